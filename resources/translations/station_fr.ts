<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AccessCard</name>
    <message>
        <source>{field} (if you have one)</source>
        <translation>{field} (si vous en avez)</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Door</source>
        <translation>Porte</translation>
    </message>
    <message>
        <source>Cash desk</source>
        <translation>Caisse</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Test du lecteur</translation>
    </message>
    <message>
        <source>Camera test</source>
        <translation>Test de la caméra</translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation>Saisir un code</translation>
    </message>
    <message>
        <source>Go to the last scans</source>
        <translation>Aller aux derniers scans</translation>
    </message>
    <message>
        <source>Go to the status strip</source>
        <translation>Aller à la barre d’état</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>The person has passed</source>
        <translation>La personne est passée</translation>
    </message>
    <message>
        <source>Take a question up again that was set aside</source>
        <translation>Reprendre une question mise de côté</translation>
    </message>
    <message>
        <source>Forget a question that was set aside</source>
        <translation>Abandonner une question mise de côté</translation>
    </message>
    <message>
        <source>Undo a scan: nobody passed</source>
        <translation>Annuler un scan : personne n’est passé</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Save a file for support</source>
        <translation>Enregistrer un fichier pour l’assistance</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Edits that wait</source>
        <translation>Modifications en attente</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Read the whole list</source>
        <translation>Lire toute la liste</translation>
    </message>
    <message>
        <source>Cancel the reading</source>
        <translation>Annuler la lecture</translation>
    </message>
    <message>
        <source>Work offline for 15 minutes</source>
        <translation>Travailler hors ligne pendant 15 minutes</translation>
    </message>
    <message>
        <source>Work offline until I say otherwise</source>
        <translation>Travailler hors ligne jusqu’à nouvel ordre</translation>
    </message>
    <message>
        <source>Stay online for 15 minutes</source>
        <translation>Rester en ligne pendant 15 minutes</translation>
    </message>
    <message>
        <source>Stay online until I say otherwise</source>
        <translation>Rester en ligne jusqu’à nouvel ordre</translation>
    </message>
    <message>
        <source>Decide by itself again</source>
        <translation>Laisser Station décider</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Image de la caméra</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Show codes</source>
        <translation>Montrer des codes</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Essayer la démo</translation>
    </message>
    <message>
        <source>Connect a vendor</source>
        <translation>Connecter un prestataire</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Taille normale du texte</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Toutes les touches</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>AddressRows</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>if it asks for one</source>
        <translation>si elle en demande un</translation>
    </message>
    <message>
        <source>empty: the one before</source>
        <translation>vide : le précédent</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Utiliser cette adresse</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>AdvicePanel</name>
    <message>
        <source>{headline}: {sentence}</source>
        <translation>{headline} : {sentence}</translation>
    </message>
</context>
<context>
    <name>Bookings</name>
    <message>
        <source>to decide</source>
        <translation>à trancher</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>pas envoyé</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>pas enregistré</translation>
    </message>
    <message>
        <source>to be deleted, not sent</source>
        <translation>à supprimer, pas envoyé</translation>
    </message>
    <message>
        <source>Not known whether it is paid: the vendor&apos;s bookings do not say it</source>
        <translation>On ne sait pas si c’est payé : les réservations du prestataire ne le disent pas</translation>
    </message>
    <message>
        <source>Seats at an event have no feedback</source>
        <translation>Les places d’un événement n’ont pas de retour</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Pas encore lu</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>Arrived {time}, {came} of {people}</source>
        <translation>Arrivés à {time}, {came} sur {people}</translation>
    </message>
    <message>
        <source>Arrived {time}, {people}</source>
        <translation>Arrivés à {time}, {people}</translation>
    </message>
    <message>
        <source>{time} refused: {reason}</source>
        <translation>{time} refusé : {reason}</translation>
    </message>
    <message>
        <source>{time} in, {people}</source>
        <translation>{time} entrée, {people}</translation>
    </message>
    <message>
        <source>{time} out, {people}</source>
        <translation>{time} sortie, {people}</translation>
    </message>
    <message>
        <source>All bookings</source>
        <translation>Toutes les réservations</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Encore ouvertes</translation>
    </message>
    <message>
        <source>No feedback yet</source>
        <translation>Pas encore de retour</translation>
    </message>
    <message>
        <source>Sold by us</source>
        <translation>Vendues par nous</translation>
    </message>
    <message>
        <source>Not read: {parts}. {reason} The rest is fresh.</source>
        <translation>Pas lu : {parts}. {reason} Le reste est à jour.</translation>
    </message>
    <message>
        <source>the tours</source>
        <translation>les visites</translation>
    </message>
    <message>
        <source>the events</source>
        <translation>les événements</translation>
    </message>
    <message>
        <source>an event&apos;s bookings</source>
        <translation>les réservations d’un événement</translation>
    </message>
    <message>
        <source>Open the scanned booking</source>
        <translation>Ouvrir la réservation scannée</translation>
    </message>
    <message>
        <source>Keep this filter under which name?</source>
        <translation>Sous quel nom garder ce filtre ?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Kind of customer</source>
        <translation>Type de client</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payé</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Booked on</source>
        <translation>Réservé le</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Canceled on</source>
        <translation>Annulé le</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Codes-barres</translation>
    </message>
    <message>
        <source>At this door</source>
        <translation>À cette porte</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Personne pour l’instant.</translation>
    </message>
    <message>
        <source>Its barcodes are not known: no order of it was read here.</source>
        <translation>Ses codes-barres sont inconnus : aucune commande n’en a été lue ici.</translation>
    </message>
</context>
<context>
    <name>BrowserWay</name>
    <message>
        <source>&amp;Log in in the browser</source>
        <translation>Se &amp;connecter dans le navigateur</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Ne plus &amp;attendre</translation>
    </message>
    <message>
        <source>Or without the browser: e-mail and password, or a token.</source>
        <translation>Ou sans navigateur : e-mail et mot de passe, ou un jeton.</translation>
    </message>
    <message>
        <source>The browser opens …</source>
        <translation>Le navigateur s’ouvre …</translation>
    </message>
    <message>
        <source>Log in in the browser; the station then goes on by itself.</source>
        <translation>Connectez-vous dans le navigateur ; la station continue ensuite toute seule.</translation>
    </message>
    <message>
        <source>From another device: open this page, and paste the address it ends at as token.</source>
        <translation>Depuis un autre appareil : ouvrez cette page et collez comme jeton l’adresse à laquelle elle aboutit.</translation>
    </message>
    <message>
        <source>No browser could be opened. Open this page, and paste the address it ends at as token.</source>
        <translation>Aucun navigateur ne s’est ouvert. Ouvrez cette page et collez comme jeton l’adresse à laquelle elle aboutit.</translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message>
        <source>QR code</source>
        <translation>Code QR</translation>
    </message>
    <message>
        <source>a square with three corner marks: most tickets</source>
        <translation>carré à trois repères d’angle : la plupart des billets</translation>
    </message>
    <message>
        <source>bars, letters and digits: printed tickets, wristbands</source>
        <translation>barres, lettres et chiffres : billets imprimés, bracelets</translation>
    </message>
    <message>
        <source>wide bars: older tickets and cards</source>
        <translation>barres larges : anciens billets et cartes</translation>
    </message>
    <message>
        <source>a square with an eye in its middle: rail tickets</source>
        <translation>carré avec un œil au centre : billets de train</translation>
    </message>
    <message>
        <source>a small square with two solid edges: badges, labels</source>
        <translation>petit carré à deux bords pleins : badges, étiquettes</translation>
    </message>
    <message>
        <source>stacked bars: boarding passes, cinema tickets</source>
        <translation>barres superposées : cartes d’embarquement, places de cinéma</translation>
    </message>
    <message>
        <source>bars with 13 digits: goods</source>
        <translation>barres à 13 chiffres : articles du commerce</translation>
    </message>
    <message>
        <source>short bars with 8 digits: small goods</source>
        <translation>barres courtes à 8 chiffres : petits articles</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>Decoding time</source>
        <translation>Temps de lecture</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Netteté</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lumière</translation>
    </message>
    <message>
        <source>{count} a second</source>
        <translation>{count} par seconde</translation>
    </message>
    <message>
        <source>up to {time}</source>
        <translation>jusqu’à {time}</translation>
    </message>
    <message>
        <source>hold a ticket into the picture</source>
        <translation>présentez un billet</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>so-so</source>
        <translation>passable</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>insuffisant</translation>
    </message>
    <message>
        <source>dim</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>trop sombre</translation>
    </message>
    <message>
        <source>glary</source>
        <translation>vive</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>trop clair</translation>
    </message>
    <message>
        <source>{count} %</source>
        <translation>{count} %</translation>
    </message>
    <message>
        <source>The camera sees well</source>
        <translation>La caméra voit bien</translation>
    </message>
    <message>
        <source>Nothing but black</source>
        <translation>Tout est noir</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Trop sombre</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Trop clair</translation>
    </message>
    <message>
        <source>Not sharp</source>
        <translation>Image floue</translation>
    </message>
    <message>
        <source>Few pictures, because it is dark</source>
        <translation>Peu d’images, car il fait sombre</translation>
    </message>
    <message>
        <source>The camera gives few pictures</source>
        <translation>La caméra donne peu d’images</translation>
    </message>
    <message>
        <source>This computer can hardly keep up</source>
        <translation>Cet ordinateur a du mal à suivre</translation>
    </message>
    <message>
        <source>The picture is coarse</source>
        <translation>L’image est grossière</translation>
    </message>
    <message>
        <source>Switch on a light, or move the camera to a brighter place.</source>
        <translation>Allumez une lumière, ou placez la caméra à un endroit plus clair.</translation>
    </message>
    <message>
        <source>Switch on a light, or turn the camera&apos;s torch on.</source>
        <translation>Allumez une lumière, ou la lampe de la caméra.</translation>
    </message>
    <message>
        <source>Turn the camera away from the lamp or window, or shade it.</source>
        <translation>Détournez la caméra de la lampe ou de la fenêtre, ou faites-lui de l’ombre.</translation>
    </message>
    <message>
        <source>Switch on a light: in the dark the camera takes longer for each picture.</source>
        <translation>Allumez une lumière : dans l’obscurité, la caméra met plus de temps par image.</translation>
    </message>
    <message>
        <source>Turn the camera away from the lamp or window, or shorten its exposure.</source>
        <translation>Détournez la caméra de la lampe ou de la fenêtre, ou réduisez l’exposition.</translation>
    </message>
    <message>
        <source>Switch on a light, or shorten the camera&apos;s exposure.</source>
        <translation>Allumez une lumière, ou réduisez l’exposition de la caméra.</translation>
    </message>
    <message>
        <source>Take the cover off the lens, or switch on a light.</source>
        <translation>Retirez le cache de l’objectif, ou allumez une lumière.</translation>
    </message>
    <message>
        <source>Wipe the lens, and hold the ticket still and a hand&apos;s length away.</source>
        <translation>Essuyez l’objectif, et tenez le billet immobile, à une longueur de main.</translation>
    </message>
    <message>
        <source>Choose a lower resolution, or plug the camera into the computer itself, without a hub.</source>
        <translation>Choisissez une résolution plus basse, ou branchez la caméra directement sur l’ordinateur, sans concentrateur.</translation>
    </message>
    <message>
        <source>Choose a lower resolution, or tick fewer kinds of code in the settings.</source>
        <translation>Choisissez une résolution plus basse, ou cochez moins de types de code dans les réglages.</translation>
    </message>
    <message>
        <source>Choose a higher resolution, or hold the code so close that it fills the picture.</source>
        <translation>Choisissez une résolution plus élevée, ou approchez le code jusqu’à ce qu’il remplisse l’image.</translation>
    </message>
    <message>
        <source>Check its address, user and password, and its cable. It is tried again by itself.</source>
        <translation>Vérifiez l’adresse, l’utilisateur, le mot de passe et le câble. De nouveaux essais se font d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Choose a camera in the settings.</source>
        <translation>Choisissez une caméra dans les réglages.</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Cela prend un instant.</translation>
    </message>
    <message>
        <source>The first pictures are being measured.</source>
        <translation>Les premières images sont en cours de mesure.</translation>
    </message>
    <message>
        <source>Plug it in again: it goes on by itself. Until then a hand scanner works as always.</source>
        <translation>Rebranchez-la : elle repart d’elle-même. D’ici là, un lecteur à main fonctionne comme d’habitude.</translation>
    </message>
    <message>
        <source>Hold a ticket in front of the camera.</source>
        <translation>Présentez un billet à la caméra.</translation>
    </message>
    <message>
        <source>The video file is at its end. Choose a camera in the settings.</source>
        <translation>Le fichier vidéo est terminé. Choisissez une caméra dans les réglages.</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>Pas d’image de la caméra</translation>
    </message>
    <message>
        <source>where it was before</source>
        <translation>à l’endroit précédent</translation>
    </message>
    <message>
        <source>small copy</source>
        <translation>copie réduite</translation>
    </message>
    <message>
        <source>strip across the bars</source>
        <translation>bande en travers des barres</translation>
    </message>
    <message>
        <source>full picture</source>
        <translation>image entière</translation>
    </message>
    <message>
        <source>smoothed picture</source>
        <translation>image lissée</translation>
    </message>
    <message>
        <source>sharpened picture</source>
        <translation>image affinée</translation>
    </message>
    <message>
        <source>stronger engine</source>
        <translation>moteur plus puissant</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>en miroir</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>résolution</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>exposition</translation>
    </message>
    <message>
        <source>torch</source>
        <translation>lampe</translation>
    </message>
    <message>
        <source>The camera did not take this: {refused}.</source>
        <translation>La caméra n’a pas accepté : {refused}.</translation>
    </message>
</context>
<context>
    <name>CameraCard</name>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>&amp;Use a camera</source>
        <translation>&amp;Utiliser une caméra</translation>
    </message>
    <message>
        <source>C&amp;amera</source>
        <translation>Ca&amp;méra</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Image de la caméra</translation>
    </message>
    <message>
        <source>No camera is plugged in.</source>
        <translation>Aucune caméra n’est branchée.</translation>
    </message>
    <message>
        <source>{condition}. It is tried again by itself.</source>
        <translation>{condition}. De nouveaux essais se font d’eux-mêmes.</translation>
    </message>
</context>
<context>
    <name>CameraCorner</name>
    <message>
        <source>Camera picture</source>
        <translation>Image de la caméra</translation>
    </message>
    <message>
        <source>Hide or show it (Ctrl+K)</source>
        <translation>La cacher ou la montrer (Ctrl+K)</translation>
    </message>
    <message>
        <source>No picture from the camera – trying again; the scanner still works</source>
        <translation>Pas d’image de la caméra – nouvel essai ; le lecteur fonctionne toujours</translation>
    </message>
    <message>
        <source>Camera unplugged – trying again; the scanner still works</source>
        <translation>Caméra débranchée – nouvel essai en cours ; le lecteur fonctionne toujours</translation>
    </message>
</context>
<context>
    <name>CameraTestPage</name>
    <message>
        <source>The report is copied: paste it into a message.</source>
        <translation>Le rapport est copié : collez-le dans un message.</translation>
    </message>
    <message>
        <source>Camera test</source>
        <translation>Test de la caméra</translation>
    </message>
    <message>
        <source>What the camera reads here admits nobody.</source>
        <translation>Ce que la caméra lit ici n’admet personne.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Choose a camera</source>
        <translation>Choisir une caméra</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>For whoever helps from afar. It holds no code and no address.</source>
        <translation>Pour qui aide à distance. Il ne contient ni code ni adresse.</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Image de la caméra</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Read last</source>
        <translation>Dernière lecture</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>Counted at the vendor or not?</source>
        <translation>Compté chez le prestataire ou non ?</translation>
    </message>
    <message>
        <source>Refused afterwards</source>
        <translation>Refusé après coup</translation>
    </message>
    <message>
        <source>Used too often</source>
        <translation>Utilisé trop souvent</translation>
    </message>
    <message>
        <source>Canceled meanwhile</source>
        <translation>Annulé entre-temps</translation>
    </message>
    <message>
        <source>Two doors at one moment</source>
        <translation>Deux portes au même instant</translation>
    </message>
    <message>
        <source>Withdrawn afterwards</source>
        <translation>Retiré après coup</translation>
    </message>
    <message>
        <source>Time not known</source>
        <translation>Heure inconnue</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>Sent at {time}</source>
        <translation>Envoyé à {time}</translation>
    </message>
    <message>
        <source>The line was cut before the answer came.</source>
        <translation>La ligne a été coupée avant la réponse.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Noticed at {time}</source>
        <translation>Constaté à {time}</translation>
    </message>
    <message>
        <source>Nobody was let in on it</source>
        <translation>Personne n’est entré avec</translation>
    </message>
    <message>
        <source>The vendor may have counted this scan or not; reading its list could not tell. It is never sent again by itself, so that nobody is counted twice.</source>
        <translation>Le prestataire a peut-être compté ce scan ; la lecture de sa liste n’a pas pu le dire. Il n’est jamais renvoyé tout seul, pour que personne ne soit compté deux fois.</translation>
    </message>
    <message>
        <source>The vendor&apos;s count lacks this entry.</source>
        <translation>Cette entrée manque dans le compte du prestataire.</translation>
    </message>
    <message>
        <source>Most likely another door let somebody in on the same ticket.</source>
        <translation>Une autre porte a sans doute laissé entrer quelqu’un avec le même billet.</translation>
    </message>
    <message>
        <source>Nothing was sent, so the vendor&apos;s count lacks it.</source>
        <translation>Rien n’a été envoyé ; le compte du prestataire ne l’a donc pas.</translation>
    </message>
    <message>
        <source>Nobody was let in here.</source>
        <translation>Personne n’est entré ici.</translation>
    </message>
    <message>
        <source>The ticket was good when it was scanned.</source>
        <translation>Le billet était valable au moment du scan.</translation>
    </message>
    <message>
        <source>Look the ticket up in the vendor&apos;s own office program, then choose.</source>
        <translation>Cherchez le billet dans le programme du prestataire, puis choisissez.</translation>
    </message>
    <message>
        <source>Tell a supervisor. If it matters, look for the person inside.</source>
        <translation>Prévenez un responsable. Si c’est important, cherchez la personne à l’intérieur.</translation>
    </message>
    <message>
        <source>Look out for copied tickets; tell a supervisor and the doors.</source>
        <translation>Attention aux billets copiés ; prévenez un responsable et les portes.</translation>
    </message>
    <message>
        <source>Tell the cash desk: the person inside has no good ticket.</source>
        <translation>Prévenez la caisse : la personne à l’intérieur n’a pas de billet valable.</translation>
    </message>
    <message>
        <source>Ask the other doors whether they let somebody in on it.</source>
        <translation>Demandez aux autres portes si elles ont laissé entrer quelqu’un avec.</translation>
    </message>
    <message>
        <source>Tell the cash desk; the money may be on its way back.</source>
        <translation>Prévenez la caisse ; l’argent est peut-être déjà remboursé.</translation>
    </message>
    <message>
        <source>The vendor shows this scan: nothing is sent, and the case is closed.</source>
        <translation>Le prestataire montre ce scan : rien n’est envoyé, le cas est clos.</translation>
    </message>
    <message>
        <source>The vendor does not show it: it is sent with the next sync.</source>
        <translation>Le prestataire ne le montre pas : il part à la prochaine synchronisation.</translation>
    </message>
    <message>
        <source>The vendor does not show it: nobody went in, so nothing is sent.</source>
        <translation>Le prestataire ne le montre pas : personne n’est entré, rien n’est donc envoyé.</translation>
    </message>
    <message>
        <source>{used} uses of {maximum}</source>
        <translation>{used} utilisations sur {maximum}</translation>
    </message>
    <message>
        <source>Last entry at {time}</source>
        <translation>Dernière entrée à {time}</translation>
    </message>
    <message>
        <source>Its list, read at {time}</source>
        <translation>Sa liste, lue à {time}</translation>
    </message>
</context>
<context>
    <name>CaseSheet</name>
    <message>
        <source>This station</source>
        <translation>Cette station</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ce que cela veut dire</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>&amp;Dealt with</source>
        <translation>&amp;Réglé</translation>
    </message>
    <message>
        <source>It &amp;was counted</source>
        <translation>Il a &amp;été compté</translation>
    </message>
    <message>
        <source>It was &amp;not counted</source>
        <translation>Il n’a &amp;pas été compté</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message numerus="yes">
        <source>%Ln person(s) let out</source>
        <translation>
            <numerusform>%Ln personne sortie</numerusform>
            <numerusform>%Ln personnes sorties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) let in</source>
        <translation>
            <numerusform>%Ln personne entrée</numerusform>
            <numerusform>%Ln personnes entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) too many</source>
        <translation>
            <numerusform>%Ln personne de trop</numerusform>
            <numerusform>%Ln personnes de trop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CashDesk</name>
    <message>
        <source>Bookings</source>
        <translation>Réservations</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Le jour précédent</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Le jour suivant</translation>
    </message>
    <message>
        <source>Choose the day</source>
        <translation>Choisir le jour</translation>
    </message>
    <message>
        <source>Name, tour, number …</source>
        <translation>Nom, visite, numéro …</translation>
    </message>
    <message>
        <source>Which bookings</source>
        <translation>Quelles réservations</translation>
    </message>
    <message>
        <source>Sort by the next column</source>
        <translation>Trier par la colonne suivante</translation>
    </message>
    <message>
        <source>Sort the other way round</source>
        <translation>Trier dans l’autre sens</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>Garder ce filtre</translation>
    </message>
    <message>
        <source>Forget this filter</source>
        <translation>Oublier ce filtre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Cancel the reading</source>
        <translation>Annuler la lecture</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimer …</translation>
    </message>
    <message>
        <source>Save as PDF or CSV …</source>
        <translation>Enregistrer en PDF ou CSV …</translation>
    </message>
    <message>
        <source>Bookings of the day</source>
        <translation>Réservations du jour</translation>
    </message>
    <message>
        <source>Choose with the arrow keys, open with Enter</source>
        <translation>Choisir avec les flèches, ouvrir avec Entrée</translation>
    </message>
    <message>
        <source>Nothing is booked on this day.</source>
        <translation>Rien n’est réservé ce jour-là.</translation>
    </message>
    <message>
        <source>No booking of this day fits the filter.</source>
        <translation>Aucune réservation de ce jour ne correspond au filtre.</translation>
    </message>
    <message>
        <source>This day was never read here.</source>
        <translation>Ce jour n’a jamais été lu ici.</translation>
    </message>
    <message>
        <source>Choose a booking to see its prices and feedback.</source>
        <translation>Choisissez une réservation pour voir ses prix et son retour.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lecture …</translation>
    </message>
    <message>
        <source>The vendor no longer knows this booking.</source>
        <translation>Le prestataire ne connaît plus cette réservation.</translation>
    </message>
    <message>
        <source>This booking was never read here. It comes with the line.</source>
        <translation>Cette réservation n’a jamais été lue ici. Elle vient avec la ligne.</translation>
    </message>
    <message>
        <source>Not asked: somebody keeps this station offline.</source>
        <translation>Pas demandé : quelqu’un maintient cette station hors ligne.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Total with your edits</source>
        <translation>Total avec vos modifications</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fixe</translation>
    </message>
    <message>
        <source>Set by the vendor</source>
        <translation>Fixé par le prestataire</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Add price</source>
        <translation>Ajouter un prix</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Price for one</source>
        <translation>Prix unitaire</translation>
    </message>
    <message>
        <source>Every price needs a title.</source>
        <translation>Chaque prix a besoin d’un titre.</translation>
    </message>
    <message>
        <source>This is no amount: {text}. Type it like {example}.</source>
        <translation>Ce n’est pas un montant : {text}. Saisissez-le comme {example}.</translation>
    </message>
    <message>
        <source>This booking is paid: its prices are closed.</source>
        <translation>Cette réservation est payée : ses prix sont clos.</translation>
    </message>
    <message>
        <source>Prices of seats at an event cannot be changed here.</source>
        <translation>Les prix des places d’un événement ne peuvent pas être modifiés ici.</translation>
    </message>
    <message>
        <source>The prices were not read yet. They come with the line.</source>
        <translation>Les prix n’ont pas encore été lus. Ils viennent avec la ligne.</translation>
    </message>
    <message>
        <source>No prices yet.</source>
        <translation>Pas encore de prix.</translation>
    </message>
    <message>
        <source>Delete “{title}”, {amount}?</source>
        <translation>Supprimer « {title} », {amount} ?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Prendre la mienne</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Garder la leur</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>The feedback was not read yet. It comes with the line.</source>
        <translation>Le retour n’a pas encore été lu. Il vient avec la ligne.</translation>
    </message>
    <message>
        <source>Clear the feedback of this booking?</source>
        <translation>Effacer le retour de cette réservation ?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Did the tour take place?</source>
        <translation>La visite a-t-elle eu lieu ?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>No feedback yet.</source>
        <translation>Pas encore de retour.</translation>
    </message>
    <message>
        <source>Seats at an event have no feedback.</source>
        <translation>Les places d’un événement n’ont pas de retour.</translation>
    </message>
    <message>
        <source>Say whether the tour took place.</source>
        <translation>Dites si la visite a eu lieu.</translation>
    </message>
    <message>
        <source>Say how many people came.</source>
        <translation>Dites combien de personnes sont venues.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payé</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>réservé</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>payé</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Nouveau : {name}</translation>
    </message>
    <message>
        <source>Changed: {name}</source>
        <translation>Modifié : {name}</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>Supprimé : {name}</translation>
    </message>
    <message>
        <source>Feedback cleared</source>
        <translation>Retour effacé</translation>
    </message>
    <message>
        <source>Not sent yet. It goes out when the line is back; nothing is lost.</source>
        <translation>Pas encore envoyé. Cela part dès que la ligne revient ; rien n’est perdu.</translation>
    </message>
    <message>
        <source>On its way.</source>
        <translation>En route.</translation>
    </message>
    <message>
        <source>The line was cut while it was sent. The booking is read before anything is sent again.</source>
        <translation>La ligne a été coupée pendant l’envoi. La réservation est relue avant tout nouvel envoi.</translation>
    </message>
    <message>
        <source>Somebody else changed this, or it is not certain what arrived. You choose.</source>
        <translation>Quelqu’un d’autre l’a modifié, ou ce qui est arrivé n’est pas certain. Choisissez.</translation>
    </message>
    <message>
        <source>Refused: the booking is paid, its prices are closed.</source>
        <translation>Refusé : la réservation est payée, ses prix sont clos.</translation>
    </message>
    <message>
        <source>Refused: this price is set by the vendor.</source>
        <translation>Refusé : ce prix est fixé par le prestataire.</translation>
    </message>
    <message>
        <source>Refused: the vendor no longer knows it.</source>
        <translation>Refusé : le prestataire ne la connaît plus.</translation>
    </message>
    <message>
        <source>Refused by the vendor.</source>
        <translation>Refusé par le prestataire.</translation>
    </message>
    <message>
        <source>Its words: {words}</source>
        <translation>Ses mots : {words}</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>Your version</source>
        <translation>Votre version</translation>
    </message>
    <message>
        <source>At the vendor</source>
        <translation>Chez le prestataire</translation>
    </message>
    <message>
        <source>Equal: {names}</source>
        <translation>Identiques : {names}</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>took place</source>
        <translation>a eu lieu</translation>
    </message>
    <message>
        <source>did not take place</source>
        <translation>n’a pas eu lieu</translation>
    </message>
    <message>
        <source>not said whether it took place</source>
        <translation>pas dit si la visite a eu lieu</translation>
    </message>
    <message>
        <source>list of {time}, {age} old</source>
        <translation>liste de {time}, âge {age}</translation>
    </message>
    <message>
        <source>not everything could be read</source>
        <translation>tout n’a pas pu être lu</translation>
    </message>
    <message>
        <source>From this station&apos;s own list: {reason}</source>
        <translation>De la liste de cette station : {reason}</translation>
    </message>
    <message>
        <source>Reading: {rows}</source>
        <translation>Lecture : {rows}</translation>
    </message>
    <message>
        <source>Reading: {rows} of {total}</source>
        <translation>Lecture : {rows} sur {total}</translation>
    </message>
    <message>
        <source>Not kept: {reason}</source>
        <translation>Non conservé : {reason}</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>{camera}, not plugged in</source>
        <translation>{camera}, débranchée</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>Adresse ou fichier</translation>
    </message>
</context>
<context>
    <name>CodeTile</name>
    <message>
        <source>Scan {caption} (Space)</source>
        <translation>Scanner {caption} (Espace)</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cases to be settled</source>
        <translation>Cas à régler</translation>
    </message>
    <message>
        <source>Choose with the arrow keys (Up, Down)</source>
        <translation>Choisir avec les flèches (haut, bas)</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lecture …</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>Rien à régler</translation>
    </message>
    <message>
        <source>This station and the vendor agree on every scan that was sent.</source>
        <translation>Cette station et le prestataire sont d’accord sur chaque scan envoyé.</translation>
    </message>
</context>
<context>
    <name>ConnectLogin</name>
    <message>
        <source>Station has taken the login over. This page can be closed.</source>
        <translation>Station a pris la connexion en charge. Cette page peut être fermée.</translation>
    </message>
    <message>
        <source>The login sent no token along. Please go back and log in again.</source>
        <translation>La connexion n’a pas envoyé de jeton. Revenez en arrière et connectez-vous de nouveau.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Il n’y a rien ici.</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Connect a vendor</source>
        <translation>Connecter un prestataire</translation>
    </message>
    <message>
        <source>1  Vendor</source>
        <translation>1  Prestataire</translation>
    </message>
    <message>
        <source>2  Access</source>
        <translation>2  Accès</translation>
    </message>
    <message>
        <source>3  Test and save</source>
        <translation>3  Tester et enregistrer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Asking the vendor …</source>
        <translation>Demande au prestataire …</translation>
    </message>
    <message>
        <source>Give it a name and save it.</source>
        <translation>Donnez-lui un nom et enregistrez-le.</translation>
    </message>
    <message>
        <source>Mark what this door stands at, then save it.</source>
        <translation>Cochez ce qui est contrôlé à cette porte, puis enregistrez.</translation>
    </message>
    <message>
        <source>It works. Signed in as {account}.</source>
        <translation>Cela fonctionne. Connecté en tant que {account}.</translation>
    </message>
    <message>
        <source>Still to fill in: {fields}</source>
        <translation>Encore à remplir : {fields}</translation>
    </message>
    <message>
        <source>Ready to be tested. The test uses the code up; what it gives stays here to be saved.</source>
        <translation>Prêt pour le test. Le test consomme le code ; ce qu’il donne reste ici pour être enregistré.</translation>
    </message>
    <message>
        <source>Ready to be tested. A test changes nothing at the vendor.</source>
        <translation>Prêt pour le test. Un test ne change rien chez le prestataire.</translation>
    </message>
</context>
<context>
    <name>Connecting</name>
    <message>
        <source>It begins with https:// and names a host.</source>
        <translation>Elle commence par https:// et nomme un hôte.</translation>
    </message>
    <message>
        <source>Check the address and the network, then test again.</source>
        <translation>Vérifiez l’adresse et le réseau, puis testez de nouveau.</translation>
    </message>
    <message>
        <source>Wait a moment, then test again.</source>
        <translation>Attendez un instant, puis testez de nouveau.</translation>
    </message>
    <message>
        <source>Type the access data once more, capital letters and spaces too, then test again.</source>
        <translation>Ressaisissez les données d’accès, majuscules et espaces compris, puis testez de nouveau.</translation>
    </message>
    <message>
        <source>Check the address, then test again.</source>
        <translation>Vérifiez l’adresse, puis testez de nouveau.</translation>
    </message>
    <message>
        <source>Test again; if it stays, call the vendor.</source>
        <translation>Testez de nouveau ; si cela persiste, appelez le prestataire.</translation>
    </message>
    <message>
        <source>Check every field, then test again.</source>
        <translation>Vérifiez chaque champ, puis testez de nouveau.</translation>
    </message>
    <message>
        <source>Fill it in, then test again.</source>
        <translation>Remplissez-le, puis testez de nouveau.</translation>
    </message>
    <message>
        <source>Put it right, then test again.</source>
        <translation>Corrigez-le, puis testez de nouveau.</translation>
    </message>
    <message>
        <source>Type which event it is, then test again.</source>
        <translation>Indiquez de quel événement il s’agit, puis testez de nouveau.</translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message>
        <source>admitted</source>
        <translation>admis</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>à l’intérieur</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>refusés</translation>
    </message>
    <message>
        <source>per min</source>
        <translation>par min</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Compteurs</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>A valid ticket</source>
        <translation>Un billet valable</translation>
    </message>
    <message>
        <source>Valid, umlauts in the name</source>
        <translation>Valable, trémas dans le nom</translation>
    </message>
    <message>
        <source>Valid, markup in the name</source>
        <translation>Valable, balises dans le nom</translation>
    </message>
    <message>
        <source>Valid, odd characters in the code</source>
        <translation>Valable, caractères étranges dans le code</translation>
    </message>
    <message>
        <source>Used two hours ago</source>
        <translation>Utilisé il y a deux heures</translation>
    </message>
    <message>
        <source>A group of five, two are inside</source>
        <translation>Un groupe de cinq, deux sont entrés</translation>
    </message>
    <message>
        <source>A canceled ticket</source>
        <translation>Un billet annulé</translation>
    </message>
    <message>
        <source>A parking ticket</source>
        <translation>Un billet de parking</translation>
    </message>
    <message>
        <source>Blocked for check-in</source>
        <translation>Bloqué au contrôle</translation>
    </message>
    <message>
        <source>Expired yesterday</source>
        <translation>Expiré hier</translation>
    </message>
    <message>
        <source>Valid from tomorrow</source>
        <translation>Valable dès demain</translation>
    </message>
    <message>
        <source>Valid, but for another service</source>
        <translation>Valable, mais pour un autre service</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursé</translation>
    </message>
    <message>
        <source>Never sold</source>
        <translation>Jamais vendu</translation>
    </message>
    <message>
        <source>Ordered, not paid for</source>
        <translation>Commandé, non payé</translation>
    </message>
    <message>
        <source>Not paid for</source>
        <translation>Non payé</translation>
    </message>
    <message>
        <source>A code as the vendor prints it</source>
        <translation>Un code tel que le prestataire l’imprime</translation>
    </message>
    <message>
        <source>Not sold yet: valid all the same</source>
        <translation>Pas encore vendu : valable quand même</translation>
    </message>
    <message>
        <source>The new code of a refunded ticket</source>
        <translation>Le nouveau code d’un billet remboursé</translation>
    </message>
    <message>
        <source>Refunded: another code now</source>
        <translation>Remboursé : un autre code désormais</translation>
    </message>
    <message>
        <source>Valid, but for another session</source>
        <translation>Valable, mais pour une autre séance</translation>
    </message>
    <message>
        <source>A ticket for an adult</source>
        <translation>Un billet adulte</translation>
    </message>
    <message>
        <source>A child: look at the age</source>
        <translation>Un enfant : vérifier l’âge</translation>
    </message>
    <message>
        <source>A VIP, who is asked for a size</source>
        <translation>Un VIP, à qui l’on demande sa taille</translation>
    </message>
    <message>
        <source>Not paid for, valid all the same</source>
        <translation>Non payé, valable quand même</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Non approuvé</translation>
    </message>
    <message>
        <source>Never paid for in time</source>
        <translation>Pas payé à temps</translation>
    </message>
    <message>
        <source>A canceled order</source>
        <translation>Une commande annulée</translation>
    </message>
    <message>
        <source>One of two, the other was canceled</source>
        <translation>Un sur deux, l’autre annulé</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>A shirt, no entry</source>
        <translation>Un t-shirt, pas d’entrée</translation>
    </message>
    <message>
        <source>Valid from 2031</source>
        <translation>Valable à partir de 2031</translation>
    </message>
    <message>
        <source>Valid until 2021</source>
        <translation>Valable jusqu’en 2021</translation>
    </message>
    <message>
        <source>Out and in again, three times</source>
        <translation>Sortir et rentrer, trois fois</translation>
    </message>
    <message>
        <source>The new code of a ticket</source>
        <translation>Le nouveau code d’un billet</translation>
    </message>
    <message>
        <source>With a shirt in the same order</source>
        <translation>Avec un t-shirt dans la même commande</translation>
    </message>
    <message>
        <source>For another event</source>
        <translation>Pour un autre événement</translation>
    </message>
    <message>
        <source>An old code: there is a newer one</source>
        <translation>Un ancien code : il y en a un plus récent</translation>
    </message>
    <message>
        <source>Made-up credentials, kept in memory until the program ends.</source>
        <translation>Données d’accès inventées, gardées en mémoire jusqu’à la fin du programme.</translation>
    </message>
</context>
<context>
    <name>DemoSheet</name>
    <message>
        <source>Demo: codes to scan</source>
        <translation>Démo : codes à scanner</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>Click a code to scan it, or hold it to a scanner.</source>
        <translation>Cliquez sur un code pour le scanner, ou présentez-le à un lecteur.</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimer …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Enregistrer en PDF …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>No code to scan?  {key} types it.</source>
        <translation>Pas de code à scanner ?  {key} permet de le saisir.</translation>
    </message>
    <message>
        <source>{key} shows codes to scan, good and bad ones.</source>
        <translation>{key} montre des codes à scanner, bons et mauvais.</translation>
    </message>
    <message>
        <source>Last scan before the restart, {time}: {who} – {what}</source>
        <translation>Dernier scan avant le redémarrage, {time} : {who} – {what}</translation>
    </message>
    <message>
        <source>no scan yet</source>
        <translation>pas encore de scan</translation>
    </message>
    <message>
        <source>last scan {time}</source>
        <translation>dernier scan {time}</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lecteur</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé API</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clé publique</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>User token</source>
        <translation>Jeton d’utilisateur</translation>
    </message>
    <message>
        <source>JSON Web Token, if there is one</source>
        <translation>JSON Web Token, s’il y en a un</translation>
    </message>
    <message>
        <source>Pairing code (its address)</source>
        <translation>Code d’appairage (son adresse)</translation>
    </message>
    <message>
        <source>Set-up code (the text of its QR code)</source>
        <translation>Code de configuration (texte de son code QR)</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>ID de l’appareil</translation>
    </message>
    <message>
        <source>Event number</source>
        <translation>Numéro de l’événement</translation>
    </message>
    <message>
        <source>Scan service</source>
        <translation>Service de contrôle</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Device info</source>
        <translation>Infos de l’appareil</translation>
    </message>
    <message>
        <source>Device token</source>
        <translation>Jeton d&apos;appareil</translation>
    </message>
    <message>
        <source>the token, or the address that the browser ended at</source>
        <translation>le jeton, ou l’adresse à laquelle le navigateur a abouti</translation>
    </message>
    <message>
        <source>paste it, or hold its QR code in front of the camera</source>
        <translation>collez-le, ou présentez son code QR à la caméra</translation>
    </message>
    <message>
        <source>as go~mus names it</source>
        <translation>comme go~mus le nomme</translation>
    </message>
    <message>
        <source>only where the account has several</source>
        <translation>seulement si le compte en a plusieurs</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Welcome to Station</source>
        <translation>Bienvenue dans Station</translation>
    </message>
    <message>
        <source>Look around first, or connect your tickets. Nothing else to fill in.</source>
        <translation>Regardez d’abord, ou connectez vos billets. Rien d’autre à remplir.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Essayer la démo</translation>
    </message>
    <message>
        <source>No account, no internet needed</source>
        <translation>Ni compte ni internet nécessaires</translation>
    </message>
    <message>
        <source>The vendors, played inside the program</source>
        <translation>Les prestataires, joués dans le programme</translation>
    </message>
    <message>
        <source>A sheet of codes to scan: good and bad ones</source>
        <translation>Une feuille de codes à scanner : bons et mauvais</translation>
    </message>
    <message>
        <source>Every screen says that it is the demo</source>
        <translation>Chaque écran dit que c’est la démo</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Your own events, in under two minutes</source>
        <translation>Vos propres événements, en moins de deux minutes</translation>
    </message>
    <message>
        <source>Pick the vendor, type the access data</source>
        <translation>Choisissez le prestataire, saisissez les données d’accès</translation>
    </message>
    <message>
        <source>We test it and say what works</source>
        <translation>Nous testons et disons ce qui fonctionne</translation>
    </message>
    <message>
        <source>Scanning goes on when the line is cut</source>
        <translation>Les scans continuent quand la ligne est coupée</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} j</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>{count} ms</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>All keys</source>
        <translation>Toutes les touches</translation>
    </message>
    <message>
        <source>A hand scanner needs no key: scan on any page.</source>
        <translation>Un lecteur à main n’a besoin d’aucune touche : scannez sur n’importe quelle page.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
</context>
<context>
    <name>LastScans</name>
    <message>
        <source>Last scans</source>
        <translation>Derniers scans</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>Rien de scanné pour l’instant</translation>
    </message>
    <message>
        <source>Details with the arrow keys (Ctrl+J)</source>
        <translation>Détails avec les flèches (Ctrl+J)</translation>
    </message>
</context>
<context>
    <name>LayoutPanel</name>
    <message>
        <source>Keyboard layout</source>
        <translation>Disposition du clavier</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Imprimé</translation>
    </message>
    <message>
        <source>Came as</source>
        <translation>Arrivé comme</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Which layouts</source>
        <translation>&amp;Quelles dispositions</translation>
    </message>
    <message>
        <source>Print the sheet …</source>
        <translation>Imprimer la feuille …</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Tester de nouveau</translation>
    </message>
    <message>
        <source>Use from now on</source>
        <translation>Utiliser désormais</translation>
    </message>
    <message>
        <source>More codes stand on the sheet.</source>
        <translation>D’autres codes sont sur la feuille.</translation>
    </message>
    <message>
        <source>Code {name}</source>
        <translation>Code {name}</translation>
    </message>
    <message>
        <source>Code {name} of the sheet, to scan from here.</source>
        <translation>Code {name} de la feuille, à scanner d’ici.</translation>
    </message>
    <message>
        <source>Kept for every keyboard scanner without a prefix of its own.</source>
        <translation>Gardé pour tout lecteur clavier sans préfixe propre.</translation>
    </message>
    <message>
        <source>Kept for scanners with the prefix {prefix}.</source>
        <translation>Gardé pour les lecteurs au préfixe {prefix}.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>“{booking}” has edits that are not saved. What is to become of them?</source>
        <translation>« {booking} » a des modifications non enregistrées. Qu’en faire ?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Keep as draft</source>
        <translation>&amp;Garder comme brouillon</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Abandonner</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Offline by hand</source>
        <translation>Hors ligne, à la main</translation>
    </message>
    <message>
        <source>Online by hand</source>
        <translation>En ligne, à la main</translation>
    </message>
    <message>
        <source>Offline by hand until {time}</source>
        <translation>Hors ligne, à la main, jusqu’à {time}</translation>
    </message>
    <message>
        <source>Online by hand until {time}</source>
        <translation>En ligne, à la main, jusqu’à {time}</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Hors ligne depuis {time}</translation>
    </message>
    <message>
        <source>Nothing is sent or asked. The list decides, and scans are kept to be sent when this ends.</source>
        <translation>Rien n’est envoyé ni demandé. La liste décide, et les scans sont gardés pour être envoyés ensuite.</translation>
    </message>
    <message>
        <source>The vendor is asked at every scan, however long it takes to answer.</source>
        <translation>Le prestataire est interrogé à chaque scan, quel que soit le temps de réponse.</translation>
    </message>
    <message>
        <source>The vendor is being asked now.</source>
        <translation>Le prestataire est interrogé en ce moment.</translation>
    </message>
    <message>
        <source>Asks again in {time}</source>
        <translation>Nouvelle demande dans {time}</translation>
    </message>
    <message>
        <source>Tries again in {time}</source>
        <translation>Nouvel essai dans {time}</translation>
    </message>
</context>
<context>
    <name>ManualEntry</name>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Type the code under the bars, then Enter</source>
        <translation>Saisissez le code sous les barres, puis Entrée</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Type a code (Ctrl+L)</source>
        <translation>Saisir un code (Ctrl+L)</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Scan the typed code (Enter)</source>
        <translation>Scanner le code saisi (Entrée)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the bar (Esc)</source>
        <translation>Fermer la barre (Échap)</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Number, title, reference …</source>
        <translation>Numéro, titre, référence …</translation>
    </message>
    <message>
        <source>Find a barcode</source>
        <translation>Chercher un code-barres</translation>
    </message>
    <message>
        <source>Type or paste a barcode and press Enter: the vendor is asked for its order</source>
        <translation>Saisissez ou collez un code-barres puis Entrée : le prestataire est interrogé sur sa commande</translation>
    </message>
    <message>
        <source>Only my orders</source>
        <translation>Seulement mes commandes</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>Combien de jours</translation>
    </message>
    <message>
        <source>Orders of these days</source>
        <translation>Commandes de ces jours</translation>
    </message>
    <message>
        <source>Choose with the arrow keys, open with Enter</source>
        <translation>Choisir avec les flèches, ouvrir avec Entrée</translation>
    </message>
    <message>
        <source>Nothing was ordered.</source>
        <translation>Rien n’a été commandé.</translation>
    </message>
    <message>
        <source>No order fits the filter.</source>
        <translation>Aucune commande ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Never read here as a whole.</source>
        <translation>Jamais lu ici en entier.</translation>
    </message>
    <message>
        <source>Open the order of the last scan</source>
        <translation>Ouvrir la commande du dernier scan</translation>
    </message>
    <message>
        <source>No order has the barcode {code}.</source>
        <translation>Aucune commande n’a le code-barres {code}.</translation>
    </message>
    <message>
        <source>No order with the barcode {code} is known here.</source>
        <translation>Aucune commande avec le code-barres {code} n’est connue ici.</translation>
    </message>
    <message>
        <source>Looking for {code} …</source>
        <translation>Recherche de {code} …</translation>
    </message>
    <message>
        <source>Choose an order to see what was sold, and its barcodes.</source>
        <translation>Choisissez une commande pour voir ce qui a été vendu, et ses codes-barres.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>No items.</source>
        <translation>Aucun article.</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>pas valable</translation>
    </message>
    <message>
        <source>The vendor no longer knows this order.</source>
        <translation>Le prestataire ne connaît plus cette commande.</translation>
    </message>
    <message>
        <source>To the booking</source>
        <translation>À la réservation</translation>
    </message>
    <message>
        <source>Opens the booking of the chosen item</source>
        <translation>Ouvre la réservation de l’article choisi</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Commandé</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valable</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Placed here</source>
        <translation>Passée ici</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Codes-barres</translation>
    </message>
    <message>
        <source>QR code or bar code</source>
        <translation>Code QR ou code-barres</translation>
    </message>
    <message>
        <source>Next barcode</source>
        <translation>Code-barres suivant</translation>
    </message>
    <message>
        <source>Barcode before</source>
        <translation>Code-barres précédent</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No barcodes.</source>
        <translation>Pas de codes-barres.</translation>
    </message>
    <message>
        <source>This code is too long for a QR code. Take the bar code.</source>
        <translation>Ce code est trop long pour un code QR. Prenez le code-barres.</translation>
    </message>
    <message>
        <source>This code does not fit into a bar code. Take the QR code.</source>
        <translation>Ce code n’entre pas dans un code-barres. Prenez le code QR.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Too long to be shown here. Enlarge it.</source>
        <translation>Trop long pour être montré ici. Agrandissez-le.</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Billet</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>{place} of {whole}</source>
        <translation>{place} sur {whole}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Commande {number}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payé</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>payé</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>code {code}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} par seconde</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>The vendor will get the time of sending</source>
        <translation>Le prestataire recevra l’heure de l’envoi</translation>
    </message>
    <message>
        <source>already shown</source>
        <translation>déjà montré</translation>
    </message>
    <message>
        <source>Not used yet; held until {time}</source>
        <translation>Pas encore utilisé ; retenu jusqu’à {time}</translation>
    </message>
    <message>
        <source>Space: the person has passed. Esc: nobody passed.</source>
        <translation>Espace : la personne est passée. Échap : personne n’est passé.</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>HELD</source>
        <translation>RETENU</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>{count} scans wait for their answer</source>
        <translation>{count} scans attendent leur réponse</translation>
    </message>
    <message>
        <source>Scan a ticket</source>
        <translation>Scannez un billet</translation>
    </message>
    <message>
        <source>Scan at exit</source>
        <translation>Scannez à la sortie</translation>
    </message>
    <message>
        <source>Check a ticket</source>
        <translation>Vérifiez un billet</translation>
    </message>
    <message>
        <source>Station has a fault and has stopped here.</source>
        <translation>Station a un défaut et s’est arrêtée ici.</translation>
    </message>
    <message>
        <source>Scan once more. If it stays: close Station, open it again, call support.</source>
        <translation>Scannez encore une fois. Si cela persiste : fermez Station, rouvrez-la, appelez l’assistance.</translation>
    </message>
    <message>
        <source>STOP</source>
        <translation>STOP</translation>
    </message>
    <message>
        <source>The last scan was not recorded: let nobody in on it.</source>
        <translation>Le dernier scan n’a pas été enregistré : ne laissez entrer personne avec.</translation>
    </message>
    <message>
        <source>Earlier scans are safe.</source>
        <translation>Les scans précédents sont en sécurité.</translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation>Code : {code}</translation>
    </message>
    <message>
        <source>Seat: {seat}</source>
        <translation>Place : {seat}</translation>
    </message>
    <message>
        <source>Not checked: {checks}</source>
        <translation>Non vérifié : {checks}</translation>
    </message>
    <message>
        <source>The vendor says: “{words}”</source>
        <translation>Le prestataire dit : « {words} »</translation>
    </message>
    <message>
        <source>Only checked. The question is asked at the entry</source>
        <translation>Seulement vérifié. La question sera posée à l’entrée</translation>
    </message>
    <message>
        <source>Only checked. To let them in, scan with F2 Entry</source>
        <translation>Seulement vérifié. Pour laisser entrer, scannez avec F2 Entrée</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>The day’s list</source>
        <translation>La liste du jour</translation>
    </message>
    <message>
        <source>The booking’s prices</source>
        <translation>Les prix de la réservation</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimer …</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Enregistrer …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Print and save</source>
        <translation>Imprimer et enregistrer</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Ce qui est imprimé</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>Format du papier</translation>
    </message>
    <message>
        <source>How the paper lies</source>
        <translation>Sens du papier</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paysage</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>Pleine largeur</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>PDF, as printed</source>
        <translation>PDF, comme imprimé</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, pour tableurs</translation>
    </message>
    <message>
        <source>What is typed and not saved is not on the paper.</source>
        <translation>Ce qui est saisi et pas enregistré n’est pas sur le papier.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lecture …</translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation>Préparation des pages …</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Impression …</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Enregistrement …</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Printing does not work on this computer. Save as PDF instead.</source>
        <translation>L’impression ne fonctionne pas sur cet ordinateur. Enregistrez plutôt en PDF.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save as PDF instead.</source>
        <translation>Aucune imprimante n’est installée sur cet ordinateur. Enregistrez plutôt en PDF.</translation>
    </message>
    <message>
        <source>Not printed: the printer did not take it. Is it switched on?</source>
        <translation>Pas imprimé : l’imprimante ne l’a pas pris. Est-elle allumée ?</translation>
    </message>
    <message>
        <source>QR codes</source>
        <translation>Codes QR</translation>
    </message>
    <message>
        <source>Bar codes (Code 128)</source>
        <translation>Codes-barres (Code 128)</translation>
    </message>
    <message>
        <source>Scanner test sheet</source>
        <translation>Feuille de test du lecteur</translation>
    </message>
    <message>
        <source>Too long to be drawn</source>
        <translation>Trop long pour être dessiné</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
        <source>Made {when}</source>
        <translation>Établi le {when}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré : {path}</translation>
    </message>
    <message>
        <source>Not saved: {path}. Whatever had this name before is still as it was.</source>
        <translation>Pas enregistré : {path}. Ce qui portait ce nom auparavant est intact.</translation>
    </message>
    <message>
        <source>Set by the vendor</source>
        <translation>Fixés par le prestataire</translation>
    </message>
    <message>
        <source>Added at the cash desk</source>
        <translation>Ajoutés à la caisse</translation>
    </message>
    <message>
        <source>Set by the vendor, together</source>
        <translation>Fixés par le prestataire, ensemble</translation>
    </message>
    <message>
        <source>Added at the cash desk, together</source>
        <translation>Ajoutés à la caisse, ensemble</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Total with what is not sent</source>
        <translation>Total avec ce qui n’est pas envoyé</translation>
    </message>
    <message>
        <source>Total at the vendor</source>
        <translation>Total chez le prestataire</translation>
    </message>
    <message>
        <source>new, not sent</source>
        <translation>nouveau, pas envoyé</translation>
    </message>
    <message>
        <source>changed, not sent</source>
        <translation>modifié, pas envoyé</translation>
    </message>
    <message>
        <source>deleted, not sent: not counted</source>
        <translation>supprimé, pas envoyé : non compté</translation>
    </message>
    <message>
        <source>The prices of this booking were not read yet.</source>
        <translation>Les prix de cette réservation n’ont pas encore été lus.</translation>
    </message>
    <message>
        <source>This booking has no prices.</source>
        <translation>Cette réservation n’a pas de prix.</translation>
    </message>
    <message>
        <source>The vendor does not have these edits:</source>
        <translation>Le prestataire n’a pas ces modifications :</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Price for one</source>
        <translation>Prix unitaire</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Pas envoyé</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payé</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Took place</source>
        <translation>A eu lieu</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Feedback comment</source>
        <translation>Commentaire du retour</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Bookings on {day}</source>
        <translation>Réservations du {day}</translation>
    </message>
    <message>
        <source>Bookings {day}</source>
        <translation>Réservations {day}</translation>
    </message>
    <message>
        <source>Prices of booking {number}</source>
        <translation>Prix de la réservation {number}</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>sold with this account’s orders</source>
        <translation>vendues par les commandes de ce compte</translation>
    </message>
    <message>
        <source>one event date alone</source>
        <translation>une seule date d’événement</translation>
    </message>
    <message>
        <source>Only some of them: {filter}</source>
        <translation>Une partie seulement : {filter}</translation>
    </message>
    <message>
        <source>Sorted by: {column}, last first</source>
        <translation>Trié par : {column}, du dernier au premier</translation>
    </message>
    <message>
        <source>Sorted by: {column}</source>
        <translation>Trié par : {column}</translation>
    </message>
    <message>
        <source>This day was never read from the vendor.</source>
        <translation>Ce jour n’a jamais été lu chez le prestataire.</translation>
    </message>
    <message>
        <source>As read from the vendor: {when}</source>
        <translation>Tel que lu chez le prestataire : {when}</translation>
    </message>
    <message>
        <source>As read from the vendor: {when}. Not everything could be read.</source>
        <translation>Tel que lu chez le prestataire : {when}. Tout n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>No bookings.</source>
        <translation>Aucune réservation.</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>pas envoyé</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>pas lu</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Paid: {payment}</source>
        <translation>Payé : {payment}</translation>
    </message>
    <message>
        <source>Comment: {comment}</source>
        <translation>Commentaire : {comment}</translation>
    </message>
    <message>
        <source>another status</source>
        <translation>autre état</translation>
    </message>
    <message>
        <source>feedback not read</source>
        <translation>retour pas lu</translation>
    </message>
    <message>
        <source>no feedback yet</source>
        <translation>pas encore de retour</translation>
    </message>
    <message>
        <source>feedback done</source>
        <translation>retour fait</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Station {version}</source>
        <translation>Station {version}</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>C’est la version la plus récente.</translation>
    </message>
    <message>
        <source>Version {version} is there. Install it when the doors are closed.</source>
        <translation>La version {version} est disponible. Installez-la quand les portes sont fermées.</translation>
    </message>
    <message>
        <source>&amp;Open its page</source>
        <translation>&amp;Ouvrir sa page</translation>
    </message>
    <message>
        <source>Ask for newer ve&amp;rsions at</source>
        <translation>Ad&amp;resse des nouvelles versions</translation>
    </message>
    <message>
        <source>https://… (empty: nothing is asked)</source>
        <translation>https://… (vide : rien n’est demandé)</translation>
    </message>
    <message>
        <source>The address must begin with https:// and name a host.</source>
        <translation>L’adresse doit commencer par https:// et nommer un serveur.</translation>
    </message>
    <message>
        <source>Newer versions are not asked for.</source>
        <translation>Les nouvelles versions ne sont pas recherchées.</translation>
    </message>
    <message>
        <source>Could not be asked: {why}</source>
        <translation>Impossible de demander : {why}</translation>
    </message>
    <message>
        <source>File for support</source>
        <translation>Fichier pour l’assistance</translation>
    </message>
    <message>
        <source>One file with the versions, the settings, what the self-test finds, and the program&apos;s logs.</source>
        <translation>Un fichier avec les versions, les réglages, les résultats de l’autotest et les journaux du programme.</translation>
    </message>
    <message>
        <source>It holds no passwords, no ticket codes and nobody&apos;s name. The door goes on while it is written.</source>
        <translation>Il ne contient ni mots de passe, ni codes de billets, ni noms. La porte continue pendant l’écriture.</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Looking at everything; this takes some seconds…</source>
        <translation>Tout est vérifié ; cela prend quelques secondes…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré : {path}</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Station for support</source>
        <translation>Station pour l’assistance</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>&amp;Name of this profile</source>
        <translation>&amp;Nom de ce profil</translation>
    </message>
    <message>
        <source>Sessions at this &amp;door</source>
        <translation>Séances à cette &amp;porte</translation>
    </message>
    <message>
        <source>&amp;Event or service</source>
        <translation>É&amp;vénement ou service</translation>
    </message>
    <message>
        <source>Check-in &amp;lists at this door</source>
        <translation>&amp;Listes d&apos;entrée à cette porte</translation>
    </message>
    <message>
        <source>One of each event: marking another takes the mark off the one before.</source>
        <translation>Une par événement : cocher une autre liste décoche la précédente.</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>The vendor names another address as its own: {address}</source>
        <translation>Le prestataire donne une autre adresse comme la sienne : {address}</translation>
    </message>
    <message>
        <source>Nothing goes there by itself. Ask the vendor; then type it in as the address.</source>
        <translation>Rien n’y va tout seul. Demandez au prestataire, puis saisissez-la comme adresse.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>ASK FIRST</source>
        <translation>QUESTION</translation>
    </message>
    <message>
        <source>Not let in yet</source>
        <translation>Pas encore admis</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Question {number} sur {count}</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>may be left empty</source>
        <translation>peut rester vide</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Don&apos;t let in</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Find an answer</source>
        <translation>Chercher une réponse</translation>
    </message>
    <message>
        <source>Type a few letters, then choose with the arrow keys</source>
        <translation>Tapez quelques lettres, puis choisissez avec les flèches</translation>
    </message>
    <message>
        <source>No answer holds these letters</source>
        <translation>Aucune réponse ne contient ces lettres</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Answers to choose from</source>
        <translation>Réponses au choix</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Y</source>
        <comment>the key for yes</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>N</source>
        <comment>the key for no</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>This can&apos;t be answered at a door. It stays open.</source>
        <translation>Impossible d’y répondre à la porte. La question reste ouverte.</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line</source>
        <translation>Maj+Entrée commence une nouvelle ligne</translation>
    </message>
    <message>
        <source>Several may be chosen: Space or the numbers</source>
        <translation>Plusieurs choix possibles : espace ou chiffres</translation>
    </message>
    <message>
        <source>This ticket was just scanned: its question is still open</source>
        <translation>Ce billet vient d’être scanné : sa question est encore ouverte</translation>
    </message>
    <message>
        <source>The vendor did not take this answer</source>
        <translation>Le prestataire n’a pas accepté cette réponse</translation>
    </message>
    <message>
        <source>{who}: NOT let in, the question is set aside</source>
        <translation>{who} : PAS admis, la question est mise de côté</translation>
    </message>
    <message>
        <source>{who} and {count} more: NOT let in, their questions are set aside</source>
        <translation>{who} et {count} de plus : PAS admis, leurs questions sont mises de côté</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Without an answer nobody is let in</source>
        <translation>Sans réponse, personne n’entre</translation>
    </message>
    <message>
        <source>Only a yes lets the visitor in</source>
        <translation>Seul un oui permet d’entrer</translation>
    </message>
    <message>
        <source>Type a number, in digits</source>
        <translation>Tapez un nombre, en chiffres</translation>
    </message>
    <message>
        <source>The least that is taken is {limit}</source>
        <translation>Au minimum {limit}</translation>
    </message>
    <message>
        <source>The most that is taken is {limit}</source>
        <translation>Au maximum {limit}</translation>
    </message>
    <message>
        <source>At least {limit} characters, please</source>
        <translation>Au moins {limit} caractères, s’il vous plaît</translation>
    </message>
    <message>
        <source>At most {limit} characters, please</source>
        <translation>Au plus {limit} caractères, s’il vous plaît</translation>
    </message>
    <message>
        <source>Choose one of the answers</source>
        <translation>Choisissez une des réponses</translation>
    </message>
    <message>
        <source>Type a date like {form}</source>
        <translation>Tapez une date comme {form}</translation>
    </message>
    <message>
        <source>Type a time like {form}</source>
        <translation>Tapez une heure comme {form}</translation>
    </message>
    <message>
        <source>Type date and time like {form}</source>
        <translation>Tapez la date et l’heure comme {form}</translation>
    </message>
    <message>
        <source>The first that is taken is {limit}</source>
        <translation>Au plus tôt {limit}</translation>
    </message>
    <message>
        <source>The last that is taken is {limit}</source>
        <translation>Au plus tard {limit}</translation>
    </message>
    <message>
        <source>Type a telephone number, in digits</source>
        <translation>Tapez un numéro de téléphone, en chiffres</translation>
    </message>
    <message>
        <source>Type a country&apos;s name or its two letters</source>
        <translation>Tapez le nom d’un pays ou ses deux lettres</translation>
    </message>
    <message>
        <source>A country&apos;s name or its two letters</source>
        <translation>Nom d’un pays ou ses deux lettres</translation>
    </message>
</context>
<context>
    <name>ReadRows</name>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Lu par</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Only after {time}</source>
        <translation>Seulement après {time}</translation>
    </message>
    <message>
        <source>Only before {time}</source>
        <translation>Seulement avant {time}</translation>
    </message>
    <message>
        <source>Not on this day of the week</source>
        <translation>Pas ce jour de la semaine</translation>
    </message>
    <message>
        <source>Not with this kind of ticket</source>
        <translation>Pas avec ce type de billet</translation>
    </message>
    <message>
        <source>Not at this entrance</source>
        <translation>Pas à cette entrée</translation>
    </message>
    <message>
        <source>Entries used up (allowed: {count})</source>
        <translation>Entrées épuisées (autorisées : {count})</translation>
    </message>
    <message>
        <source>Entries of today used up (allowed: {count})</source>
        <translation>Entrées du jour épuisées (autorisées : {count})</translation>
    </message>
    <message>
        <source>Entries since {time} used up (allowed: {count})</source>
        <translation>Entrées depuis {time} épuisées (autorisées : {count})</translation>
    </message>
    <message>
        <source>Entries before {time} used up (allowed: {count})</source>
        <translation>Entrées avant {time} épuisées (autorisées : {count})</translation>
    </message>
    <message>
        <source>Days used up (allowed: {count})</source>
        <translation>Jours épuisés (autorisés : {count})</translation>
    </message>
    <message>
        <source>Only after an earlier entry</source>
        <translation>Seulement après une première entrée</translation>
    </message>
    <message>
        <source>Too soon after an entry (wait: {length})</source>
        <translation>Trop tôt après une entrée (attente : {length})</translation>
    </message>
    <message>
        <source>Too long after an entry (at most: {length})</source>
        <translation>Trop longtemps après une entrée (au plus : {length})</translation>
    </message>
    <message>
        <source>Is inside already</source>
        <translation>Est déjà à l’intérieur</translation>
    </message>
    <message>
        <source>Is not inside</source>
        <translation>N’est pas à l’intérieur</translation>
    </message>
</context>
<context>
    <name>Sale</name>
    <message>
        <source>Sale</source>
        <translation>Vente</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Billets</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Sales of today</source>
        <translation>Ventes du jour</translation>
    </message>
    <message>
        <source>What is wanted?</source>
        <translation>Que faut-il ?</translation>
    </message>
    <message>
        <source>What can be sold</source>
        <translation>Ce qui peut être vendu</translation>
    </message>
    <message>
        <source>Choose with the arrow keys, open with Enter</source>
        <translation>Choisir avec les flèches, ouvrir avec Entrée</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libres</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lecture …</translation>
    </message>
    <message>
        <source>Nothing is sold on this day.</source>
        <translation>Rien n’est vendu ce jour-là.</translation>
    </message>
    <message>
        <source>Nothing was found for these words.</source>
        <translation>Rien n’a été trouvé pour ces mots.</translation>
    </message>
    <message>
        <source>Nothing was sold here today.</source>
        <translation>Rien n’a été vendu ici aujourd’hui.</translation>
    </message>
    <message>
        <source>Not everything could be read.</source>
        <translation>Tout n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Reading prices and places …</source>
        <translation>Lecture des prix et des places …</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Choose a time.</source>
        <translation>Choisissez une heure.</translation>
    </message>
    <message>
        <source>Choose the language.</source>
        <translation>Choisissez la langue.</translation>
    </message>
    <message>
        <source>Say how many.</source>
        <translation>Dites combien.</translation>
    </message>
    <message>
        <source>No time is left on this day. Choose another day.</source>
        <translation>Il ne reste aucune heure ce jour-là. Choisissez un autre jour.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>People in the group</source>
        <translation>Personnes dans le groupe</translation>
    </message>
    <message>
        <source>Arrow keys, or type the number</source>
        <translation>Flèches, ou saisissez le nombre</translation>
    </message>
    <message>
        <source>Into the basket</source>
        <translation>Au panier</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Retour (Échap)</translation>
    </message>
    <message>
        <source>The vendor does not sell this here.</source>
        <translation>Le prestataire ne vend pas cela ici.</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Panier</translation>
    </message>
    <message>
        <source>Nothing in it yet. Choose something at the left.</source>
        <translation>Encore rien dedans. Choisissez quelque chose à gauche.</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Plus …</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Comment for the order</source>
        <translation>Commentaire de la commande</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Sell …</source>
        <translation>Vendre …</translation>
    </message>
    <message>
        <source>Looking at prices and places …</source>
        <translation>Vérification des prix et des places …</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Empty the basket, {amount}?</source>
        <translation>Vider le panier, {amount} ?</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>mis de côté</translation>
    </message>
    <message>
        <source>Something in the basket cannot be sold as it stands. Take no money yet.</source>
        <translation>Quelque chose dans le panier ne peut pas être vendu ainsi. N’encaissez pas encore.</translation>
    </message>
    <message>
        <source>No sale: somebody keeps this station offline. The basket stays.</source>
        <translation>Pas de vente : quelqu’un maintient cette station hors ligne. Le panier reste.</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>À encaisser</translation>
    </message>
    <message>
        <source>The order counts as paid as soon as it is placed.</source>
        <translation>La commande compte comme payée dès qu’elle est passée.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>À rendre</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Manque encore</translation>
    </message>
    <message>
        <source>Money taken: sell now</source>
        <translation>Argent reçu : vendre maintenant</translation>
    </message>
    <message>
        <source>Selling …</source>
        <translation>Vente en cours …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimer …</translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation>Vente suivante</translation>
    </message>
    <message>
        <source>Search now</source>
        <translation>Chercher maintenant</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Give this sale up</source>
        <translation>Abandonner cette vente</translation>
    </message>
    <message>
        <source>Back to the basket</source>
        <translation>Retour au panier</translation>
    </message>
    <message>
        <source>{amount} for the group</source>
        <translation>{amount} pour le groupe</translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>{amount} l’unité</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>for example {example}</source>
        <translation>par exemple {example}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Commande {number}</translation>
    </message>
    <message>
        <source>Give back: {amount}</source>
        <translation>À rendre : {amount}</translation>
    </message>
    <message>
        <source>The vendor&apos;s words: {words}</source>
        <translation>Les mots du prestataire : {words}</translation>
    </message>
    <message>
        <source>ATTENTION: the vendor charged {charged}, the basket said {collected}. Settle the difference now.</source>
        <translation>ATTENTION : le prestataire a compté {charged}, le panier disait {collected}. Réglez la différence maintenant.</translation>
    </message>
    <message>
        <source>ATTENTION: it costs {now} now, no longer {before}. Tell the buyer.</source>
        <translation>ATTENTION : cela coûte maintenant {now}, et non plus {before}. Dites-le au client.</translation>
    </message>
    <message>
        <source>No sale now: {reason} The basket stays; it goes on by itself.</source>
        <translation>Pas de vente pour l’instant : {reason} Le panier reste ; cela reprend tout seul.</translation>
    </message>
    <message>
        <source>Not sold: {reason} Nothing was sent, the basket stays.</source>
        <translation>Pas vendu : {reason} Rien n’a été envoyé, le panier reste.</translation>
    </message>
    <message>
        <source>Sale of {time}, {what}, {total}: {state}</source>
        <translation>Vente de {time}, {what}, {total} : {state}</translation>
    </message>
    <message>
        <source>Basket: {total}</source>
        <translation>Panier : {total}</translation>
    </message>
    <message>
        <source>{amount} are still missing. Nothing was sold.</source>
        <translation>Il manque encore {amount}. Rien n’a été vendu.</translation>
    </message>
    <message>
        <source>Not kept: {reason}</source>
        <translation>Non conservé : {reason}</translation>
    </message>
    <message>
        <source>Sold today: {sales}, {total}</source>
        <translation>Vendu aujourd’hui : {sales}, {total}</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>pas envoyée</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>en cours d’envoi</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>vendue</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>incertaine</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>pas passée</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonnée</translation>
    </message>
    <message>
        <source>Being searched: do not sell it again</source>
        <translation>En recherche : ne la vendez pas une deuxième fois</translation>
    </message>
    <message>
        <source>Try again, or give it up</source>
        <translation>Réessayez, ou abandonnez-la</translation>
    </message>
    <message>
        <source>Not sold</source>
        <translation>Pas vendu</translation>
    </message>
    <message>
        <source>Nothing was sent. Keep no money, or try again when the vendor answers.</source>
        <translation>Rien n’a été envoyé. Ne gardez pas d’argent, ou réessayez quand le prestataire répond.</translation>
    </message>
    <message>
        <source>The order is being placed.</source>
        <translation>La commande est en train d’être passée.</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendu</translation>
    </message>
    <message>
        <source>The order is placed and paid.</source>
        <translation>La commande est passée et payée.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>The vendor does not place this order. Keep no money.</source>
        <translation>Le prestataire ne passe pas cette commande. Ne gardez pas d’argent.</translation>
    </message>
    <message>
        <source>The answer was lost</source>
        <translation>La réponse s’est perdue</translation>
    </message>
    <message>
        <source>It is not known yet whether this was sold. Station is searching the order by itself. Keep the money and the buyer here; do not sell it again.</source>
        <translation>On ne sait pas encore si c’est vendu. Station cherche la commande toute seule. Gardez l’argent et le client ici ; ne vendez pas une deuxième fois.</translation>
    </message>
    <message>
        <source>It was not placed</source>
        <translation>La commande n’a pas été passée</translation>
    </message>
    <message>
        <source>The vendor&apos;s orders were searched: this one is not among them. You decide.</source>
        <translation>Les commandes du prestataire ont été cherchées : celle-ci n’y est pas. À vous de décider.</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonnée</translation>
    </message>
    <message>
        <source>This sale was given up; nothing was sold.</source>
        <translation>Cette vente a été abandonnée ; rien n’a été vendu.</translation>
    </message>
    <message>
        <source>Not sold here: this ticket asks for the name of everybody. Sell it in the vendor&apos;s own program.</source>
        <translation>Pas vendu ici : ce billet demande le nom de chacun. Vendez-le dans le programme du prestataire.</translation>
    </message>
    <message>
        <source>Not sold here: this ticket is made of several, each with a time of its own. Sell it in the vendor&apos;s own program.</source>
        <translation>Pas vendu ici : ce billet en réunit plusieurs, chacun avec son heure. Vendez-le dans le programme du prestataire.</translation>
    </message>
    <message>
        <source>Not sold here: the seats are numbered and chosen on a plan. Sell it in the vendor&apos;s own program.</source>
        <translation>Pas vendu ici : les places sont numérotées et choisies sur un plan. Vendez-le dans le programme du prestataire.</translation>
    </message>
    <message>
        <source>Not sold here: it has a price for the group and one for each person together. Sell it in the vendor&apos;s own program.</source>
        <translation>Pas vendu ici : il a un prix de groupe et un prix par personne à la fois. Vendez-le dans le programme du prestataire.</translation>
    </message>
    <message>
        <source>Not sold here: it needs names</source>
        <translation>Pas vendu ici : il faut des noms</translation>
    </message>
    <message>
        <source>Not sold here: it is made of several tickets</source>
        <translation>Pas vendu ici : il réunit plusieurs billets</translation>
    </message>
    <message>
        <source>Not sold here: it has numbered seats</source>
        <translation>Pas vendu ici : ses places sont numérotées</translation>
    </message>
    <message>
        <source>Not sold here: it mixes two kinds of prices</source>
        <translation>Pas vendu ici : il mêle deux sortes de prix</translation>
    </message>
    <message>
        <source>This time is taken or past. Choose another.</source>
        <translation>Cette heure est prise ou passée. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Not enough places are left.</source>
        <translation>Il ne reste pas assez de places.</translation>
    </message>
    <message>
        <source>A price or a language is not offered any more. Choose again.</source>
        <translation>Un prix ou une langue n’est plus proposé. Choisissez de nouveau.</translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>From the printed sheet, or from this screen. Scans on this page admit nobody.</source>
        <translation>De la feuille imprimée, ou de cet écran. Les scans de cette page ne laissent entrer personne.</translation>
    </message>
    <message>
        <source>Scan code 1</source>
        <translation>Scannez le code 1</translation>
    </message>
    <message>
        <source>{count} pairs of layouts explain it so far. Scan another code of the sheet, or choose.</source>
        <translation>{count} paires de dispositions l’expliquent pour l’instant. Scannez un autre code de la feuille, ou choisissez.</translation>
    </message>
    <message>
        <source>Not certain yet</source>
        <translation>Pas encore certain</translation>
    </message>
    <message>
        <source>Every character arrives as it is printed.</source>
        <translation>Chaque caractère arrive tel qu’imprimé.</translation>
    </message>
    <message>
        <source>So far every character arrives as it is printed. Code 1 has them all.</source>
        <translation>Jusqu’ici chaque caractère arrive tel qu’imprimé. Le code 1 les contient tous.</translation>
    </message>
    <message>
        <source>Nothing to correct</source>
        <translation>Rien à corriger</translation>
    </message>
    <message>
        <source>These cannot always be told apart: {characters}. What needs no AltGr is taken for granted, anything else is refused. To read them all, set the scanner&apos;s keyboard to that of the computer.</source>
        <translation>Ceux-ci ne se distinguent pas toujours : {characters}. Ce qui se passe d’AltGr est tenu pour sûr, le reste est refusé. Pour tout lire, réglez le clavier du lecteur sur celui de l’ordinateur.</translation>
    </message>
    <message>
        <source>Learnt from the sheet</source>
        <translation>Appris de la feuille</translation>
    </message>
    <message>
        <source>{right} of {count} now read as printed.</source>
        <translation>{right} sur {count} maintenant lus comme imprimés.</translation>
    </message>
    <message>
        <source>Code 1, or codes 2 to 5, make it certain.</source>
        <translation>Le code 1, ou les codes 2 à 5, lèvent le doute.</translation>
    </message>
    <message>
        <source>Found, but not all can be put right</source>
        <translation>Trouvé, mais tout ne peut être corrigé</translation>
    </message>
    <message>
        <source>Found and corrected</source>
        <translation>Trouvé et corrigé</translation>
    </message>
    <message>
        <source>The scanner makes all letters capitals</source>
        <translation>Le lecteur met toutes les lettres en majuscules</translation>
    </message>
    <message>
        <source>The scanner makes all letters small</source>
        <translation>Le lecteur met toutes les lettres en minuscules</translation>
    </message>
    <message>
        <source>That cannot be undone here. Switch it off in the scanner, then test again.</source>
        <translation>Cela ne peut être annulé ici. Désactivez-le dans le lecteur, puis testez de nouveau.</translation>
    </message>
    <message>
        <source>Is it a code of the test sheet? If it is, no keyboard layout known here explains it: set the scanner to the computer&apos;s layout, then test again.</source>
        <translation>Est-ce un code de la feuille de test ? Si oui, aucune disposition connue ici ne l’explique : réglez le lecteur sur celle de l’ordinateur, puis testez de nouveau.</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Pas compris</translation>
    </message>
    <message>
        <source>End of a code</source>
        <translation>Fin d’un code</translation>
    </message>
    <message>
        <source>{end}, {count} of {total}</source>
        <translation>{end}, {count} sur {total}</translation>
    </message>
    <message>
        <source>Set the scanner to send Enter after each code: it is quicker and surer.</source>
        <translation>Réglez le lecteur pour envoyer Entrée après chaque code : c’est plus rapide et plus sûr.</translation>
    </message>
    <message>
        <source>Prefix, suffix</source>
        <translation>Préfixe, suffixe</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>{time} ms a key</source>
        <translation>{time} ms par touche</translation>
    </message>
    <message>
        <source>Too slow to be told from a hand. Set it faster, or the delay between keys to 0.</source>
        <translation>Trop lent pour être distingué d’une main. Réglez-le plus vite, ou le délai entre touches à 0.</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>Disposition du clavier</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>la même</translation>
    </message>
    <message>
        <source>Small and capital letters</source>
        <translation>Minuscules et majuscules</translation>
    </message>
    <message>
        <source>all alike</source>
        <translation>toutes pareilles</translation>
    </message>
    <message>
        <source>Codes are put right while Caps Lock is on, but people type in capitals.</source>
        <translation>Les codes sont corrigés même avec Verr. Maj., mais les personnes tapent en majuscules.</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Verr. Maj. est active</translation>
    </message>
    <message>
        <source>Caps Lock is on, or the scanner is set to swap them. Try again with Caps Lock off.</source>
        <translation>Verr. Maj. est active, ou le lecteur les inverse. Réessayez sans Verr. Maj.</translation>
    </message>
    <message>
        <source>swapped</source>
        <translation>inversées</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>comme imprimées</translation>
    </message>
    <message>
        <source>Group separator</source>
        <translation>Séparateur de groupe</translation>
    </message>
    <message>
        <source>code 6</source>
        <translation>code 6</translation>
    </message>
    <message>
        <source>comes as GS</source>
        <translation>arrive comme GS</translation>
    </message>
    <message>
        <source>Only some tickets have one. Most scanners have a setting that sends control characters.</source>
        <translation>Seuls certains billets en ont un. La plupart des lecteurs ont un réglage qui envoie les caractères de contrôle.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>Code 39 Full ASCII</source>
        <translation>Code 39 Full ASCII</translation>
    </message>
    <message>
        <source>code 7</source>
        <translation>code 7</translation>
    </message>
    <message>
        <source>Off, small letters of such codes arrive as + and a capital. On, a + in a plain one is lost.</source>
        <translation>Désactivé, les minuscules de ces codes arrivent comme + et une majuscule. Activé, le + d’un code simple se perd.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>US English</source>
        <translation>anglais (US)</translation>
    </message>
    <message>
        <source>US International</source>
        <translation>US international</translation>
    </message>
    <message>
        <source>UK English</source>
        <translation>anglais (UK)</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Brazilian</source>
        <translation>brésilien</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>Swiss German</source>
        <translation>suisse allemand</translation>
    </message>
    <message>
        <source>Swiss French</source>
        <translation>suisse romand</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Suffixe</translation>
    </message>
    <message>
        <source>Nothing: a pause</source>
        <translation>Rien : une pause</translation>
    </message>
    <message>
        <source>ETX</source>
        <translation>ETX</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>{scanner} went away in the middle of a code. Plug it in and scan again.</source>
        <translation>{scanner} a disparu au milieu d’un code. Branchez-le et scannez de nouveau.</translation>
    </message>
    <message>
        <source>Ready on {port}</source>
        <translation>Prêt sur {port}</translation>
    </message>
    <message>
        <source>Nothing is plugged in at {port}. It is tried every second.</source>
        <translation>Rien n’est branché à {port}. Essai chaque seconde.</translation>
    </message>
    <message>
        <source>{port} is in use elsewhere, or not allowed. It is tried every second.</source>
        <translation>{port} est utilisé ailleurs, ou interdit. Essai chaque seconde.</translation>
    </message>
    <message>
        <source>This system&apos;s Qt has no serial ports.</source>
        <translation>Le Qt de ce système n’a pas de ports série.</translation>
    </message>
</context>
<context>
    <name>ScannerSheet</name>
    <message>
        <source>Scanner test sheet</source>
        <translation>Feuille de test du lecteur</translation>
    </message>
    <message>
        <source>Open Settings, Scanner test, and scan code 1. A scanner that reads no QR codes scans 2 to 5 instead. 6 and 7 tell more about the scanner&apos;s settings.</source>
        <translation>Ouvrez Réglages, Test du lecteur, et scannez le code 1. Un lecteur sans codes QR scanne les codes 2 à 5. Les codes 6 et 7 en disent plus sur ses réglages.</translation>
    </message>
</context>
<context>
    <name>ScannerTestPage</name>
    <message>
        <source>{scanner} read {code}. Serial scanners have no keyboard layout.</source>
        <translation>{scanner} a lu {code}. Les lecteurs série n’ont pas de disposition de clavier.</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Test du lecteur</translation>
    </message>
    <message>
        <source>Scans are tried here; they admit nobody.</source>
        <translation>Les scans sont essayés ici ; ils ne laissent entrer personne.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Kept: {scanner}. It is read so from now on.</source>
        <translation>Gardé : {scanner}. Il est lu ainsi désormais.</translation>
    </message>
</context>
<context>
    <name>ScannersCard</name>
    <message>
        <source>Scanners</source>
        <translation>Lecteurs</translation>
    </message>
    <message>
        <source>Add a serial scanner</source>
        <translation>Ajouter un lecteur série</translation>
    </message>
    <message>
        <source>Name of the &amp;scanner</source>
        <translation>&amp;Nom du lecteur</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Baud</source>
        <translation>&amp;Baud</translation>
    </message>
    <message>
        <source>&amp;End of a code</source>
        <translation>&amp;Fin d’un code</translation>
    </message>
    <message>
        <source>COM3 or /dev/ttyACM0</source>
        <translation>COM3 ou /dev/ttyACM0</translation>
    </message>
    <message>
        <source>Add the serial scanne&amp;r</source>
        <translation>A&amp;jouter le lecteur série</translation>
    </message>
    <message>
        <source>Serial scanner</source>
        <translation>Lecteur série</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove {scanner}</source>
        <translation>Supprimer {scanner}</translation>
    </message>
    <message>
        <source>{text} (Space)</source>
        <translation>{text} (Espace)</translation>
    </message>
</context>
<context>
    <name>SectionChoice</name>
    <message>
        <source>{section}, {count} tickets</source>
        <translation>{section}, {count} billets</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Profile and access</source>
        <translation>Profil et accès</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Taille du te&amp;xte</translation>
    </message>
    <message>
        <source>&amp;Volume</source>
        <translation>&amp;Volume</translation>
    </message>
    <message>
        <source>&amp;Profile at the door</source>
        <translation>&amp;Profil à la porte</translation>
    </message>
    <message>
        <source>This computer has no sound output; verdicts are shown without sound.</source>
        <translation>Cet ordinateur n’a pas de sortie audio ; les verdicts s’affichent sans son.</translation>
    </message>
    <message>
        <source>Hear a&amp;dmit</source>
        <translation>Écouter « &amp;admis »</translation>
    </message>
    <message>
        <source>Hear attent&amp;ion</source>
        <translation>Écouter « att&amp;ention »</translation>
    </message>
    <message>
        <source>Hear de&amp;nied</source>
        <translation>Écouter « &amp;refusé »</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>La langue du système</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
</context>
<context>
    <name>SetupRows</name>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Mirror the picture on the screen</source>
        <translation>Inverser l’image à l’écran</translation>
    </message>
    <message>
        <source>Automatic exposure</source>
        <translation>Exposition automatique</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>Torch on</source>
        <translation>Lampe allumée</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
</context>
<context>
    <name>StationStatus</name>
    <message numerus="yes">
        <source>%Ln scan(s) waiting</source>
        <translation>
            <numerusform>%Ln scan en attente</numerusform>
            <numerusform>%Ln scans en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln conflit</numerusform>
            <numerusform>%Ln conflits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln billet</numerusform>
            <numerusform>%Ln billets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Online only</source>
        <translation>En ligne seulement</translation>
    </message>
    <message>
        <source>List {percent} %</source>
        <translation>Liste {percent} %</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>Pas encore de liste</translation>
    </message>
    <message>
        <source>List of {time}</source>
        <translation>Liste de {time}</translation>
    </message>
    <message>
        <source>List {age} old</source>
        <translation>Liste : âge {age}</translation>
    </message>
    <message>
        <source>Camera in test</source>
        <translation>Caméra en test</translation>
    </message>
    <message>
        <source>Scanner missing</source>
        <translation>Lecteur absent</translation>
    </message>
    <message>
        <source>Keyboard layout changed</source>
        <translation>Clavier changé</translation>
    </message>
    <message>
        <source>Scanner without Enter</source>
        <translation>Lecteur sans Entrée</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Scanner {time}</source>
        <translation>Lecteur {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>jusqu’à {time}</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>depuis {time}</translation>
    </message>
    <message>
        <source>answers in {time}</source>
        <translation>répond en {time}</translation>
    </message>
    <message>
        <source>clocks {time} apart</source>
        <translation>horloges : écart {time}</translation>
    </message>
    <message>
        <source>the vendor decides</source>
        <translation>le prestataire décide</translation>
    </message>
    <message>
        <source>read at {time}</source>
        <translation>lue à {time}</translation>
    </message>
    <message>
        <source>{count} of {total} tickets</source>
        <translation>{count} billets sur {total}</translation>
    </message>
    <message>
        <source>The vendor has not answered yet.</source>
        <translation>Le prestataire n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>{word} since {time}</source>
        <translation>{word} depuis {time}</translation>
    </message>
    <message>
        <source>Scanning goes on from the list; scans are kept and sent later.</source>
        <translation>Les scans continuent avec la liste ; ils sont gardés et envoyés plus tard.</translation>
    </message>
    <message>
        <source>The last answer took {time}</source>
        <translation>La dernière réponse a pris {time}</translation>
    </message>
    <message>
        <source>The vendor&apos;s clock and this one are {time} apart</source>
        <translation>L’horloge du prestataire et celle-ci ont {time} d’écart</translation>
    </message>
    <message>
        <source>{count} waiting to be sent</source>
        <translation>{count} en attente d’envoi</translation>
    </message>
    <message>
        <source>{count} sent without an answer; they are being settled by reading</source>
        <translation>{count} envoyés sans réponse ; la lecture de la liste tranche</translation>
    </message>
    <message>
        <source>They are on this computer&apos;s disk and are sent by themselves.</source>
        <translation>Ils sont sur le disque de cet ordinateur et partent tout seuls.</translation>
    </message>
    <message>
        <source>Scans for the vendor</source>
        <translation>Scans pour le prestataire</translation>
    </message>
    <message>
        <source>Ticket list</source>
        <translation>Liste des billets</translation>
    </message>
    <message>
        <source>This vendor gives no list; it decides each scan itself.</source>
        <translation>Ce prestataire ne donne pas de liste ; il décide lui-même de chaque scan.</translation>
    </message>
    <message>
        <source>Read at {time}, {age} ago</source>
        <translation>Lue à {time}, il y a {age}</translation>
    </message>
    <message>
        <source>The list was not read completely yet.</source>
        <translation>La liste n’a pas encore été lue en entier.</translation>
    </message>
    <message>
        <source>The whole list was read at {time}</source>
        <translation>La liste entière a été lue à {time}</translation>
    </message>
    <message>
        <source>The last reading was canceled; what it read is kept.</source>
        <translation>La dernière lecture a été annulée ; ce qu’elle a lu est gardé.</translation>
    </message>
    <message>
        <source>No camera is chosen. Choose one in the settings.</source>
        <translation>Aucune caméra choisie. Choisissez-en une dans les réglages.</translation>
    </message>
    <message>
        <source>Hold a code in front of the camera.</source>
        <translation>Présentez un code devant la caméra.</translation>
    </message>
    <message>
        <source>{count} pictures a second</source>
        <translation>{count} images par seconde</translation>
    </message>
    <message>
        <source>It is tried again and again; a hand scanner works meanwhile.</source>
        <translation>De nouveaux essais sont faits sans cesse ; un lecteur à main fonctionne entre-temps.</translation>
    </message>
    <message>
        <source>The video file is at its end. Choose a camera in the settings.</source>
        <translation>Le fichier vidéo est terminé. Choisissez une caméra dans les réglages.</translation>
    </message>
    <message>
        <source>A hand scanner works like a keyboard: scan at any time, on any page.</source>
        <translation>Un lecteur à main fonctionne comme un clavier : scannez à tout moment, sur toute page.</translation>
    </message>
    <message>
        <source>Nothing was read from one yet.</source>
        <translation>Aucun n’a encore rien lu.</translation>
    </message>
    <message>
        <source>Last code from it at {time}</source>
        <translation>Dernier code lu à {time}</translation>
    </message>
    <message>
        <source>This computer&apos;s keyboard layout is not the one of the scanner test. Set it back, or test the scanner again.</source>
        <translation>La disposition du clavier de cet ordinateur n’est plus celle du test du lecteur. Remettez-la, ou testez le lecteur de nouveau.</translation>
    </message>
    <message>
        <source>A scanner sent a code without Enter, so it was taken for typing. Try the scanner test.</source>
        <translation>Un lecteur a envoyé un code sans Entrée ; il a été pris pour une saisie. Faites le test du lecteur.</translation>
    </message>
    <message>
        <source>From scan to verdict</source>
        <translation>Du scan au verdict</translation>
    </message>
    <message>
        <source>No scan yet.</source>
        <translation>Pas encore de scan.</translation>
    </message>
    <message>
        <source>Median {median}, slowest in a hundred {slow}</source>
        <translation>Médiane {median}, le plus lent sur cent {slow}</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>Pendant 15 minutes</translation>
    </message>
    <message>
        <source>Until I say otherwise</source>
        <translation>Jusqu’à nouvel ordre</translation>
    </message>
    <message>
        <source>Decide by itself again</source>
        <translation>Laisser Station décider</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Travailler hors ligne</translation>
    </message>
    <message>
        <source>No traffic with the vendor: the list decides.</source>
        <translation>Aucun échange avec le prestataire : la liste décide.</translation>
    </message>
    <message>
        <source>Stay online</source>
        <translation>Rester en ligne</translation>
    </message>
    <message>
        <source>Every scan asks the vendor, also where it answers badly.</source>
        <translation>Chaque scan interroge le prestataire, même s’il répond mal.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Try the demo, or connect a vendor.</source>
        <translation>Essayez la démo, ou connectez un prestataire.</translation>
    </message>
    <message>
        <source>This is the demo: made-up tickets, nobody is let in by it.</source>
        <translation>Ceci est la démo : billets inventés, personne n’entre avec.</translation>
    </message>
    <message>
        <source>Scans carry this computer&apos;s time; it is compared with the vendor&apos;s.</source>
        <translation>Les scans portent l’heure de cet ordinateur ; elle est comparée à celle du prestataire.</translation>
    </message>
</context>
<context>
    <name>SymbologiesCard</name>
    <message>
        <source>What the camera reads</source>
        <translation>Ce que lit la caméra</translation>
    </message>
    <message>
        <source>What the camera reads at {profile}</source>
        <translation>Ce que lit la caméra : {profile}</translation>
    </message>
    <message>
        <source>{text} (Space)</source>
        <translation>{text} (Espace)</translation>
    </message>
    <message>
        <source>One kind has to stay, or the camera would read nothing.</source>
        <translation>Il doit en rester une, sinon la caméra ne lirait rien.</translation>
    </message>
    <message>
        <source>Tick only what your tickets carry: each kind more makes every look at a picture slower. EAN is off because it stands on every bottle and snack, and is the kind that cameras misread most.</source>
        <translation>Ne cochez que ce que portent vos billets : chaque type de plus ralentit l’examen de chaque image. EAN est désactivé parce qu’il figure sur chaque bouteille et chaque en-cas, et que c’est le type que les caméras lisent le plus souvent de travers.</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>{count} tickets so far</source>
        <translation>{count} billets pour l’instant</translation>
    </message>
    <message>
        <source>{count} of {total} tickets</source>
        <translation>{count} billets sur {total}</translation>
    </message>
    <message>
        <source>{count} a second</source>
        <translation>{count} par seconde</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>encore environ {time}</translation>
    </message>
    <message>
        <source>{count}/s</source>
        <translation>{count}/s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Good ticket</source>
        <translation>Billet valable</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursé</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Non payé</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Not for this entrance</source>
        <translation>Pas pour cette entrée</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoqué</translation>
    </message>
    <message>
        <source>No longer in the list</source>
        <translation>N’est plus dans la liste</translation>
    </message>
    <message>
        <source>Unknown state</source>
        <translation>État inconnu</translation>
    </message>
</context>
<context>
    <name>TorchSwitch</name>
    <message>
        <source>Turn the torch off</source>
        <translation>Éteindre la lampe</translation>
    </message>
    <message>
        <source>Turn the torch on</source>
        <translation>Allumer la lampe</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>What the scanner typed</source>
        <translation>Ce que le lecteur a tapé</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Reconnu</translation>
    </message>
    <message>
        <source>Milliseconds between keys. What stays below the line is a scanner, what does not is a hand.</source>
        <translation>Millisecondes entre les touches. Ce qui reste sous la ligne est un lecteur, le reste est une main.</translation>
    </message>
    <message>
        <source>As the computer read it</source>
        <translation>Tel que l’ordinateur l’a lu</translation>
    </message>
    <message>
        <source>As it is printed</source>
        <translation>Tel qu’imprimé</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Encore rien</translation>
    </message>
    <message>
        <source>Its keys appear here, with the milliseconds between them.</source>
        <translation>Ses touches apparaissent ici, avec les millisecondes entre elles.</translation>
    </message>
    <message>
        <source>scan {number} · {time} ms · {count} characters + {end}</source>
        <translation>scan {number} · {time} ms · {count} caractères + {end}</translation>
    </message>
    <message>
        <source>This code cannot be put right: a ticket with such a code is refused, never mistaken.</source>
        <translation>Ce code ne peut pas être corrigé : un billet avec un tel code est refusé, jamais confondu.</translation>
    </message>
    <message>
        <source>scans below {limit} ms</source>
        <translation>scans sous {limit} ms</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Wait {time}; it is tried again by itself.</source>
        <translation>Attendez {time} ; un nouvel essai se fait tout seul.</translation>
    </message>
    <message>
        <source>{subject} cannot be reached.</source>
        <translation>{subject} est injoignable.</translation>
    </message>
    <message>
        <source>The connection to {subject} is not secure.</source>
        <translation>La connexion à {subject} n’est pas sûre.</translation>
    </message>
    <message>
        <source>{subject} did not answer in time.</source>
        <translation>{subject} n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>{subject} does not accept the access data.</source>
        <translation>{subject} n’accepte pas les données d’accès.</translation>
    </message>
    <message>
        <source>{subject} does not allow this account to do that.</source>
        <translation>{subject} ne permet pas cela à ce compte.</translation>
    </message>
    <message>
        <source>{subject} was not found.</source>
        <translation>{subject} est introuvable.</translation>
    </message>
    <message>
        <source>{subject} asks for a pause.</source>
        <translation>{subject} demande une pause.</translation>
    </message>
    <message>
        <source>{subject} has a fault of its own.</source>
        <translation>{subject} a lui-même un défaut.</translation>
    </message>
    <message>
        <source>{subject} gave an answer that Station cannot read.</source>
        <translation>{subject} a donné une réponse que Station ne peut pas lire.</translation>
    </message>
    <message>
        <source>{subject} points to another address.</source>
        <translation>{subject} renvoie à une autre adresse.</translation>
    </message>
    <message>
        <source>{subject} does not accept the request.</source>
        <translation>{subject} n’accepte pas la demande.</translation>
    </message>
    <message>
        <source>The disk is full: {subject}.</source>
        <translation>Le disque est plein : {subject}.</translation>
    </message>
    <message>
        <source>The database is in use by another program: {subject}.</source>
        <translation>La base de données est utilisée par un autre programme : {subject}.</translation>
    </message>
    <message>
        <source>The database is damaged: {subject}.</source>
        <translation>La base de données est endommagée : {subject}.</translation>
    </message>
    <message>
        <source>A newer version of Station wrote this database: {subject}.</source>
        <translation>Une version plus récente de Station a écrit cette base de données : {subject}.</translation>
    </message>
    <message>
        <source>Another Station works with this data folder: {subject}.</source>
        <translation>Une autre Station travaille avec ce dossier de données : {subject}.</translation>
    </message>
    <message>
        <source>Station may not write here: {subject}.</source>
        <translation>Station ne peut pas écrire ici : {subject}.</translation>
    </message>
    <message>
        <source>A secret of this profile is missing: {subject}.</source>
        <translation>Il manque un secret de ce profil : {subject}.</translation>
    </message>
    <message>
        <source>The secret store does not open: {subject}.</source>
        <translation>Le coffre des secrets ne s’ouvre pas : {subject}.</translation>
    </message>
    <message>
        <source>There is no profile named {subject}.</source>
        <translation>Il n’y a pas de profil nommé {subject}.</translation>
    </message>
    <message>
        <source>This setting cannot be used: {subject}.</source>
        <translation>Ce réglage est inutilisable : {subject}.</translation>
    </message>
    <message>
        <source>No event or service is chosen for {subject}.</source>
        <translation>Aucun événement ou service n’est choisi pour {subject}.</translation>
    </message>
    <message>
        <source>The camera gives no picture: {subject}.</source>
        <translation>La caméra ne donne pas d’image : {subject}.</translation>
    </message>
    <message>
        <source>This file is no picture that can be read: {subject}.</source>
        <translation>Ce fichier n’est pas une image lisible : {subject}.</translation>
    </message>
    <message>
        <source>Another program uses the port: {subject}.</source>
        <translation>Un autre programme utilise le port : {subject}.</translation>
    </message>
    <message>
        <source>The vendor cannot be reached.</source>
        <translation>Le prestataire est injoignable.</translation>
    </message>
    <message>
        <source>The connection to the vendor is not secure.</source>
        <translation>La connexion au prestataire n’est pas sûre.</translation>
    </message>
    <message>
        <source>The vendor did not answer in time.</source>
        <translation>Le prestataire n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The vendor does not accept the access data.</source>
        <translation>Le prestataire n’accepte pas les données d’accès.</translation>
    </message>
    <message>
        <source>The vendor does not allow this account to do that.</source>
        <translation>Le prestataire ne permet pas cela à ce compte.</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>C’est introuvable.</translation>
    </message>
    <message>
        <source>The vendor asks for a pause.</source>
        <translation>Le prestataire demande une pause.</translation>
    </message>
    <message>
        <source>The vendor has a fault of its own.</source>
        <translation>Le prestataire a lui-même un défaut.</translation>
    </message>
    <message>
        <source>The vendor gave an answer that Station cannot read.</source>
        <translation>Le prestataire a donné une réponse que Station ne peut pas lire.</translation>
    </message>
    <message>
        <source>The vendor points to another address.</source>
        <translation>Le prestataire renvoie à une autre adresse.</translation>
    </message>
    <message>
        <source>The vendor does not accept the request.</source>
        <translation>Le prestataire n’accepte pas la demande.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>The database is in use by another program.</source>
        <translation>La base de données est utilisée par un autre programme.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>La base de données est endommagée.</translation>
    </message>
    <message>
        <source>A newer version of Station wrote this database.</source>
        <translation>Une version plus récente de Station a écrit cette base de données.</translation>
    </message>
    <message>
        <source>Another Station works with this data folder.</source>
        <translation>Une autre Station travaille avec ce dossier de données.</translation>
    </message>
    <message>
        <source>Station may not write to its data folder.</source>
        <translation>Station ne peut pas écrire dans son dossier de données.</translation>
    </message>
    <message>
        <source>A secret of this profile is missing.</source>
        <translation>Il manque un secret de ce profil.</translation>
    </message>
    <message>
        <source>The secret store does not open.</source>
        <translation>Le coffre des secrets ne s’ouvre pas.</translation>
    </message>
    <message>
        <source>There is no profile of that name.</source>
        <translation>Il n’y a pas de profil de ce nom.</translation>
    </message>
    <message>
        <source>A setting cannot be used.</source>
        <translation>Un réglage est inutilisable.</translation>
    </message>
    <message>
        <source>No event or service is chosen.</source>
        <translation>Aucun événement ou service n’est choisi.</translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>La caméra ne donne pas d’image.</translation>
    </message>
    <message>
        <source>This is no picture that can be read.</source>
        <translation>Ce n’est pas une image lisible.</translation>
    </message>
    <message>
        <source>Another program uses the port.</source>
        <translation>Un autre programme utilise le port.</translation>
    </message>
    <message>
        <source>Check the address and the network; it is tried again by itself.</source>
        <translation>Vérifiez l’adresse et le réseau ; un nouvel essai se fait tout seul.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and the address; then ask your IT.</source>
        <translation>Vérifiez la date de cet ordinateur et l’adresse ; puis demandez à votre informatique.</translation>
    </message>
    <message>
        <source>Go on scanning; it is tried again by itself.</source>
        <translation>Continuez à scanner ; un nouvel essai se fait tout seul.</translation>
    </message>
    <message>
        <source>Type the access data again: Settings, Connect a vendor.</source>
        <translation>Ressaisissez les données d’accès : Réglages, Connecter un prestataire.</translation>
    </message>
    <message>
        <source>Ask the vendor for the missing right, or use another account.</source>
        <translation>Demandez au prestataire le droit manquant, ou utilisez un autre compte.</translation>
    </message>
    <message>
        <source>Check the address and the chosen event or service.</source>
        <translation>Vérifiez l’adresse et l’événement ou le service choisi.</translation>
    </message>
    <message>
        <source>Wait a little; it is tried again by itself.</source>
        <translation>Attendez un peu ; un nouvel essai se fait tout seul.</translation>
    </message>
    <message>
        <source>Go on scanning; if it stays, call the vendor.</source>
        <translation>Continuez à scanner ; si cela persiste, appelez le prestataire.</translation>
    </message>
    <message>
        <source>Check the address; if it is right, look for a newer Station.</source>
        <translation>Vérifiez l’adresse ; si elle est juste, cherchez une Station plus récente.</translation>
    </message>
    <message>
        <source>Ask the vendor for the new address and type it in.</source>
        <translation>Demandez la nouvelle adresse au prestataire et saisissez-la.</translation>
    </message>
    <message>
        <source>Check the profile&apos;s settings; copy the details for support.</source>
        <translation>Vérifiez les réglages du profil ; copiez les détails pour l’assistance.</translation>
    </message>
    <message>
        <source>Free some space on the disk, then scan again.</source>
        <translation>Libérez de la place sur le disque, puis scannez de nouveau.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Fermez l’autre programme, puis réessayez.</translation>
    </message>
    <message>
        <source>Stop using this folder, keep it, and call support.</source>
        <translation>N’utilisez plus ce dossier, gardez-le et appelez l’assistance.</translation>
    </message>
    <message>
        <source>Install the newer version, or use another data folder.</source>
        <translation>Installez la version plus récente, ou utilisez un autre dossier de données.</translation>
    </message>
    <message>
        <source>Close the other Station, or use another data folder.</source>
        <translation>Fermez l’autre Station, ou utilisez un autre dossier de données.</translation>
    </message>
    <message>
        <source>Allow writing there, or use another data folder.</source>
        <translation>Autorisez l’écriture à cet endroit, ou utilisez un autre dossier de données.</translation>
    </message>
    <message>
        <source>Unlock the secret store of this computer, then try again.</source>
        <translation>Déverrouillez le coffre des secrets de cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>Choose one of the profiles that exist.</source>
        <translation>Choisissez l’un des profils existants.</translation>
    </message>
    <message>
        <source>Put the setting right, then try again.</source>
        <translation>Corrigez le réglage, puis réessayez.</translation>
    </message>
    <message>
        <source>Choose the event or service in the profile.</source>
        <translation>Choisissez l’événement ou le service dans le profil.</translation>
    </message>
    <message>
        <source>Plug it in or choose another; the scanner still works.</source>
        <translation>Branchez-la ou choisissez-en une autre ; le lecteur fonctionne toujours.</translation>
    </message>
    <message>
        <source>Choose a picture file (PNG or JPEG).</source>
        <translation>Choisissez un fichier image (PNG ou JPEG).</translation>
    </message>
    <message>
        <source>Choose another port, or close the other program.</source>
        <translation>Choisissez un autre port, ou fermez l’autre programme.</translation>
    </message>
</context>
<context>
    <name>TurnstileCard</name>
    <message>
        <source>Turnstile</source>
        <translation>Tourniquet</translation>
    </message>
    <message>
        <source>T&amp;wo steps: hold, then pass</source>
        <translation>&amp;Deux temps : retenir, puis passer</translation>
    </message>
    <message>
        <source>A good ticket is held and not used yet. Space: the person has passed. Esc: nobody passed.</source>
        <translation>Un billet valable est retenu et pas encore utilisé. Espace : la personne est passée. Échap : personne n’est passé.</translation>
    </message>
    <message>
        <source>The vendor at the door can&apos;t look at a ticket without using it.</source>
        <translation>Le prestataire à la porte ne peut pas regarder un billet sans l’utiliser.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undone. The ticket can be used again.</source>
        <translation>Annulé. Le billet peut de nouveau être utilisé.</translation>
    </message>
    <message>
        <source>Not undone yet: the vendor has not agreed. Station goes on asking by itself.</source>
        <translation>Pas encore annulé : le prestataire n’a pas encore confirmé. Station continue de demander.</translation>
    </message>
    <message>
        <source>Too late: the vendor no longer takes this scan back.</source>
        <translation>Trop tard : le prestataire n’annule plus ce scan.</translation>
    </message>
    <message>
        <source>The vendor has this scan already, and takes none back.</source>
        <translation>Le prestataire a déjà ce scan et n’en annule aucun.</translation>
    </message>
    <message>
        <source>The vendor does not take this scan back: it goes on counting.</source>
        <translation>Le prestataire refuse d’annuler ce scan : il compte toujours.</translation>
    </message>
    <message>
        <source>The vendor&apos;s answer to this scan is still out. Try again in a moment.</source>
        <translation>La réponse du prestataire à ce scan se fait attendre. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The ticket was scanned again since. Undo that scan first.</source>
        <translation>Le billet a été scanné de nouveau depuis. Annulez d’abord ce scan-là.</translation>
    </message>
    <message>
        <source>There is nothing to undo about this scan.</source>
        <translation>Il n’y a rien à annuler pour ce scan.</translation>
    </message>
    <message>
        <source>Undo this scan? {scan}</source>
        <translation>Annuler ce scan ? {scan}</translation>
    </message>
    <message>
        <source>Did nobody pass? Then the ticket can be used again. {scan}</source>
        <translation>Personne n’est passé ? Alors le billet pourra de nouveau servir. {scan}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>There is no scan to undo yet.</source>
        <translation>Il n’y a encore aucun scan à annuler.</translation>
    </message>
    <message>
        <source>undo not confirmed yet</source>
        <translation>annulation pas encore confirmée</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>ATTENTION</source>
        <translation>ATTENTION</translation>
    </message>
    <message>
        <source>NO EXIT</source>
        <translation>PAS DE SORTIE</translation>
    </message>
    <message>
        <source>DENIED</source>
        <translation>REFUSÉ</translation>
    </message>
    <message>
        <source>ADMIT</source>
        <translation>ADMIS</translation>
    </message>
    <message>
        <source>EXIT OK</source>
        <translation>SORTIE OK</translation>
    </message>
    <message>
        <source>VALID</source>
        <translation>VALABLE</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>With attention</source>
        <translation>Avec attention</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Admis</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Sorti</translation>
    </message>
    <message>
        <source>Valid, only checked</source>
        <translation>Valable, seulement vérifié</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Check only</source>
        <translation>Vérifier seulement</translation>
    </message>
    <message>
        <source>EXIT – scans count people out</source>
        <translation>SORTIE – les scans comptent les sorties</translation>
    </message>
    <message>
        <source>CHECK ONLY – scans use nothing</source>
        <translation>VÉRIFICATION – les scans n’utilisent rien</translation>
    </message>
    <message>
        <source>Look at the ticket, then let them in</source>
        <translation>Regardez le billet, puis laissez entrer</translation>
    </message>
    <message>
        <source>Let them in</source>
        <translation>Laissez entrer</translation>
    </message>
    <message>
        <source>Let them out</source>
        <translation>Laissez sortir</translation>
    </message>
    <message>
        <source>Look at the ticket itself</source>
        <translation>Regardez le billet lui-même</translation>
    </message>
    <message>
        <source>Read the note, then let them in</source>
        <translation>Lisez la note, puis laissez entrer</translation>
    </message>
    <message>
        <source>Send to the cash desk</source>
        <translation>Envoyez à la caisse</translation>
    </message>
    <message>
        <source>Scan the ticket once more</source>
        <translation>Scannez le billet encore une fois</translation>
    </message>
    <message>
        <source>Ask them to come back later</source>
        <translation>Demandez de revenir plus tard</translation>
    </message>
    <message>
        <source>Look at the mode: F2 entry, F3 exit, F4 check only</source>
        <translation>Regardez le mode : F2 entrée, F3 sortie, F4 vérifier seulement</translation>
    </message>
    <message>
        <source>Call a supervisor</source>
        <translation>Appelez un responsable</translation>
    </message>
    <message>
        <source>Scan the ticket once more when they can answer</source>
        <translation>Scannez de nouveau le billet quand le visiteur pourra répondre</translation>
    </message>
    <message>
        <source>use at other doors since {time}</source>
        <translation>utilisation à d’autres portes depuis {time}</translation>
    </message>
    <message>
        <source>use at other doors (the list is old)</source>
        <translation>utilisation à d’autres portes (la liste est vieille)</translation>
    </message>
    <message>
        <source>the vendor&apos;s word (no answer)</source>
        <translation>l’avis du prestataire (pas de réponse)</translation>
    </message>
    <message>
        <source>earlier uses (the vendor gave no count)</source>
        <translation>utilisations antérieures (le prestataire ne donne pas de compte)</translation>
    </message>
    <message>
        <source>the ticket&apos;s hours (this clock is not compared)</source>
        <translation>les heures du billet (cette horloge n’est pas comparée)</translation>
    </message>
    <message>
        <source>the ticket&apos;s hours (they cannot be read)</source>
        <translation>les heures du billet (elles sont illisibles)</translation>
    </message>
    <message>
        <source>whether re-entry is allowed</source>
        <translation>si l’on peut entrer de nouveau</translation>
    </message>
    <message>
        <source>use at the other doors</source>
        <translation>utilisation aux autres portes</translation>
    </message>
    <message>
        <source>whether the code is forged (the vendor can tell)</source>
        <translation>si le code est falsifié (le prestataire peut le dire)</translation>
    </message>
    <message>
        <source>the event&apos;s rules (they cannot be judged here)</source>
        <translation>les règles de l’événement (non évaluées ici)</translation>
    </message>
    <message>
        <source>Confirmed by the vendor</source>
        <translation>Confirmé par le prestataire</translation>
    </message>
    <message>
        <source>From the venue&apos;s own book</source>
        <translation>D’après le propre registre du lieu</translation>
    </message>
    <message>
        <source>Decided here, without the vendor and without a list</source>
        <translation>Décidé ici, sans le prestataire et sans liste</translation>
    </message>
    <message>
        <source>From the list, {age} old</source>
        <translation>De la liste, âge {age}</translation>
    </message>
    <message>
        <source>Used on {day}</source>
        <translation>Utilisé le {day}</translation>
    </message>
    <message>
        <source>Used here before; the time is not known</source>
        <translation>Déjà utilisé ici ; l’heure est inconnue</translation>
    </message>
    <message>
        <source>Used before; the vendor does not say when</source>
        <translation>Déjà utilisé ; le prestataire ne dit pas quand</translation>
    </message>
    <message>
        <source>Seen here at {time}, {age} ago, not sent yet</source>
        <translation>Vu ici à {time}, il y a {age}, pas encore envoyé</translation>
    </message>
    <message>
        <source>Used here at {time}, {age} ago</source>
        <translation>Utilisé ici à {time}, il y a {age}</translation>
    </message>
    <message>
        <source>Used at {time}, {age} ago: {place}</source>
        <translation>Utilisé à {time}, il y a {age} : {place}</translation>
    </message>
    <message>
        <source>Used at {time}, {age} ago</source>
        <translation>Utilisé à {time}, il y a {age}</translation>
    </message>
    <message>
        <source>{used} of {maximum} in</source>
        <translation>{used} sur {maximum} entrés</translation>
    </message>
    <message>
        <source>The vendor has it</source>
        <translation>Le prestataire l’a</translation>
    </message>
    <message>
        <source>Kept here, not sent yet</source>
        <translation>Gardé ici, pas encore envoyé</translation>
    </message>
    <message>
        <source>Sent, no answer; being settled</source>
        <translation>Envoyé, sans réponse ; à trancher</translation>
    </message>
    <message>
        <source>The vendor refused it afterwards</source>
        <translation>Le prestataire l’a refusé après coup</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>pas encore envoyé</translation>
    </message>
    <message>
        <source>being settled</source>
        <translation>à trancher</translation>
    </message>
    <message>
        <source>refused afterwards</source>
        <translation>refusé après coup</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Pas encore demandé</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Caméra éteinte</translation>
    </message>
    <message>
        <source>Camera starts …</source>
        <translation>La caméra démarre …</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Caméra active</translation>
    </message>
    <message>
        <source>Camera unplugged</source>
        <translation>Caméra débranchée</translation>
    </message>
    <message>
        <source>Video has ended</source>
        <translation>La vidéo est terminée</translation>
    </message>
    <message>
        <source>Let in here; the vendor refused it afterwards.</source>
        <translation>Entré ici ; le prestataire l’a refusé après coup.</translation>
    </message>
    <message>
        <source>Used more often than the ticket allows.</source>
        <translation>Utilisé plus souvent que le billet ne le permet.</translation>
    </message>
    <message>
        <source>Let in here; the ticket was canceled meanwhile.</source>
        <translation>Entré ici ; le billet a été annulé entre-temps.</translation>
    </message>
    <message>
        <source>Another door used the ticket in the same moment.</source>
        <translation>Une autre porte a utilisé le billet au même instant.</translation>
    </message>
    <message>
        <source>Let in here; the vendor has withdrawn the ticket since.</source>
        <translation>Entré ici ; le prestataire a retiré le billet depuis.</translation>
    </message>
    <message>
        <source>The vendor is asked first, then the list</source>
        <translation>Le prestataire d’abord, puis la liste</translation>
    </message>
    <message>
        <source>The list decides, the vendor is told afterwards</source>
        <translation>La liste décide, le prestataire est informé ensuite</translation>
    </message>
    <message>
        <source>Refuse what cannot be verified</source>
        <translation>Refuser ce qui ne peut être vérifié</translation>
    </message>
    <message>
        <source>Let in with attention, and tell the vendor later</source>
        <translation>Laisser entrer avec attention et informer le prestataire plus tard</translation>
    </message>
    <message>
        <source>Not in my list of {time}</source>
        <translation>Pas dans ma liste de {time}</translation>
    </message>
    <message>
        <source>Not known here, and there is no list</source>
        <translation>Inconnu ici, et il n’y a pas de liste</translation>
    </message>
    <message>
        <source>No longer valid, ended {time}</source>
        <translation>N’est plus valable, terminé {time}</translation>
    </message>
    <message>
        <source>Not valid yet, from {time}</source>
        <translation>Pas encore valable, à partir de {time}</translation>
    </message>
    <message>
        <source>Good ticket; nothing was used</source>
        <translation>Billet valable ; rien n’a été utilisé</translation>
    </message>
    <message>
        <source>Good ticket</source>
        <translation>Billet valable</translation>
    </message>
    <message>
        <source>Already used</source>
        <translation>Déjà utilisé</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Code inconnu</translation>
    </message>
    <message>
        <source>Not allowed at this entrance</source>
        <translation>Pas autorisé à cette entrée</translation>
    </message>
    <message>
        <source>For another event</source>
        <translation>Pour un autre événement</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>N’est plus valable</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Pas encore valable</translation>
    </message>
    <message>
        <source>Ticket canceled</source>
        <translation>Billet annulé</translation>
    </message>
    <message>
        <source>Ticket refunded</source>
        <translation>Billet remboursé</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Non payé</translation>
    </message>
    <message>
        <source>Ticket blocked</source>
        <translation>Billet bloqué</translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation>Sorti</translation>
    </message>
    <message>
        <source>Is outside already</source>
        <translation>Est déjà dehors</translation>
    </message>
    <message>
        <source>Never came in</source>
        <translation>N’est jamais entré</translation>
    </message>
    <message>
        <source>The vendor cannot do this</source>
        <translation>Le prestataire ne sait pas faire cela</translation>
    </message>
    <message>
        <source>Not verified: the vendor is silent</source>
        <translation>Non vérifié : le prestataire ne répond pas</translation>
    </message>
    <message>
        <source>A question about the ticket is open</source>
        <translation>Une question sur le billet est ouverte</translation>
    </message>
    <message>
        <source>This is no ticket&apos;s code</source>
        <translation>Ce n’est pas le code d’un billet</translation>
    </message>
    <message>
        <source>The code fits several tickets</source>
        <translation>Le code correspond à plusieurs billets</translation>
    </message>
    <message>
        <source>The event&apos;s rules forbid it</source>
        <translation>Les règles de l’événement l’interdisent</translation>
    </message>
    <message>
        <source>Ticket revoked</source>
        <translation>Billet révoqué</translation>
    </message>
    <message>
        <source>No longer in the vendor&apos;s list</source>
        <translation>N’est plus dans la liste du prestataire</translation>
    </message>
    <message>
        <source>Just being checked at another lane</source>
        <translation>En cours de contrôle à une autre file</translation>
    </message>
    <message>
        <source>Two stations disagree about it</source>
        <translation>Deux stations ne sont pas d’accord</translation>
    </message>
    <message>
        <source>Refused by the vendor</source>
        <translation>Refusé par le prestataire</translation>
    </message>
    <message>
        <source>The vendor has a fault</source>
        <translation>Le prestataire a un défaut</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s)</source>
        <translation>
            <numerusform>%Ln réservation</numerusform>
            <numerusform>%Ln réservations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) waiting</source>
        <translation>
            <numerusform>%Ln modification en attente</numerusform>
            <numerusform>%Ln modifications en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) refused</source>
        <translation>
            <numerusform>%Ln modification refusée</numerusform>
            <numerusform>%Ln modifications refusées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln à trancher</numerusform>
            <numerusform>%Ln à trancher</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_DeskPaperCounts</name>
    <message numerus="yes">
        <source>%Ln of them canceled</source>
        <translation>
            <numerusform>dont %Ln annulée</numerusform>
            <numerusform>dont %Ln annulées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_OrderCounts</name>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln commande</numerusform>
            <numerusform>%Ln commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %Ln person(s)</source>
        <translation>
            <numerusform>pour %Ln personne</numerusform>
            <numerusform>pour %Ln personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PaperCounts</name>
    <message numerus="yes">
        <source>%Ln page(s) sent to the printer.</source>
        <translation>
            <numerusform>%Ln page envoyée à l’imprimante.</numerusform>
            <numerusform>%Ln pages envoyées à l’imprimante.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s)</source>
        <translation>
            <numerusform>%Ln code</numerusform>
            <numerusform>%Ln codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_SaleCounts</name>
    <message numerus="yes">
        <source>%Ln free</source>
        <comment>places</comment>
        <translation>
            <numerusform>%Ln libre</numerusform>
            <numerusform>%Ln libres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln place(s) are left. Take fewer, or choose another time.</source>
        <translation>
            <numerusform>Il ne reste que %Ln place. Prenez-en moins, ou choisissez une autre heure.</numerusform>
            <numerusform>Il ne reste que %Ln places. Prenez-en moins, ou choisissez une autre heure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale(s)</source>
        <translation>
            <numerusform>%Ln vente</numerusform>
            <numerusform>%Ln ventes</numerusform>
        </translation>
    </message>
</context>
</TS>

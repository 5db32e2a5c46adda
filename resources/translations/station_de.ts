<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>AccessCard</name>
    <message>
        <source>{field} (if you have one)</source>
        <translation>{field} (falls vorhanden)</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Cash desk</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Scannertest</translation>
    </message>
    <message>
        <source>Camera test</source>
        <translation>Kameratest</translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation>Code eintippen</translation>
    </message>
    <message>
        <source>Go to the last scans</source>
        <translation>Zu den letzten Scans</translation>
    </message>
    <message>
        <source>Go to the status strip</source>
        <translation>Zur Statusleiste</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The person has passed</source>
        <translation>Die Person ist durch</translation>
    </message>
    <message>
        <source>Take a question up again that was set aside</source>
        <translation>Zurückgestellte Frage wieder aufnehmen</translation>
    </message>
    <message>
        <source>Forget a question that was set aside</source>
        <translation>Zurückgestellte Frage verwerfen</translation>
    </message>
    <message>
        <source>Undo a scan: nobody passed</source>
        <translation>Scan zurücknehmen: niemand ging durch</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Save a file for support</source>
        <translation>Datei für den Support speichern</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Edits that wait</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Read the whole list</source>
        <translation>Ganze Liste lesen</translation>
    </message>
    <message>
        <source>Cancel the reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Work offline for 15 minutes</source>
        <translation>15 Minuten offline arbeiten</translation>
    </message>
    <message>
        <source>Work offline until I say otherwise</source>
        <translation>Offline arbeiten, bis ich es ändere</translation>
    </message>
    <message>
        <source>Stay online for 15 minutes</source>
        <translation>15 Minuten online bleiben</translation>
    </message>
    <message>
        <source>Stay online until I say otherwise</source>
        <translation>Online bleiben, bis ich es ändere</translation>
    </message>
    <message>
        <source>Decide by itself again</source>
        <translation>Wieder selbst entscheiden</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Kamerabild</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Show codes</source>
        <translation>Codes zeigen</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>Connect a vendor</source>
        <translation>Anbieter verbinden</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Schriftgröße</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
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
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>if it asks for one</source>
        <translation>wenn sie danach fragt</translation>
    </message>
    <message>
        <source>empty: the one before</source>
        <translation>leer: das bisherige</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Diese Adresse nehmen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>AdvicePanel</name>
    <message>
        <source>{headline}: {sentence}</source>
        <translation>{headline}: {sentence}</translation>
    </message>
</context>
<context>
    <name>Bookings</name>
    <message>
        <source>to decide</source>
        <translation>zu entscheiden</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>to be deleted, not sent</source>
        <translation>wird gelöscht, nicht gesendet</translation>
    </message>
    <message>
        <source>Not known whether it is paid: the vendor&apos;s bookings do not say it</source>
        <translation>Ob bezahlt ist, ist nicht bekannt: Die Buchungen des Anbieters sagen es nicht</translation>
    </message>
    <message>
        <source>Seats at an event have no feedback</source>
        <translation>Plätze bei einer Veranstaltung haben keine Rückmeldung</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Arrived {time}, {came} of {people}</source>
        <translation>Da seit {time}, {came} von {people}</translation>
    </message>
    <message>
        <source>Arrived {time}, {people}</source>
        <translation>Da seit {time}, {people}</translation>
    </message>
    <message>
        <source>{time} refused: {reason}</source>
        <translation>{time} abgewiesen: {reason}</translation>
    </message>
    <message>
        <source>{time} in, {people}</source>
        <translation>{time} hinein, {people}</translation>
    </message>
    <message>
        <source>{time} out, {people}</source>
        <translation>{time} hinaus, {people}</translation>
    </message>
    <message>
        <source>All bookings</source>
        <translation>Alle Buchungen</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>No feedback yet</source>
        <translation>Ohne Rückmeldung</translation>
    </message>
    <message>
        <source>Sold by us</source>
        <translation>Von uns verkauft</translation>
    </message>
    <message>
        <source>Not read: {parts}. {reason} The rest is fresh.</source>
        <translation>Nicht gelesen: {parts}. {reason} Der Rest ist frisch.</translation>
    </message>
    <message>
        <source>the tours</source>
        <translation>die Führungen</translation>
    </message>
    <message>
        <source>the events</source>
        <translation>die Veranstaltungen</translation>
    </message>
    <message>
        <source>an event&apos;s bookings</source>
        <translation>die Buchungen einer Veranstaltung</translation>
    </message>
    <message>
        <source>Open the scanned booking</source>
        <translation>Gescannte Buchung öffnen</translation>
    </message>
    <message>
        <source>Keep this filter under which name?</source>
        <translation>Unter welchem Namen soll dieser Filter gemerkt werden?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Kind of customer</source>
        <translation>Kundenart</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Booked on</source>
        <translation>Gebucht am</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Canceled on</source>
        <translation>Storniert am</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Barcodes</translation>
    </message>
    <message>
        <source>At this door</source>
        <translation>An dieser Tür</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Noch niemand.</translation>
    </message>
    <message>
        <source>Its barcodes are not known: no order of it was read here.</source>
        <translation>Ihre Barcodes sind nicht bekannt: Hier wurde noch keine Bestellung dazu gelesen.</translation>
    </message>
</context>
<context>
    <name>BrowserWay</name>
    <message>
        <source>&amp;Log in in the browser</source>
        <translation>Im &amp;Browser anmelden</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Nicht mehr &amp;warten</translation>
    </message>
    <message>
        <source>Or without the browser: e-mail and password, or a token.</source>
        <translation>Oder ohne Browser: E-Mail und Passwort, oder ein Token.</translation>
    </message>
    <message>
        <source>The browser opens …</source>
        <translation>Der Browser öffnet sich …</translation>
    </message>
    <message>
        <source>Log in in the browser; the station then goes on by itself.</source>
        <translation>Im Browser anmelden; danach geht es hier von selbst weiter.</translation>
    </message>
    <message>
        <source>From another device: open this page, and paste the address it ends at as token.</source>
        <translation>Von einem anderen Gerät: diese Seite öffnen und die Adresse, bei der sie endet, als Token einfügen.</translation>
    </message>
    <message>
        <source>No browser could be opened. Open this page, and paste the address it ends at as token.</source>
        <translation>Es ließ sich kein Browser öffnen. Diese Seite öffnen und die Adresse, bei der sie endet, als Token einfügen.</translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>a square with three corner marks: most tickets</source>
        <translation>Quadrat mit drei Eckmarken: die meisten Tickets</translation>
    </message>
    <message>
        <source>bars, letters and digits: printed tickets, wristbands</source>
        <translation>Striche, Buchstaben und Ziffern: gedruckte Tickets, Armbänder</translation>
    </message>
    <message>
        <source>wide bars: older tickets and cards</source>
        <translation>breite Striche: ältere Tickets und Ausweise</translation>
    </message>
    <message>
        <source>a square with an eye in its middle: rail tickets</source>
        <translation>Quadrat mit einem Auge in der Mitte: Bahntickets</translation>
    </message>
    <message>
        <source>a small square with two solid edges: badges, labels</source>
        <translation>kleines Quadrat mit zwei durchgezogenen Kanten: Ausweise, Etiketten</translation>
    </message>
    <message>
        <source>stacked bars: boarding passes, cinema tickets</source>
        <translation>gestapelte Striche: Bordkarten, Kinokarten</translation>
    </message>
    <message>
        <source>bars with 13 digits: goods</source>
        <translation>Striche mit 13 Ziffern: Waren</translation>
    </message>
    <message>
        <source>short bars with 8 digits: small goods</source>
        <translation>kurze Striche mit 8 Ziffern: kleine Waren</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Bildrate</translation>
    </message>
    <message>
        <source>Decoding time</source>
        <translation>Lesezeit</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>{count} a second</source>
        <translation>{count} pro Sekunde</translation>
    </message>
    <message>
        <source>up to {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>hold a ticket into the picture</source>
        <translation>ein Ticket ins Bild halten</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>so-so</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>dim</source>
        <translation>trüb</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>zu dunkel</translation>
    </message>
    <message>
        <source>glary</source>
        <translation>grell</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>zu hell</translation>
    </message>
    <message>
        <source>{count} %</source>
        <translation>{count} %</translation>
    </message>
    <message>
        <source>The camera sees well</source>
        <translation>Die Kamera sieht gut</translation>
    </message>
    <message>
        <source>Nothing but black</source>
        <translation>Nur Schwarz</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Zu dunkel</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Zu hell</translation>
    </message>
    <message>
        <source>Not sharp</source>
        <translation>Unscharf</translation>
    </message>
    <message>
        <source>Few pictures, because it is dark</source>
        <translation>Wenige Bilder, weil es dunkel ist</translation>
    </message>
    <message>
        <source>The camera gives few pictures</source>
        <translation>Die Kamera liefert wenige Bilder</translation>
    </message>
    <message>
        <source>This computer can hardly keep up</source>
        <translation>Dieser Rechner kommt kaum nach</translation>
    </message>
    <message>
        <source>The picture is coarse</source>
        <translation>Das Bild ist grob</translation>
    </message>
    <message>
        <source>Switch on a light, or move the camera to a brighter place.</source>
        <translation>Licht einschalten oder die Kamera heller aufstellen.</translation>
    </message>
    <message>
        <source>Switch on a light, or turn the camera&apos;s torch on.</source>
        <translation>Licht einschalten oder die Lampe der Kamera anmachen.</translation>
    </message>
    <message>
        <source>Turn the camera away from the lamp or window, or shade it.</source>
        <translation>Die Kamera von Lampe oder Fenster wegdrehen oder abschatten.</translation>
    </message>
    <message>
        <source>Switch on a light: in the dark the camera takes longer for each picture.</source>
        <translation>Licht einschalten: Im Dunkeln braucht die Kamera länger für jedes Bild.</translation>
    </message>
    <message>
        <source>Turn the camera away from the lamp or window, or shorten its exposure.</source>
        <translation>Die Kamera von Lampe oder Fenster wegdrehen oder kürzer belichten.</translation>
    </message>
    <message>
        <source>Switch on a light, or shorten the camera&apos;s exposure.</source>
        <translation>Licht einschalten oder kürzer belichten.</translation>
    </message>
    <message>
        <source>Take the cover off the lens, or switch on a light.</source>
        <translation>Die Abdeckung vom Objektiv nehmen oder Licht einschalten.</translation>
    </message>
    <message>
        <source>Wipe the lens, and hold the ticket still and a hand&apos;s length away.</source>
        <translation>Das Objektiv abwischen und das Ticket ruhig und eine Handlänge entfernt halten.</translation>
    </message>
    <message>
        <source>Choose a lower resolution, or plug the camera into the computer itself, without a hub.</source>
        <translation>Eine niedrigere Auflösung wählen oder die Kamera direkt an den Rechner stecken, ohne Hub.</translation>
    </message>
    <message>
        <source>Choose a lower resolution, or tick fewer kinds of code in the settings.</source>
        <translation>Eine niedrigere Auflösung wählen oder in den Einstellungen weniger Codearten ankreuzen.</translation>
    </message>
    <message>
        <source>Choose a higher resolution, or hold the code so close that it fills the picture.</source>
        <translation>Eine höhere Auflösung wählen oder den Code so nah halten, dass er das Bild füllt.</translation>
    </message>
    <message>
        <source>Check its address, user and password, and its cable. It is tried again by itself.</source>
        <translation>Adresse, Benutzer, Passwort und Kabel prüfen. Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Choose a camera in the settings.</source>
        <translation>In den Einstellungen eine Kamera wählen.</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Das dauert einen Augenblick.</translation>
    </message>
    <message>
        <source>The first pictures are being measured.</source>
        <translation>Die ersten Bilder werden gemessen.</translation>
    </message>
    <message>
        <source>Plug it in again: it goes on by itself. Until then a hand scanner works as always.</source>
        <translation>Wieder einstecken: Sie läuft von selbst weiter. Bis dahin geht ein Handscanner wie immer.</translation>
    </message>
    <message>
        <source>Hold a ticket in front of the camera.</source>
        <translation>Ein Ticket vor die Kamera halten.</translation>
    </message>
    <message>
        <source>The video file is at its end. Choose a camera in the settings.</source>
        <translation>Die Videodatei ist zu Ende. Eine Kamera wird in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>Kein Bild von der Kamera</translation>
    </message>
    <message>
        <source>where it was before</source>
        <translation>an der vorigen Stelle</translation>
    </message>
    <message>
        <source>small copy</source>
        <translation>kleine Kopie</translation>
    </message>
    <message>
        <source>strip across the bars</source>
        <translation>Streifen quer über die Striche</translation>
    </message>
    <message>
        <source>full picture</source>
        <translation>ganzes Bild</translation>
    </message>
    <message>
        <source>smoothed picture</source>
        <translation>geglättetes Bild</translation>
    </message>
    <message>
        <source>sharpened picture</source>
        <translation>geschärftes Bild</translation>
    </message>
    <message>
        <source>stronger engine</source>
        <translation>stärkerer Leser</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>torch</source>
        <translation>Lampe</translation>
    </message>
    <message>
        <source>The camera did not take this: {refused}.</source>
        <translation>Das hat die Kamera nicht angenommen: {refused}.</translation>
    </message>
</context>
<context>
    <name>CameraCard</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>&amp;Use a camera</source>
        <translation>Kamera ben&amp;utzen</translation>
    </message>
    <message>
        <source>C&amp;amera</source>
        <translation>K&amp;amera</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Kamerabild</translation>
    </message>
    <message>
        <source>No camera is plugged in.</source>
        <translation>Es ist keine Kamera angesteckt.</translation>
    </message>
    <message>
        <source>{condition}. It is tried again by itself.</source>
        <translation>{condition}. Es wird von selbst wieder versucht.</translation>
    </message>
</context>
<context>
    <name>CameraCorner</name>
    <message>
        <source>Camera picture</source>
        <translation>Kamerabild</translation>
    </message>
    <message>
        <source>Hide or show it (Ctrl+K)</source>
        <translation>Zeigen oder verbergen (Strg+K)</translation>
    </message>
    <message>
        <source>No picture from the camera – trying again; the scanner still works</source>
        <translation>Kein Bild von der Kamera – neuer Versuch läuft; der Scanner arbeitet weiter</translation>
    </message>
    <message>
        <source>Camera unplugged – trying again; the scanner still works</source>
        <translation>Kamera abgesteckt – neuer Versuch läuft; der Scanner arbeitet weiter</translation>
    </message>
</context>
<context>
    <name>CameraTestPage</name>
    <message>
        <source>The report is copied: paste it into a message.</source>
        <translation>Der Bericht ist kopiert: in eine Nachricht einfügen.</translation>
    </message>
    <message>
        <source>Camera test</source>
        <translation>Kameratest</translation>
    </message>
    <message>
        <source>What the camera reads here admits nobody.</source>
        <translation>Was die Kamera hier liest, lässt niemanden ein.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose a camera</source>
        <translation>Kamera wählen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>For whoever helps from afar. It holds no code and no address.</source>
        <translation>Für Helfer in der Ferne. Er enthält keinen Code und keine Adresse.</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Kamerabild</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Read last</source>
        <translation>Zuletzt gelesen</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>Counted at the vendor or not?</source>
        <translation>Beim Anbieter gezählt oder nicht?</translation>
    </message>
    <message>
        <source>Refused afterwards</source>
        <translation>Nachträglich abgelehnt</translation>
    </message>
    <message>
        <source>Used too often</source>
        <translation>Zu oft benutzt</translation>
    </message>
    <message>
        <source>Canceled meanwhile</source>
        <translation>Inzwischen storniert</translation>
    </message>
    <message>
        <source>Two doors at one moment</source>
        <translation>Zwei Türen im selben Augenblick</translation>
    </message>
    <message>
        <source>Withdrawn afterwards</source>
        <translation>Nachträglich zurückgezogen</translation>
    </message>
    <message>
        <source>Time not known</source>
        <translation>Uhrzeit unbekannt</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>Sent at {time}</source>
        <translation>Gesendet um {time}</translation>
    </message>
    <message>
        <source>The line was cut before the answer came.</source>
        <translation>Die Leitung brach ab, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Noticed at {time}</source>
        <translation>Bemerkt um {time}</translation>
    </message>
    <message>
        <source>Nobody was let in on it</source>
        <translation>Niemand wurde darauf eingelassen</translation>
    </message>
    <message>
        <source>The vendor may have counted this scan or not; reading its list could not tell. It is never sent again by itself, so that nobody is counted twice.</source>
        <translation>Der Anbieter hat diesen Scan vielleicht gezählt, vielleicht nicht; aus seiner Liste ließ es sich nicht lesen. Er wird nie von selbst noch einmal gesendet, damit niemand doppelt zählt.</translation>
    </message>
    <message>
        <source>The vendor&apos;s count lacks this entry.</source>
        <translation>In der Zählung des Anbieters fehlt dieser Einlass.</translation>
    </message>
    <message>
        <source>Nobody was let in here.</source>
        <translation>Hier wurde niemand eingelassen.</translation>
    </message>
    <message>
        <source>Tell the cash desk: the person inside has no good ticket.</source>
        <translation>Der Kasse sagen: Die Person drinnen hat kein gültiges Ticket.</translation>
    </message>
    <message>
        <source>Ask the other doors whether they let somebody in on it.</source>
        <translation>Die anderen Türen fragen, ob sie jemanden damit eingelassen haben.</translation>
    </message>
    <message>
        <source>{used} uses of {maximum}</source>
        <translation>{used} von {maximum} benutzt</translation>
    </message>
    <message>
        <source>Most likely another door let somebody in on the same ticket.</source>
        <translation>Wahrscheinlich hat eine andere Tür jemanden auf dasselbe Ticket eingelassen.</translation>
    </message>
    <message>
        <source>Nothing was sent, so the vendor&apos;s count lacks it.</source>
        <translation>Es wurde nichts gesendet; in der Zählung des Anbieters fehlt der Einlass.</translation>
    </message>
    <message>
        <source>The ticket was good when it was scanned.</source>
        <translation>Beim Scannen war das Ticket gültig.</translation>
    </message>
    <message>
        <source>Look the ticket up in the vendor&apos;s own office program, then choose.</source>
        <translation>Das Ticket im Programm des Anbieters nachsehen, dann wählen.</translation>
    </message>
    <message>
        <source>Tell a supervisor. If it matters, look for the person inside.</source>
        <translation>Die Einsatzleitung verständigen. Wenn nötig, die Person drinnen suchen.</translation>
    </message>
    <message>
        <source>Look out for copied tickets; tell a supervisor and the doors.</source>
        <translation>Auf kopierte Tickets achten; Einsatzleitung und Türen verständigen.</translation>
    </message>
    <message>
        <source>Tell the cash desk; the money may be on its way back.</source>
        <translation>Der Kasse sagen; das Geld wird vielleicht gerade erstattet.</translation>
    </message>
    <message>
        <source>The vendor shows this scan: nothing is sent, and the case is closed.</source>
        <translation>Der Anbieter zeigt diesen Scan: Es wird nichts gesendet, der Fall ist erledigt.</translation>
    </message>
    <message>
        <source>The vendor does not show it: it is sent with the next sync.</source>
        <translation>Der Anbieter zeigt ihn nicht: Er wird beim nächsten Abgleich gesendet.</translation>
    </message>
    <message>
        <source>The vendor does not show it: nobody went in, so nothing is sent.</source>
        <translation>Der Anbieter zeigt ihn nicht: Niemand ging hinein, also wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Last entry at {time}</source>
        <translation>Letzter Einlass um {time}</translation>
    </message>
    <message>
        <source>Its list, read at {time}</source>
        <translation>Seine Liste, gelesen um {time}</translation>
    </message>
</context>
<context>
    <name>CaseSheet</name>
    <message>
        <source>This station</source>
        <translation>Diese Station</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>&amp;Dealt with</source>
        <translation>&amp;Erledigt</translation>
    </message>
    <message>
        <source>It &amp;was counted</source>
        <translation>Wurde ge&amp;zählt</translation>
    </message>
    <message>
        <source>It was &amp;not counted</source>
        <translation>Wurde &amp;nicht gezählt</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message numerus="yes">
        <source>%Ln person(s) let out</source>
        <translation>
            <numerusform>%Ln Person hinausgelassen</numerusform>
            <numerusform>%Ln Personen hinausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) let in</source>
        <translation>
            <numerusform>%Ln Person eingelassen</numerusform>
            <numerusform>%Ln Personen eingelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) too many</source>
        <translation>
            <numerusform>%Ln Person zu viel</numerusform>
            <numerusform>%Ln Personen zu viel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CashDesk</name>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Der Tag davor</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Der Tag danach</translation>
    </message>
    <message>
        <source>Choose the day</source>
        <translation>Tag wählen</translation>
    </message>
    <message>
        <source>Name, tour, number …</source>
        <translation>Name, Führung, Nummer …</translation>
    </message>
    <message>
        <source>Which bookings</source>
        <translation>Welche Buchungen</translation>
    </message>
    <message>
        <source>Sort by the next column</source>
        <translation>Nach der nächsten Spalte sortieren</translation>
    </message>
    <message>
        <source>Sort the other way round</source>
        <translation>Andersherum sortieren</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>Filter merken</translation>
    </message>
    <message>
        <source>Forget this filter</source>
        <translation>Filter vergessen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Cancel the reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Save as PDF or CSV …</source>
        <translation>Als PDF oder CSV speichern …</translation>
    </message>
    <message>
        <source>Bookings of the day</source>
        <translation>Buchungen des Tages</translation>
    </message>
    <message>
        <source>Choose with the arrow keys, open with Enter</source>
        <translation>Mit den Pfeiltasten wählen, mit Enter öffnen</translation>
    </message>
    <message>
        <source>Nothing is booked on this day.</source>
        <translation>An diesem Tag ist nichts gebucht.</translation>
    </message>
    <message>
        <source>No booking of this day fits the filter.</source>
        <translation>Keine Buchung dieses Tages passt zum Filter.</translation>
    </message>
    <message>
        <source>This day was never read here.</source>
        <translation>Dieser Tag wurde hier noch nie gelesen.</translation>
    </message>
    <message>
        <source>Choose a booking to see its prices and feedback.</source>
        <translation>Wählen Sie eine Buchung, um ihre Preise und Rückmeldung zu sehen.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The vendor no longer knows this booking.</source>
        <translation>Der Anbieter kennt diese Buchung nicht mehr.</translation>
    </message>
    <message>
        <source>This booking was never read here. It comes with the line.</source>
        <translation>Diese Buchung wurde hier noch nie gelesen. Sie kommt, sobald die Verbindung steht.</translation>
    </message>
    <message>
        <source>Not asked: somebody keeps this station offline.</source>
        <translation>Nicht gefragt: Jemand hält diese Station offline.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Total with your edits</source>
        <translation>Summe mit Ihren Änderungen</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>Set by the vendor</source>
        <translation>Vom Anbieter gesetzt</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Add price</source>
        <translation>Neuer Preis</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Price for one</source>
        <translation>Einzelpreis</translation>
    </message>
    <message>
        <source>Every price needs a title.</source>
        <translation>Jeder Preis braucht einen Titel.</translation>
    </message>
    <message>
        <source>This is no amount: {text}. Type it like {example}.</source>
        <translation>Das ist kein Betrag: {text}. Schreiben Sie ihn wie {example}.</translation>
    </message>
    <message>
        <source>This booking is paid: its prices are closed.</source>
        <translation>Diese Buchung ist bezahlt: Ihre Preise sind geschlossen.</translation>
    </message>
    <message>
        <source>Prices of seats at an event cannot be changed here.</source>
        <translation>Preise von Plätzen einer Veranstaltung lassen sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>The prices were not read yet. They come with the line.</source>
        <translation>Die Preise wurden noch nicht gelesen. Sie kommen, sobald die Verbindung steht.</translation>
    </message>
    <message>
        <source>No prices yet.</source>
        <translation>Noch keine Preise.</translation>
    </message>
    <message>
        <source>Delete “{title}”, {amount}?</source>
        <translation>„{title}“, {amount}, löschen?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>The feedback was not read yet. It comes with the line.</source>
        <translation>Die Rückmeldung wurde noch nicht gelesen. Sie kommt, sobald die Verbindung steht.</translation>
    </message>
    <message>
        <source>Clear the feedback of this booking?</source>
        <translation>Die Rückmeldung dieser Buchung leeren?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Did the tour take place?</source>
        <translation>Hat die Führung stattgefunden?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Teilnehmende</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>No feedback yet.</source>
        <translation>Noch keine Rückmeldung.</translation>
    </message>
    <message>
        <source>Seats at an event have no feedback.</source>
        <translation>Plätze einer Veranstaltung haben keine Rückmeldung.</translation>
    </message>
    <message>
        <source>Say whether the tour took place.</source>
        <translation>Sagen Sie, ob die Führung stattgefunden hat.</translation>
    </message>
    <message>
        <source>Say how many people came.</source>
        <translation>Geben Sie an, wie viele Personen gekommen sind.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>gebucht</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>bezahlt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Neu: {name}</translation>
    </message>
    <message>
        <source>Changed: {name}</source>
        <translation>Geändert: {name}</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>Gelöscht: {name}</translation>
    </message>
    <message>
        <source>Feedback cleared</source>
        <translation>Rückmeldung geleert</translation>
    </message>
    <message>
        <source>Not sent yet. It goes out when the line is back; nothing is lost.</source>
        <translation>Noch nicht gesendet. Es geht hinaus, sobald die Verbindung wieder steht; nichts geht verloren.</translation>
    </message>
    <message>
        <source>On its way.</source>
        <translation>Unterwegs.</translation>
    </message>
    <message>
        <source>The line was cut while it was sent. The booking is read before anything is sent again.</source>
        <translation>Die Verbindung riss beim Senden ab. Die Buchung wird gelesen, bevor etwas noch einmal gesendet wird.</translation>
    </message>
    <message>
        <source>Somebody else changed this, or it is not certain what arrived. You choose.</source>
        <translation>Jemand anderes hat dies geändert, oder es ist nicht sicher, was ankam. Sie entscheiden.</translation>
    </message>
    <message>
        <source>Refused: the booking is paid, its prices are closed.</source>
        <translation>Abgelehnt: Die Buchung ist bezahlt, ihre Preise sind geschlossen.</translation>
    </message>
    <message>
        <source>Refused: this price is set by the vendor.</source>
        <translation>Abgelehnt: Diesen Preis setzt der Anbieter.</translation>
    </message>
    <message>
        <source>Refused: the vendor no longer knows it.</source>
        <translation>Abgelehnt: Der Anbieter kennt es nicht mehr.</translation>
    </message>
    <message>
        <source>Refused by the vendor.</source>
        <translation>Vom Anbieter abgelehnt.</translation>
    </message>
    <message>
        <source>Its words: {words}</source>
        <translation>Im Wortlaut: {words}</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Equal: {names}</source>
        <translation>Gleich: {names}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Your version</source>
        <translation>Ihre Fassung</translation>
    </message>
    <message>
        <source>At the vendor</source>
        <translation>Beim Anbieter</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Meine nehmen</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Deren behalten</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>took place</source>
        <translation>hat stattgefunden</translation>
    </message>
    <message>
        <source>did not take place</source>
        <translation>hat nicht stattgefunden</translation>
    </message>
    <message>
        <source>not said whether it took place</source>
        <translation>nicht gesagt, ob sie stattfand</translation>
    </message>
    <message>
        <source>list of {time}, {age} old</source>
        <translation>Liste von {time}, {age} alt</translation>
    </message>
    <message>
        <source>not everything could be read</source>
        <translation>nicht alles ließ sich lesen</translation>
    </message>
    <message>
        <source>From this station&apos;s own list: {reason}</source>
        <translation>Aus der eigenen Liste dieser Station: {reason}</translation>
    </message>
    <message>
        <source>Reading: {rows}</source>
        <translation>Wird gelesen: {rows}</translation>
    </message>
    <message>
        <source>Reading: {rows} of {total}</source>
        <translation>Wird gelesen: {rows} von {total}</translation>
    </message>
    <message>
        <source>Not kept: {reason}</source>
        <translation>Nicht gespeichert: {reason}</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>{camera}, not plugged in</source>
        <translation>{camera}, nicht angesteckt</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>Adresse oder Datei</translation>
    </message>
</context>
<context>
    <name>CodeTile</name>
    <message>
        <source>Scan {caption} (Space)</source>
        <translation>{caption} scannen (Leertaste)</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cases to be settled</source>
        <translation>Offene Fälle</translation>
    </message>
    <message>
        <source>Choose with the arrow keys (Up, Down)</source>
        <translation>Mit den Pfeiltasten wählen (auf, ab)</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>Nichts zu klären</translation>
    </message>
    <message>
        <source>This station and the vendor agree on every scan that was sent.</source>
        <translation>Diese Station und der Anbieter sind sich über jeden gesendeten Scan einig.</translation>
    </message>
</context>
<context>
    <name>ConnectLogin</name>
    <message>
        <source>Station has taken the login over. This page can be closed.</source>
        <translation>Station hat die Anmeldung übernommen. Diese Seite kann geschlossen werden.</translation>
    </message>
    <message>
        <source>The login sent no token along. Please go back and log in again.</source>
        <translation>Die Anmeldung hat kein Token mitgeschickt. Bitte zurückgehen und noch einmal anmelden.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Connect a vendor</source>
        <translation>Anbieter verbinden</translation>
    </message>
    <message>
        <source>1  Vendor</source>
        <translation>1  Anbieter</translation>
    </message>
    <message>
        <source>2  Access</source>
        <translation>2  Zugang</translation>
    </message>
    <message>
        <source>3  Test and save</source>
        <translation>3  Testen und speichern</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Asking the vendor …</source>
        <translation>Der Anbieter wird gefragt …</translation>
    </message>
    <message>
        <source>It works. Signed in as {account}.</source>
        <translation>Es klappt. Angemeldet als {account}.</translation>
    </message>
    <message>
        <source>Give it a name and save it.</source>
        <translation>Jetzt einen Namen geben und speichern.</translation>
    </message>
    <message>
        <source>Mark what this door stands at, then save it.</source>
        <translation>Ankreuzen, wofür diese Tür da ist, dann speichern.</translation>
    </message>
    <message>
        <source>Still to fill in: {fields}</source>
        <translation>Noch auszufüllen: {fields}</translation>
    </message>
    <message>
        <source>Ready to be tested. The test uses the code up; what it gives stays here to be saved.</source>
        <translation>Bereit zum Testen. Der Test verbraucht den Code; was er ergibt, bleibt hier, bis es gespeichert ist.</translation>
    </message>
    <message>
        <source>Ready to be tested. A test changes nothing at the vendor.</source>
        <translation>Bereit zum Testen. Ein Test ändert beim Anbieter nichts.</translation>
    </message>
</context>
<context>
    <name>Connecting</name>
    <message>
        <source>It begins with https:// and names a host.</source>
        <translation>Sie beginnt mit https:// und nennt einen Rechner.</translation>
    </message>
    <message>
        <source>Check the address and the network, then test again.</source>
        <translation>Adresse und Netz prüfen, dann noch einmal testen.</translation>
    </message>
    <message>
        <source>Wait a moment, then test again.</source>
        <translation>Kurz warten, dann noch einmal testen.</translation>
    </message>
    <message>
        <source>Type the access data once more, capital letters and spaces too, then test again.</source>
        <translation>Die Zugangsdaten noch einmal eingeben, auch Großbuchstaben und Leerzeichen, dann noch einmal testen.</translation>
    </message>
    <message>
        <source>Check the address, then test again.</source>
        <translation>Adresse prüfen, dann noch einmal testen.</translation>
    </message>
    <message>
        <source>Test again; if it stays, call the vendor.</source>
        <translation>Noch einmal testen; bleibt es so, den Anbieter anrufen.</translation>
    </message>
    <message>
        <source>Check every field, then test again.</source>
        <translation>Alle Felder prüfen, dann noch einmal testen.</translation>
    </message>
    <message>
        <source>Fill it in, then test again.</source>
        <translation>Ausfüllen, dann noch einmal testen.</translation>
    </message>
    <message>
        <source>Put it right, then test again.</source>
        <translation>Berichtigen, dann noch einmal testen.</translation>
    </message>
    <message>
        <source>Type which event it is, then test again.</source>
        <translation>Eingeben, welche Veranstaltung es ist, dann noch einmal testen.</translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message>
        <source>admitted</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>drinnen</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>per min</source>
        <translation>pro Min.</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Zähler</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>A valid ticket</source>
        <translation>Ein gültiges Ticket</translation>
    </message>
    <message>
        <source>Valid, umlauts in the name</source>
        <translation>Gültig, Umlaute im Namen</translation>
    </message>
    <message>
        <source>Valid, markup in the name</source>
        <translation>Gültig, Auszeichnung im Namen</translation>
    </message>
    <message>
        <source>Valid, odd characters in the code</source>
        <translation>Gültig, seltene Zeichen im Code</translation>
    </message>
    <message>
        <source>Used two hours ago</source>
        <translation>Vor zwei Stunden benutzt</translation>
    </message>
    <message>
        <source>A group of five, two are inside</source>
        <translation>Eine Fünfergruppe, zwei sind drin</translation>
    </message>
    <message>
        <source>A canceled ticket</source>
        <translation>Ein storniertes Ticket</translation>
    </message>
    <message>
        <source>A parking ticket</source>
        <translation>Ein Parkticket</translation>
    </message>
    <message>
        <source>Blocked for check-in</source>
        <translation>Für den Einlass gesperrt</translation>
    </message>
    <message>
        <source>Expired yesterday</source>
        <translation>Gestern abgelaufen</translation>
    </message>
    <message>
        <source>Valid from tomorrow</source>
        <translation>Erst ab morgen gültig</translation>
    </message>
    <message>
        <source>Valid, but for another service</source>
        <translation>Gültig, aber für einen anderen Dienst</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Never sold</source>
        <translation>Nie verkauft</translation>
    </message>
    <message>
        <source>Ordered, not paid for</source>
        <translation>Bestellt, nicht bezahlt</translation>
    </message>
    <message>
        <source>Not paid for</source>
        <translation>Nicht bezahlt</translation>
    </message>
    <message>
        <source>A code as the vendor prints it</source>
        <translation>Ein Code, wie der Anbieter ihn druckt</translation>
    </message>
    <message>
        <source>Not sold yet: valid all the same</source>
        <translation>Noch nicht verkauft: trotzdem gültig</translation>
    </message>
    <message>
        <source>The new code of a refunded ticket</source>
        <translation>Der neue Code eines erstatteten Tickets</translation>
    </message>
    <message>
        <source>Refunded: another code now</source>
        <translation>Erstattet: hat jetzt einen anderen Code</translation>
    </message>
    <message>
        <source>Valid, but for another session</source>
        <translation>Gültig, aber für eine andere Vorstellung</translation>
    </message>
    <message>
        <source>A ticket for an adult</source>
        <translation>Ein Ticket für Erwachsene</translation>
    </message>
    <message>
        <source>A child: look at the age</source>
        <translation>Ein Kind: auf das Alter achten</translation>
    </message>
    <message>
        <source>A VIP, who is asked for a size</source>
        <translation>Ein VIP, der nach einer Größe gefragt wird</translation>
    </message>
    <message>
        <source>Not paid for, valid all the same</source>
        <translation>Nicht bezahlt, trotzdem gültig</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Nicht genehmigt</translation>
    </message>
    <message>
        <source>Never paid for in time</source>
        <translation>Nicht rechtzeitig bezahlt</translation>
    </message>
    <message>
        <source>A canceled order</source>
        <translation>Eine stornierte Bestellung</translation>
    </message>
    <message>
        <source>One of two, the other was canceled</source>
        <translation>Eines von zweien, das andere storniert</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>A shirt, no entry</source>
        <translation>Ein T-Shirt, kein Einlass</translation>
    </message>
    <message>
        <source>Valid from 2031</source>
        <translation>Gültig ab 2031</translation>
    </message>
    <message>
        <source>Valid until 2021</source>
        <translation>Gültig bis 2021</translation>
    </message>
    <message>
        <source>Out and in again, three times</source>
        <translation>Dreimal hinaus und wieder hinein</translation>
    </message>
    <message>
        <source>The new code of a ticket</source>
        <translation>Der neue Code eines Tickets</translation>
    </message>
    <message>
        <source>With a shirt in the same order</source>
        <translation>Mit T-Shirt in derselben Bestellung</translation>
    </message>
    <message>
        <source>For another event</source>
        <translation>Für eine andere Veranstaltung</translation>
    </message>
    <message>
        <source>An old code: there is a newer one</source>
        <translation>Ein alter Code: es gibt einen neueren</translation>
    </message>
    <message>
        <source>Made-up credentials, kept in memory until the program ends.</source>
        <translation>Erfundene Zugangsdaten; sie bleiben nur bis zum Ende des Programms im Speicher.</translation>
    </message>
</context>
<context>
    <name>DemoSheet</name>
    <message>
        <source>Demo: codes to scan</source>
        <translation>Demo: Codes zum Scannen</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Click a code to scan it, or hold it to a scanner.</source>
        <translation>Einen Code anklicken oder vor einen Scanner halten.</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>No code to scan?  {key} types it.</source>
        <translation>Kein Code zum Scannen?  Mit {key} eintippen.</translation>
    </message>
    <message>
        <source>{key} shows codes to scan, good and bad ones.</source>
        <translation>{key} zeigt Codes zum Scannen, gute und schlechte.</translation>
    </message>
    <message>
        <source>Last scan before the restart, {time}: {who} – {what}</source>
        <translation>Letzter Scan vor dem Neustart, {time}: {who} – {what}</translation>
    </message>
    <message>
        <source>no scan yet</source>
        <translation>noch kein Scan</translation>
    </message>
    <message>
        <source>last scan {time}</source>
        <translation>letzter Scan {time}</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
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
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Set-up code (the text of its QR code)</source>
        <translation>Einrichtungscode (Text seines QR-Codes)</translation>
    </message>
    <message>
        <source>Device token</source>
        <translation>Geräte-Token</translation>
    </message>
    <message>
        <source>the token, or the address that the browser ended at</source>
        <translation>das Token oder die Adresse, bei der der Browser endete</translation>
    </message>
    <message>
        <source>paste it, or hold its QR code in front of the camera</source>
        <translation>einfügen, oder den QR-Code vor die Kamera halten</translation>
    </message>
    <message>
        <source>as go~mus names it</source>
        <translation>wie go~mus ihn nennt</translation>
    </message>
    <message>
        <source>only where the account has several</source>
        <translation>nur wenn das Konto mehrere hat</translation>
    </message>
    <message>
        <source>Pairing code (its address)</source>
        <translation>Kopplungscode (dessen Adresse)</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>Gerätekennung</translation>
    </message>
    <message>
        <source>JSON Web Token, if there is one</source>
        <translation>JSON-Web-Token, falls vorhanden</translation>
    </message>
    <message>
        <source>User token</source>
        <translation>User-Token</translation>
    </message>
    <message>
        <source>Event number</source>
        <translation>Nummer der Veranstaltung</translation>
    </message>
    <message>
        <source>Scan service</source>
        <translation>Scan-Dienst</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Device info</source>
        <translation>Geräteangabe</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Welcome to Station</source>
        <translation>Willkommen bei Station</translation>
    </message>
    <message>
        <source>Look around first, or connect your tickets. Nothing else to fill in.</source>
        <translation>Erst einmal umsehen oder gleich die eigenen Tickets verbinden. Mehr ist nicht auszufüllen.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>No account, no internet needed</source>
        <translation>Ohne Konto, ohne Internet</translation>
    </message>
    <message>
        <source>The vendors, played inside the program</source>
        <translation>Die Anbieter, nachgespielt im Programm</translation>
    </message>
    <message>
        <source>A sheet of codes to scan: good and bad ones</source>
        <translation>Ein Blatt mit Codes zum Scannen: gute und schlechte</translation>
    </message>
    <message>
        <source>Every screen says that it is the demo</source>
        <translation>Auf jedem Bild steht, dass es die Demo ist</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Your own events, in under two minutes</source>
        <translation>Die eigenen Termine, in unter zwei Minuten</translation>
    </message>
    <message>
        <source>Pick the vendor, type the access data</source>
        <translation>Anbieter wählen, Zugangsdaten eintippen</translation>
    </message>
    <message>
        <source>We test it and say what works</source>
        <translation>Wir testen und sagen, was geht</translation>
    </message>
    <message>
        <source>Scanning goes on when the line is cut</source>
        <translation>Fällt die Leitung aus, geht das Scannen weiter</translation>
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
        <translation>{count} Min.</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} Std.</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} Tage</translation>
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
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>A hand scanner needs no key: scan on any page.</source>
        <translation>Ein Handscanner braucht keine Taste: auf jeder Seite einfach scannen.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>LastScans</name>
    <message>
        <source>Last scans</source>
        <translation>Letzte Scans</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>Noch nichts gescannt</translation>
    </message>
    <message>
        <source>Details with the arrow keys (Ctrl+J)</source>
        <translation>Details mit den Pfeiltasten (Strg+J)</translation>
    </message>
</context>
<context>
    <name>LayoutPanel</name>
    <message>
        <source>Keyboard layout</source>
        <translation>Tastaturbelegung</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Came as</source>
        <translation>Kam als</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Which layouts</source>
        <translation>&amp;Welche Belegungen</translation>
    </message>
    <message>
        <source>Print the sheet …</source>
        <translation>Blatt drucken …</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Neu testen</translation>
    </message>
    <message>
        <source>Use from now on</source>
        <translation>Ab jetzt verwenden</translation>
    </message>
    <message>
        <source>More codes stand on the sheet.</source>
        <translation>Weitere Codes stehen auf dem Blatt.</translation>
    </message>
    <message>
        <source>Code {name}</source>
        <translation>Code {name}</translation>
    </message>
    <message>
        <source>Code {name} of the sheet, to scan from here.</source>
        <translation>Code {name} des Blatts, zum Scannen von hier.</translation>
    </message>
    <message>
        <source>Kept for every keyboard scanner without a prefix of its own.</source>
        <translation>Gilt für jeden Tastaturscanner ohne eigenes Präfix.</translation>
    </message>
    <message>
        <source>Kept for scanners with the prefix {prefix}.</source>
        <translation>Gilt für Scanner mit dem Präfix {prefix}.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>“{booking}” has edits that are not saved. What is to become of them?</source>
        <translation>„{booking}“ hat Änderungen, die nicht gespeichert sind. Was soll mit ihnen geschehen?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Keep as draft</source>
        <translation>Als &amp;Entwurf behalten</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Offline by hand</source>
        <translation>Von Hand offline</translation>
    </message>
    <message>
        <source>Online by hand</source>
        <translation>Von Hand online</translation>
    </message>
    <message>
        <source>Offline by hand until {time}</source>
        <translation>Von Hand offline bis {time}</translation>
    </message>
    <message>
        <source>Online by hand until {time}</source>
        <translation>Von Hand online bis {time}</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline seit {time}</translation>
    </message>
    <message>
        <source>Nothing is sent or asked. The list decides, and scans are kept to be sent when this ends.</source>
        <translation>Es wird nichts gesendet und nichts gefragt. Die Liste entscheidet; Scans bleiben hier und werden danach gesendet.</translation>
    </message>
    <message>
        <source>The vendor is asked at every scan, however long it takes to answer.</source>
        <translation>Der Anbieter wird bei jedem Scan gefragt, wie lange er auch für die Antwort braucht.</translation>
    </message>
    <message>
        <source>The vendor is being asked now.</source>
        <translation>Der Anbieter wird gerade gefragt.</translation>
    </message>
    <message>
        <source>Asks again in {time}</source>
        <translation>Fragt wieder in {time}</translation>
    </message>
    <message>
        <source>Tries again in {time}</source>
        <translation>Neuer Versuch in {time}</translation>
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
        <translation>Den Code unter den Strichen eintippen, dann Enter</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Type a code (Ctrl+L)</source>
        <translation>Code eintippen (Strg+L)</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scannen</translation>
    </message>
    <message>
        <source>Scan the typed code (Enter)</source>
        <translation>Den eingetippten Code scannen (Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the bar (Esc)</source>
        <translation>Leiste schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Number, title, reference …</source>
        <translation>Nummer, Titel, Referenz …</translation>
    </message>
    <message>
        <source>Find a barcode</source>
        <translation>Barcode suchen</translation>
    </message>
    <message>
        <source>Type or paste a barcode and press Enter: the vendor is asked for its order</source>
        <translation>Barcode eintippen oder einfügen und Enter drücken: Der Anbieter wird nach seiner Bestellung gefragt</translation>
    </message>
    <message>
        <source>Only my orders</source>
        <translation>Nur meine</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>Wie viele Tage</translation>
    </message>
    <message>
        <source>Orders of these days</source>
        <translation>Bestellungen dieser Tage</translation>
    </message>
    <message>
        <source>Choose with the arrow keys, open with Enter</source>
        <translation>Mit den Pfeiltasten wählen, mit Enter öffnen</translation>
    </message>
    <message>
        <source>Nothing was ordered.</source>
        <translation>Nichts bestellt.</translation>
    </message>
    <message>
        <source>No order fits the filter.</source>
        <translation>Keine Bestellung passt zum Filter.</translation>
    </message>
    <message>
        <source>Never read here as a whole.</source>
        <translation>Hier noch nie vollständig gelesen.</translation>
    </message>
    <message>
        <source>Open the order of the last scan</source>
        <translation>Die Bestellung des letzten Scans öffnen</translation>
    </message>
    <message>
        <source>No order has the barcode {code}.</source>
        <translation>Keine Bestellung hat den Barcode {code}.</translation>
    </message>
    <message>
        <source>No order with the barcode {code} is known here.</source>
        <translation>Hier ist keine Bestellung mit dem Barcode {code} bekannt.</translation>
    </message>
    <message>
        <source>Looking for {code} …</source>
        <translation>{code} wird gesucht …</translation>
    </message>
    <message>
        <source>Choose an order to see what was sold, and its barcodes.</source>
        <translation>Wählen Sie eine Bestellung, um zu sehen, was verkauft wurde, und ihre Barcodes.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>No items.</source>
        <translation>Keine Posten.</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>nicht gültig</translation>
    </message>
    <message>
        <source>The vendor no longer knows this order.</source>
        <translation>Der Anbieter kennt diese Bestellung nicht mehr.</translation>
    </message>
    <message>
        <source>To the booking</source>
        <translation>Zur Buchung</translation>
    </message>
    <message>
        <source>Opens the booking of the chosen item</source>
        <translation>Öffnet die Buchung des gewählten Postens</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Placed here</source>
        <translation>Hier bestellt</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Barcodes</translation>
    </message>
    <message>
        <source>QR code or bar code</source>
        <translation>QR-Code oder Strichcode</translation>
    </message>
    <message>
        <source>Next barcode</source>
        <translation>Nächster Barcode</translation>
    </message>
    <message>
        <source>Barcode before</source>
        <translation>Voriger Barcode</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No barcodes.</source>
        <translation>Keine Barcodes.</translation>
    </message>
    <message>
        <source>This code is too long for a QR code. Take the bar code.</source>
        <translation>Dieser Code ist zu lang für einen QR-Code. Nehmen Sie den Strichcode.</translation>
    </message>
    <message>
        <source>This code does not fit into a bar code. Take the QR code.</source>
        <translation>Dieser Code passt in keinen Strichcode. Nehmen Sie den QR-Code.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Too long to be shown here. Enlarge it.</source>
        <translation>Zu lang, um hier gezeigt zu werden. Vergrößern Sie ihn.</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>{place} of {whole}</source>
        <translation>{place} von {whole}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>bezahlt</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} pro Sekunde</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>The vendor says: “{words}”</source>
        <translation>Der Anbieter sagt: „{words}“</translation>
    </message>
    <message>
        <source>already shown</source>
        <translation>schon gezeigt</translation>
    </message>
    <message>
        <source>The vendor will get the time of sending</source>
        <translation>Der Anbieter bekommt die Zeit des Sendens</translation>
    </message>
    <message>
        <source>Not used yet; held until {time}</source>
        <translation>Noch nicht benutzt; gehalten bis {time}</translation>
    </message>
    <message>
        <source>Space: the person has passed. Esc: nobody passed.</source>
        <translation>Leertaste: Die Person ist durch. Esc: Niemand ging durch.</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>HELD</source>
        <translation>GEHALTEN</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüfung…</translation>
    </message>
    <message>
        <source>{count} scans wait for their answer</source>
        <translation>{count} Scans warten auf Antwort</translation>
    </message>
    <message>
        <source>Scan a ticket</source>
        <translation>Ticket scannen</translation>
    </message>
    <message>
        <source>Scan at exit</source>
        <translation>Ausgang scannen</translation>
    </message>
    <message>
        <source>Check a ticket</source>
        <translation>Ticket prüfen</translation>
    </message>
    <message>
        <source>Station has a fault and has stopped here.</source>
        <translation>Station hat einen Fehler und ist hier stehen geblieben.</translation>
    </message>
    <message>
        <source>Scan once more. If it stays: close Station, open it again, call support.</source>
        <translation>Noch einmal scannen. Bleibt es so: Station schließen, neu öffnen, Hilfe rufen.</translation>
    </message>
    <message>
        <source>STOP</source>
        <translation>STOPP</translation>
    </message>
    <message>
        <source>The last scan was not recorded: let nobody in on it.</source>
        <translation>Der letzte Scan ist nicht festgehalten: daraufhin niemanden einlassen.</translation>
    </message>
    <message>
        <source>Earlier scans are safe.</source>
        <translation>Frühere Scans sind sicher.</translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation>Code: {code}</translation>
    </message>
    <message>
        <source>Seat: {seat}</source>
        <translation>Platz: {seat}</translation>
    </message>
    <message>
        <source>Not checked: {checks}</source>
        <translation>Nicht geprüft: {checks}</translation>
    </message>
    <message>
        <source>Only checked. The question is asked at the entry</source>
        <translation>Nur geprüft. Die Frage wird am Einlass gestellt</translation>
    </message>
    <message>
        <source>Only checked. To let them in, scan with F2 Entry</source>
        <translation>Nur geprüft. Zum Einlassen mit F2 Einlass scannen</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>The day’s list</source>
        <translation>Die Tagesliste</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>The booking’s prices</source>
        <translation>Preise der Buchung</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Print and save</source>
        <translation>Drucken und speichern</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Was gedruckt wird</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>Papierformat</translation>
    </message>
    <message>
        <source>How the paper lies</source>
        <translation>Ausrichtung des Papiers</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>Ganze Breite</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>PDF, as printed</source>
        <translation>PDF, wie gedruckt</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenprogramme</translation>
    </message>
    <message>
        <source>What is typed and not saved is not on the paper.</source>
        <translation>Was eingegeben und nicht gespeichert ist, steht nicht auf dem Papier.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation>Die Seiten werden erstellt …</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Wird gedruckt …</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Printing does not work on this computer. Save as PDF instead.</source>
        <translation>Auf diesem Computer kann nicht gedruckt werden. Speichern Sie stattdessen als PDF.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save as PDF instead.</source>
        <translation>Auf diesem Computer ist kein Drucker eingerichtet. Speichern Sie stattdessen als PDF.</translation>
    </message>
    <message>
        <source>Not printed: the printer did not take it. Is it switched on?</source>
        <translation>Nicht gedruckt: Der Drucker hat es nicht angenommen. Ist er eingeschaltet?</translation>
    </message>
    <message>
        <source>QR codes</source>
        <translation>QR-Codes</translation>
    </message>
    <message>
        <source>Bar codes (Code 128)</source>
        <translation>Strichcodes (Code 128)</translation>
    </message>
    <message>
        <source>Scanner test sheet</source>
        <translation>Testblatt für Scanner</translation>
    </message>
    <message>
        <source>Too long to be drawn</source>
        <translation>Zu lang, um gezeichnet zu werden</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Made {when}</source>
        <translation>Erstellt {when}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>Not saved: {path}. Whatever had this name before is still as it was.</source>
        <translation>Nicht gespeichert: {path}. Was vorher diesen Namen hatte, ist unverändert.</translation>
    </message>
    <message>
        <source>Set by the vendor</source>
        <translation>Vom Anbieter festgelegt</translation>
    </message>
    <message>
        <source>Added at the cash desk</source>
        <translation>An der Kasse hinzugefügt</translation>
    </message>
    <message>
        <source>Set by the vendor, together</source>
        <translation>Vom Anbieter festgelegt, zusammen</translation>
    </message>
    <message>
        <source>Added at the cash desk, together</source>
        <translation>An der Kasse hinzugefügt, zusammen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Total with what is not sent</source>
        <translation>Summe mit dem, was nicht gesendet ist</translation>
    </message>
    <message>
        <source>Total at the vendor</source>
        <translation>Summe beim Anbieter</translation>
    </message>
    <message>
        <source>new, not sent</source>
        <translation>neu, nicht gesendet</translation>
    </message>
    <message>
        <source>changed, not sent</source>
        <translation>geändert, nicht gesendet</translation>
    </message>
    <message>
        <source>deleted, not sent: not counted</source>
        <translation>gelöscht, nicht gesendet: nicht mitgezählt</translation>
    </message>
    <message>
        <source>The prices of this booking were not read yet.</source>
        <translation>Die Preise dieser Buchung wurden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>This booking has no prices.</source>
        <translation>Diese Buchung hat keine Preise.</translation>
    </message>
    <message>
        <source>The vendor does not have these edits:</source>
        <translation>Diese Änderungen hat der Anbieter nicht:</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Price for one</source>
        <translation>Einzelpreis</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>Took place</source>
        <translation>Stattgefunden</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Teilnehmende</translation>
    </message>
    <message>
        <source>Feedback comment</source>
        <translation>Kommentar der Rückmeldung</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Bookings on {day}</source>
        <translation>Buchungen am {day}</translation>
    </message>
    <message>
        <source>Bookings {day}</source>
        <translation>Buchungen {day}</translation>
    </message>
    <message>
        <source>Prices of booking {number}</source>
        <translation>Preise der Buchung {number}</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>sold with this account’s orders</source>
        <translation>mit Bestellungen dieses Kontos verkauft</translation>
    </message>
    <message>
        <source>one event date alone</source>
        <translation>nur ein Veranstaltungstermin</translation>
    </message>
    <message>
        <source>Only some of them: {filter}</source>
        <translation>Nur ein Teil davon: {filter}</translation>
    </message>
    <message>
        <source>Sorted by: {column}, last first</source>
        <translation>Sortiert nach: {column}, absteigend</translation>
    </message>
    <message>
        <source>Sorted by: {column}</source>
        <translation>Sortiert nach: {column}</translation>
    </message>
    <message>
        <source>This day was never read from the vendor.</source>
        <translation>Dieser Tag wurde nie vom Anbieter gelesen.</translation>
    </message>
    <message>
        <source>As read from the vendor: {when}</source>
        <translation>Vom Anbieter gelesen: {when}</translation>
    </message>
    <message>
        <source>As read from the vendor: {when}. Not everything could be read.</source>
        <translation>Vom Anbieter gelesen: {when}. Nicht alles konnte gelesen werden.</translation>
    </message>
    <message>
        <source>No bookings.</source>
        <translation>Keine Buchungen.</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Paid: {payment}</source>
        <translation>Bezahlt: {payment}</translation>
    </message>
    <message>
        <source>Comment: {comment}</source>
        <translation>Kommentar: {comment}</translation>
    </message>
    <message>
        <source>another status</source>
        <translation>ein anderer Status</translation>
    </message>
    <message>
        <source>feedback not read</source>
        <translation>Rückmeldung nicht gelesen</translation>
    </message>
    <message>
        <source>no feedback yet</source>
        <translation>noch keine Rückmeldung</translation>
    </message>
    <message>
        <source>feedback done</source>
        <translation>Rückmeldung erledigt</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Station {version}</source>
        <translation>Station {version}</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Das ist die neueste Version.</translation>
    </message>
    <message>
        <source>Version {version} is there. Install it when the doors are closed.</source>
        <translation>Version {version} ist da. Installieren Sie sie, wenn die Türen geschlossen sind.</translation>
    </message>
    <message>
        <source>&amp;Open its page</source>
        <translation>Ihre Seite ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Ask for newer ve&amp;rsions at</source>
        <translation>Neue Ve&amp;rsionen erfragen bei</translation>
    </message>
    <message>
        <source>https://… (empty: nothing is asked)</source>
        <translation>https://… (leer: nichts wird gefragt)</translation>
    </message>
    <message>
        <source>The address must begin with https:// and name a host.</source>
        <translation>Die Adresse muss mit https:// beginnen und einen Rechner nennen.</translation>
    </message>
    <message>
        <source>Newer versions are not asked for.</source>
        <translation>Nach neuen Versionen wird nicht gefragt.</translation>
    </message>
    <message>
        <source>Could not be asked: {why}</source>
        <translation>Konnte nicht gefragt werden: {why}</translation>
    </message>
    <message>
        <source>File for support</source>
        <translation>Datei für den Support</translation>
    </message>
    <message>
        <source>One file with the versions, the settings, what the self-test finds, and the program&apos;s logs.</source>
        <translation>Eine Datei mit den Versionen, den Einstellungen, dem Ergebnis des Selbsttests und den Protokollen des Programms.</translation>
    </message>
    <message>
        <source>It holds no passwords, no ticket codes and nobody&apos;s name. The door goes on while it is written.</source>
        <translation>Sie enthält keine Passwörter, keine Ticketcodes und keine Namen. Die Tür arbeitet weiter, während sie geschrieben wird.</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Looking at everything; this takes some seconds…</source>
        <translation>Alles wird angesehen; das dauert einige Sekunden …</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Station for support</source>
        <translation>Station für den Support</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>&amp;Name of this profile</source>
        <translation>&amp;Name dieses Profils</translation>
    </message>
    <message>
        <source>Sessions at this &amp;door</source>
        <translation>Vorstell&amp;ungen an dieser Tür</translation>
    </message>
    <message>
        <source>&amp;Event or service</source>
        <translation>Ter&amp;min oder Dienst</translation>
    </message>
    <message>
        <source>Check-in &amp;lists at this door</source>
        <translation>Eincheck-&amp;Listen an dieser Tür</translation>
    </message>
    <message>
        <source>One of each event: marking another takes the mark off the one before.</source>
        <translation>Eine je Veranstaltung: Eine andere anzukreuzen wählt die vorige ab.</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>The vendor names another address as its own: {address}</source>
        <translation>Der Anbieter nennt eine andere Adresse als seine eigene: {address}</translation>
    </message>
    <message>
        <source>Nothing goes there by itself. Ask the vendor; then type it in as the address.</source>
        <translation>Von selbst geht nichts dorthin. Den Anbieter fragen, dann als Adresse eingeben.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>ASK FIRST</source>
        <translation>ERST FRAGEN</translation>
    </message>
    <message>
        <source>Not let in yet</source>
        <translation>Noch nicht eingelassen</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Frage {number} von {count}</translation>
    </message>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>may be left empty</source>
        <translation>darf leer bleiben</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Don&apos;t let in</source>
        <translation>Nicht einlassen</translation>
    </message>
    <message>
        <source>Find an answer</source>
        <translation>Antwort suchen</translation>
    </message>
    <message>
        <source>Type a few letters, then choose with the arrow keys</source>
        <translation>Ein paar Buchstaben tippen, dann mit den Pfeiltasten wählen</translation>
    </message>
    <message>
        <source>No answer holds these letters</source>
        <translation>Keine Antwort enthält diese Buchstaben</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answers to choose from</source>
        <translation>Antworten zur Auswahl</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Y</source>
        <comment>the key for yes</comment>
        <translation>J</translation>
    </message>
    <message>
        <source>N</source>
        <comment>the key for no</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>This can&apos;t be answered at a door. It stays open.</source>
        <translation>Das lässt sich an der Tür nicht beantworten. Es bleibt offen.</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line</source>
        <translation>Umschalt+Enter beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Several may be chosen: Space or the numbers</source>
        <translation>Mehrere sind möglich: Leertaste oder Ziffern</translation>
    </message>
    <message>
        <source>This ticket was just scanned: its question is still open</source>
        <translation>Dieses Ticket wurde eben gescannt: Seine Frage ist noch offen</translation>
    </message>
    <message>
        <source>The vendor did not take this answer</source>
        <translation>Der Anbieter hat diese Antwort nicht angenommen</translation>
    </message>
    <message>
        <source>{who}: NOT let in, the question is set aside</source>
        <translation>{who}: NICHT eingelassen, die Frage ist zurückgestellt</translation>
    </message>
    <message>
        <source>{who} and {count} more: NOT let in, their questions are set aside</source>
        <translation>{who} und {count} weitere: NICHT eingelassen, ihre Fragen sind zurückgestellt</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Without an answer nobody is let in</source>
        <translation>Ohne Antwort kein Einlass</translation>
    </message>
    <message>
        <source>Only a yes lets the visitor in</source>
        <translation>Nur mit Ja wird der Gast eingelassen</translation>
    </message>
    <message>
        <source>Type a number, in digits</source>
        <translation>Eine Zahl in Ziffern eingeben</translation>
    </message>
    <message>
        <source>The least that is taken is {limit}</source>
        <translation>Mindestens {limit}</translation>
    </message>
    <message>
        <source>The most that is taken is {limit}</source>
        <translation>Höchstens {limit}</translation>
    </message>
    <message>
        <source>At least {limit} characters, please</source>
        <translation>Bitte mindestens {limit} Zeichen</translation>
    </message>
    <message>
        <source>At most {limit} characters, please</source>
        <translation>Bitte höchstens {limit} Zeichen</translation>
    </message>
    <message>
        <source>Choose one of the answers</source>
        <translation>Eine der Antworten wählen</translation>
    </message>
    <message>
        <source>Type a date like {form}</source>
        <translation>Ein Datum eingeben, etwa {form}</translation>
    </message>
    <message>
        <source>Type a time like {form}</source>
        <translation>Eine Uhrzeit eingeben, etwa {form}</translation>
    </message>
    <message>
        <source>Type date and time like {form}</source>
        <translation>Datum und Uhrzeit eingeben, etwa {form}</translation>
    </message>
    <message>
        <source>The first that is taken is {limit}</source>
        <translation>Frühestens {limit}</translation>
    </message>
    <message>
        <source>The last that is taken is {limit}</source>
        <translation>Spätestens {limit}</translation>
    </message>
    <message>
        <source>Type a telephone number, in digits</source>
        <translation>Eine Telefonnummer in Ziffern eingeben</translation>
    </message>
    <message>
        <source>Type a country&apos;s name or its two letters</source>
        <translation>Den Namen eines Landes oder seine zwei Buchstaben eingeben</translation>
    </message>
    <message>
        <source>A country&apos;s name or its two letters</source>
        <translation>Name eines Landes oder seine zwei Buchstaben</translation>
    </message>
</context>
<context>
    <name>ReadRows</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
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
        <translation>Erst nach {time}</translation>
    </message>
    <message>
        <source>Only before {time}</source>
        <translation>Nur vor {time}</translation>
    </message>
    <message>
        <source>Not on this day of the week</source>
        <translation>Nicht an diesem Wochentag</translation>
    </message>
    <message>
        <source>Not with this kind of ticket</source>
        <translation>Nicht mit dieser Art von Ticket</translation>
    </message>
    <message>
        <source>Not at this entrance</source>
        <translation>Nicht an diesem Eingang</translation>
    </message>
    <message>
        <source>Entries used up (allowed: {count})</source>
        <translation>Eintritte verbraucht (erlaubt: {count})</translation>
    </message>
    <message>
        <source>Entries of today used up (allowed: {count})</source>
        <translation>Eintritte von heute verbraucht (erlaubt: {count})</translation>
    </message>
    <message>
        <source>Entries since {time} used up (allowed: {count})</source>
        <translation>Eintritte seit {time} verbraucht (erlaubt: {count})</translation>
    </message>
    <message>
        <source>Entries before {time} used up (allowed: {count})</source>
        <translation>Eintritte vor {time} verbraucht (erlaubt: {count})</translation>
    </message>
    <message>
        <source>Days used up (allowed: {count})</source>
        <translation>Tage verbraucht (erlaubt: {count})</translation>
    </message>
    <message>
        <source>Only after an earlier entry</source>
        <translation>Erst nach einem früheren Eintritt</translation>
    </message>
    <message>
        <source>Too soon after an entry (wait: {length})</source>
        <translation>Zu bald nach einem Eintritt (Wartezeit: {length})</translation>
    </message>
    <message>
        <source>Too long after an entry (at most: {length})</source>
        <translation>Zu lange nach einem Eintritt (höchstens: {length})</translation>
    </message>
    <message>
        <source>Is inside already</source>
        <translation>Ist schon drinnen</translation>
    </message>
    <message>
        <source>Is not inside</source>
        <translation>Ist nicht drinnen</translation>
    </message>
</context>
<context>
    <name>Sale</name>
    <message>
        <source>Sale</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>Führungen</translation>
    </message>
    <message>
        <source>Sales of today</source>
        <translation>Verkäufe heute</translation>
    </message>
    <message>
        <source>What is wanted?</source>
        <translation>Was wird gewünscht?</translation>
    </message>
    <message>
        <source>What can be sold</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Choose with the arrow keys, open with Enter</source>
        <translation>Mit den Pfeiltasten wählen, mit Enter öffnen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Nothing is sold on this day.</source>
        <translation>An diesem Tag gibt es nichts zu verkaufen.</translation>
    </message>
    <message>
        <source>Nothing was found for these words.</source>
        <translation>Dazu wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing was sold here today.</source>
        <translation>Hier wurde heute noch nichts verkauft.</translation>
    </message>
    <message>
        <source>Not everything could be read.</source>
        <translation>Nicht alles konnte geladen werden.</translation>
    </message>
    <message>
        <source>Reading prices and places …</source>
        <translation>Preise und Plätze werden geladen …</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Choose a time.</source>
        <translation>Wählen Sie eine Uhrzeit.</translation>
    </message>
    <message>
        <source>Choose the language.</source>
        <translation>Wählen Sie die Sprache.</translation>
    </message>
    <message>
        <source>Say how many.</source>
        <translation>Geben Sie die Anzahl an.</translation>
    </message>
    <message>
        <source>No time is left on this day. Choose another day.</source>
        <translation>An diesem Tag ist keine Uhrzeit mehr frei. Wählen Sie einen anderen Tag.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>People in the group</source>
        <translation>Personen in der Gruppe</translation>
    </message>
    <message>
        <source>Arrow keys, or type the number</source>
        <translation>Pfeiltasten, oder die Zahl eintippen</translation>
    </message>
    <message>
        <source>Into the basket</source>
        <translation>In den Warenkorb</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
    <message>
        <source>The vendor does not sell this here.</source>
        <translation>Das wird hier nicht verkauft.</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Warenkorb</translation>
    </message>
    <message>
        <source>Nothing in it yet. Choose something at the left.</source>
        <translation>Noch leer. Wählen Sie links etwas aus.</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Mehr …</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Comment for the order</source>
        <translation>Bemerkung zur Bestellung</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Sell …</source>
        <translation>Verkaufen …</translation>
    </message>
    <message>
        <source>Looking at prices and places …</source>
        <translation>Preise und Plätze werden geprüft …</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empty the basket, {amount}?</source>
        <translation>Warenkorb leeren, {amount}?</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>Something in the basket cannot be sold as it stands. Take no money yet.</source>
        <translation>Etwas im Warenkorb ist so nicht verkäuflich. Nehmen Sie noch kein Geld an.</translation>
    </message>
    <message>
        <source>No sale: somebody keeps this station offline. The basket stays.</source>
        <translation>Kein Verkauf: Diese Station wird von Hand offline gehalten. Der Warenkorb bleibt erhalten.</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>Zu kassieren</translation>
    </message>
    <message>
        <source>The order counts as paid as soon as it is placed.</source>
        <translation>Die Bestellung gilt als bezahlt, sobald sie aufgegeben ist.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Es fehlen noch</translation>
    </message>
    <message>
        <source>Money taken: sell now</source>
        <translation>Geld erhalten: jetzt verkaufen</translation>
    </message>
    <message>
        <source>Selling …</source>
        <translation>Wird verkauft …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation>Nächster Verkauf</translation>
    </message>
    <message>
        <source>Search now</source>
        <translation>Jetzt suchen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Give this sale up</source>
        <translation>Verkauf aufgeben</translation>
    </message>
    <message>
        <source>Back to the basket</source>
        <translation>Zurück in den Warenkorb</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>verkauft</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>ungeklärt</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>nicht zustande gekommen</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>Being searched: do not sell it again</source>
        <translation>Wird gesucht: nicht noch einmal verkaufen</translation>
    </message>
    <message>
        <source>Try again, or give it up</source>
        <translation>Noch einmal versuchen oder aufgeben</translation>
    </message>
    <message>
        <source>Not sold</source>
        <translation>Nicht verkauft</translation>
    </message>
    <message>
        <source>Nothing was sent. Keep no money, or try again when the vendor answers.</source>
        <translation>Es wurde nichts gesendet. Geben Sie das Geld zurück, oder versuchen Sie es noch einmal, sobald der Anbieter antwortet.</translation>
    </message>
    <message>
        <source>The order is being placed.</source>
        <translation>Die Bestellung wird aufgegeben.</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>The order is placed and paid.</source>
        <translation>Die Bestellung ist aufgegeben und bezahlt.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>The vendor does not place this order. Keep no money.</source>
        <translation>Der Anbieter nimmt diese Bestellung nicht an. Geben Sie das Geld zurück.</translation>
    </message>
    <message>
        <source>The answer was lost</source>
        <translation>Die Antwort ging verloren</translation>
    </message>
    <message>
        <source>It is not known yet whether this was sold. Station is searching the order by itself. Keep the money and the buyer here; do not sell it again.</source>
        <translation>Noch ist nicht klar, ob verkauft wurde. Station sucht die Bestellung von selbst. Bitten Sie den Käufer zu warten, und verkaufen Sie nichts davon ein zweites Mal.</translation>
    </message>
    <message>
        <source>It was not placed</source>
        <translation>Nicht zustande gekommen</translation>
    </message>
    <message>
        <source>The vendor&apos;s orders were searched: this one is not among them. You decide.</source>
        <translation>Die Bestellungen beim Anbieter wurden durchsucht: Diese ist nicht dabei. Sie entscheiden.</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>This sale was given up; nothing was sold.</source>
        <translation>Dieser Verkauf wurde aufgegeben; es wurde nichts verkauft.</translation>
    </message>
    <message>
        <source>Not sold here: this ticket asks for the name of everybody. Sell it in the vendor&apos;s own program.</source>
        <translation>Hier nicht im Verkauf: Für dieses Ticket müssen alle Namen angegeben werden. Verkaufen Sie es im Programm des Anbieters.</translation>
    </message>
    <message>
        <source>Not sold here: this ticket is made of several, each with a time of its own. Sell it in the vendor&apos;s own program.</source>
        <translation>Hier nicht im Verkauf: Dieses Ticket besteht aus mehreren mit je eigener Uhrzeit. Verkaufen Sie es im Programm des Anbieters.</translation>
    </message>
    <message>
        <source>Not sold here: the seats are numbered and chosen on a plan. Sell it in the vendor&apos;s own program.</source>
        <translation>Hier nicht im Verkauf: Die Plätze sind nummeriert und werden im Saalplan gewählt. Verkaufen Sie es im Programm des Anbieters.</translation>
    </message>
    <message>
        <source>Not sold here: it has a price for the group and one for each person together. Sell it in the vendor&apos;s own program.</source>
        <translation>Hier nicht im Verkauf: Gruppenpreis und Preis pro Person gelten zusammen. Verkaufen Sie es im Programm des Anbieters.</translation>
    </message>
    <message>
        <source>Not sold here: it needs names</source>
        <translation>Hier nicht im Verkauf: braucht Namen</translation>
    </message>
    <message>
        <source>Not sold here: it is made of several tickets</source>
        <translation>Hier nicht im Verkauf: besteht aus mehreren Tickets</translation>
    </message>
    <message>
        <source>Not sold here: it has numbered seats</source>
        <translation>Hier nicht im Verkauf: nummerierte Plätze</translation>
    </message>
    <message>
        <source>Not sold here: it mixes two kinds of prices</source>
        <translation>Hier nicht im Verkauf: zwei Arten von Preisen</translation>
    </message>
    <message>
        <source>This time is taken or past. Choose another.</source>
        <translation>Diese Uhrzeit ist vergeben oder vorbei. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Not enough places are left.</source>
        <translation>Es sind nicht mehr genug Plätze frei.</translation>
    </message>
    <message>
        <source>A price or a language is not offered any more. Choose again.</source>
        <translation>Ein Preis oder eine Sprache wird nicht mehr angeboten. Wählen Sie neu.</translation>
    </message>
    <message>
        <source>{amount} for the group</source>
        <translation>{amount} pro Gruppe</translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>je {amount}</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>ausverkauft</translation>
    </message>
    <message>
        <source>for example {example}</source>
        <translation>zum Beispiel {example}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>Give back: {amount}</source>
        <translation>Rückgeld: {amount}</translation>
    </message>
    <message>
        <source>The vendor&apos;s words: {words}</source>
        <translation>Der Anbieter sagt: {words}</translation>
    </message>
    <message>
        <source>ATTENTION: the vendor charged {charged}, the basket said {collected}. Settle the difference now.</source>
        <translation>ACHTUNG: Der Anbieter hat {charged} berechnet, im Warenkorb standen {collected}. Gleichen Sie die Differenz jetzt aus.</translation>
    </message>
    <message>
        <source>ATTENTION: it costs {now} now, no longer {before}. Tell the buyer.</source>
        <translation>ACHTUNG: Es kostet jetzt {now}, nicht mehr {before}. Sagen Sie es dem Käufer.</translation>
    </message>
    <message>
        <source>No sale now: {reason} The basket stays; it goes on by itself.</source>
        <translation>Zurzeit kein Verkauf: {reason} Der Warenkorb bleibt erhalten; es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Not sold: {reason} Nothing was sent, the basket stays.</source>
        <translation>Nicht verkauft: {reason} Es wurde nichts gesendet, der Warenkorb bleibt erhalten.</translation>
    </message>
    <message>
        <source>Sale of {time}, {what}, {total}: {state}</source>
        <translation>Verkauf von {time}, {what}, {total}: {state}</translation>
    </message>
    <message>
        <source>Basket: {total}</source>
        <translation>Warenkorb: {total}</translation>
    </message>
    <message>
        <source>{amount} are still missing. Nothing was sold.</source>
        <translation>Es fehlen noch {amount}. Es wurde nichts verkauft.</translation>
    </message>
    <message>
        <source>Not kept: {reason}</source>
        <translation>Nicht gesichert: {reason}</translation>
    </message>
    <message>
        <source>Sold today: {sales}, {total}</source>
        <translation>Heute verkauft: {sales}, {total}</translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>From the printed sheet, or from this screen. Scans on this page admit nobody.</source>
        <translation>Vom gedruckten Blatt oder von diesem Bildschirm. Scans auf dieser Seite lassen niemanden ein.</translation>
    </message>
    <message>
        <source>Scan code 1</source>
        <translation>Code 1 scannen</translation>
    </message>
    <message>
        <source>{count} pairs of layouts explain it so far. Scan another code of the sheet, or choose.</source>
        <translation>Bisher passen {count} Paare von Belegungen. Scannen Sie einen weiteren Code des Blatts oder wählen Sie.</translation>
    </message>
    <message>
        <source>Not certain yet</source>
        <translation>Noch nicht sicher</translation>
    </message>
    <message>
        <source>Every character arrives as it is printed.</source>
        <translation>Jedes Zeichen kommt so an, wie es gedruckt ist.</translation>
    </message>
    <message>
        <source>So far every character arrives as it is printed. Code 1 has them all.</source>
        <translation>Bisher kommt jedes Zeichen so an, wie es gedruckt ist. Code 1 enthält alle.</translation>
    </message>
    <message>
        <source>Nothing to correct</source>
        <translation>Nichts zu korrigieren</translation>
    </message>
    <message>
        <source>These cannot always be told apart: {characters}. What needs no AltGr is taken for granted, anything else is refused. To read them all, set the scanner&apos;s keyboard to that of the computer.</source>
        <translation>Diese sind nicht immer zu unterscheiden: {characters}. Was kein AltGr braucht, gilt; alles andere wird abgelehnt. Um alle zu lesen, stellen Sie im Scanner die Tastatur des Computers ein.</translation>
    </message>
    <message>
        <source>Learnt from the sheet</source>
        <translation>Vom Blatt gelernt</translation>
    </message>
    <message>
        <source>{right} of {count} now read as printed.</source>
        <translation>{right} von {count} jetzt wie gedruckt gelesen.</translation>
    </message>
    <message>
        <source>Code 1, or codes 2 to 5, make it certain.</source>
        <translation>Code 1 oder die Codes 2 bis 5 machen es sicher.</translation>
    </message>
    <message>
        <source>Found, but not all can be put right</source>
        <translation>Gefunden, aber nicht alles ist zu korrigieren</translation>
    </message>
    <message>
        <source>Found and corrected</source>
        <translation>Gefunden und korrigiert</translation>
    </message>
    <message>
        <source>The scanner makes all letters capitals</source>
        <translation>Der Scanner schreibt alles groß</translation>
    </message>
    <message>
        <source>The scanner makes all letters small</source>
        <translation>Der Scanner schreibt alles klein</translation>
    </message>
    <message>
        <source>That cannot be undone here. Switch it off in the scanner, then test again.</source>
        <translation>Das lässt sich hier nicht rückgängig machen. Schalten Sie es im Scanner aus und testen Sie neu.</translation>
    </message>
    <message>
        <source>Is it a code of the test sheet? If it is, no keyboard layout known here explains it: set the scanner to the computer&apos;s layout, then test again.</source>
        <translation>Ist es ein Code des Testblatts? Dann erklärt ihn keine der hier bekannten Belegungen: Stellen Sie im Scanner die Belegung des Computers ein und testen Sie neu.</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>End of a code</source>
        <translation>Ende eines Codes</translation>
    </message>
    <message>
        <source>{end}, {count} of {total}</source>
        <translation>{end}, {count} von {total}</translation>
    </message>
    <message>
        <source>Set the scanner to send Enter after each code: it is quicker and surer.</source>
        <translation>Lassen Sie den Scanner nach jedem Code Enter senden: Das ist schneller und sicherer.</translation>
    </message>
    <message>
        <source>Prefix, suffix</source>
        <translation>Präfix, Suffix</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>{time} ms a key</source>
        <translation>{time} ms je Taste</translation>
    </message>
    <message>
        <source>Too slow to be told from a hand. Set it faster, or the delay between keys to 0.</source>
        <translation>Zu langsam, um ihn von einer Hand zu unterscheiden. Stellen Sie ihn schneller, die Pause zwischen Tasten auf 0.</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>Tastaturbelegung</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dieselbe</translation>
    </message>
    <message>
        <source>Small and capital letters</source>
        <translation>Groß und klein</translation>
    </message>
    <message>
        <source>all alike</source>
        <translation>alle gleich</translation>
    </message>
    <message>
        <source>Codes are put right while Caps Lock is on, but people type in capitals.</source>
        <translation>Codes werden trotz Feststelltaste richtig gelesen, aber Menschen tippen dann groß.</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Feststelltaste ist an</translation>
    </message>
    <message>
        <source>Caps Lock is on, or the scanner is set to swap them. Try again with Caps Lock off.</source>
        <translation>Die Feststelltaste ist an, oder der Scanner vertauscht sie. Versuchen Sie es ohne Feststelltaste noch einmal.</translation>
    </message>
    <message>
        <source>swapped</source>
        <translation>vertauscht</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>wie gedruckt</translation>
    </message>
    <message>
        <source>Group separator</source>
        <translation>Gruppentrenner</translation>
    </message>
    <message>
        <source>code 6</source>
        <translation>Code 6</translation>
    </message>
    <message>
        <source>comes as GS</source>
        <translation>kommt als GS</translation>
    </message>
    <message>
        <source>Only some tickets have one. Most scanners have a setting that sends control characters.</source>
        <translation>Nur manche Tickets haben einen. Die meisten Scanner können Steuerzeichen senden, wenn man es einstellt.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Code 39 Full ASCII</source>
        <translation>Code 39 Full ASCII</translation>
    </message>
    <message>
        <source>code 7</source>
        <translation>Code 7</translation>
    </message>
    <message>
        <source>Off, small letters of such codes arrive as + and a capital. On, a + in a plain one is lost.</source>
        <translation>Aus: Kleinbuchstaben solcher Codes kommen als + und Großbuchstabe an. An: Ein + in gewöhnlichen geht verloren.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>US English</source>
        <translation>US-Englisch</translation>
    </message>
    <message>
        <source>US International</source>
        <translation>US International</translation>
    </message>
    <message>
        <source>UK English</source>
        <translation>Britisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Brazilian</source>
        <translation>Brasilianisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Swiss German</source>
        <translation>Schweizerdeutsch</translation>
    </message>
    <message>
        <source>Swiss French</source>
        <translation>Schweizerfranzösisch</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Suffix</translation>
    </message>
    <message>
        <source>Nothing: a pause</source>
        <translation>Nichts: eine Pause</translation>
    </message>
    <message>
        <source>ETX</source>
        <translation>ETX</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>{scanner} went away in the middle of a code. Plug it in and scan again.</source>
        <translation>{scanner} verschwand mitten in einem Code. Stecken Sie ihn an und scannen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Ready on {port}</source>
        <translation>Bereit an {port}</translation>
    </message>
    <message>
        <source>Nothing is plugged in at {port}. It is tried every second.</source>
        <translation>An {port} ist nichts angesteckt. Es wird jede Sekunde versucht.</translation>
    </message>
    <message>
        <source>{port} is in use elsewhere, or not allowed. It is tried every second.</source>
        <translation>{port} ist anderswo belegt oder nicht erlaubt. Es wird jede Sekunde versucht.</translation>
    </message>
    <message>
        <source>This system&apos;s Qt has no serial ports.</source>
        <translation>Das Qt dieses Systems kennt keine seriellen Anschlüsse.</translation>
    </message>
</context>
<context>
    <name>ScannerSheet</name>
    <message>
        <source>Scanner test sheet</source>
        <translation>Testblatt für Scanner</translation>
    </message>
    <message>
        <source>Open Settings, Scanner test, and scan code 1. A scanner that reads no QR codes scans 2 to 5 instead. 6 and 7 tell more about the scanner&apos;s settings.</source>
        <translation>Öffnen Sie Einstellungen, Scannertest, und scannen Sie Code 1. Ein Scanner, der keine QR-Codes liest, scannt stattdessen 2 bis 5. 6 und 7 sagen mehr über seine Einstellungen.</translation>
    </message>
</context>
<context>
    <name>ScannerTestPage</name>
    <message>
        <source>{scanner} read {code}. Serial scanners have no keyboard layout.</source>
        <translation>{scanner} las {code}. Serielle Scanner haben keine Tastaturbelegung.</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Scannertest</translation>
    </message>
    <message>
        <source>Scans are tried here; they admit nobody.</source>
        <translation>Scans werden hier nur ausprobiert; niemand wird eingelassen.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Kept: {scanner}. It is read so from now on.</source>
        <translation>Gemerkt: {scanner}. Ab jetzt wird er so gelesen.</translation>
    </message>
</context>
<context>
    <name>ScannersCard</name>
    <message>
        <source>Scanners</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Add a serial scanner</source>
        <translation>Seriellen Scanner hinzufügen</translation>
    </message>
    <message>
        <source>Name of the &amp;scanner</source>
        <translation>&amp;Name des Scanners</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>Ans&amp;chluss</translation>
    </message>
    <message>
        <source>&amp;Baud</source>
        <translation>Bau&amp;d</translation>
    </message>
    <message>
        <source>&amp;End of a code</source>
        <translation>Ende eines C&amp;odes</translation>
    </message>
    <message>
        <source>COM3 or /dev/ttyACM0</source>
        <translation>COM3 oder /dev/ttyACM0</translation>
    </message>
    <message>
        <source>Add the serial scanne&amp;r</source>
        <translation>Seriellen Scanner hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Serial scanner</source>
        <translation>Serieller Scanner</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {scanner}</source>
        <translation>{scanner} entfernen</translation>
    </message>
    <message>
        <source>{text} (Space)</source>
        <translation>{text} (Leertaste)</translation>
    </message>
</context>
<context>
    <name>SectionChoice</name>
    <message>
        <source>{section}, {count} tickets</source>
        <translation>{section}, {count} Tickets</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Profile and access</source>
        <translation>Profil und Zugang</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>&amp;Volume</source>
        <translation>&amp;Lautstärke</translation>
    </message>
    <message>
        <source>&amp;Profile at the door</source>
        <translation>&amp;Profil an der Tür</translation>
    </message>
    <message>
        <source>This computer has no sound output; verdicts are shown without sound.</source>
        <translation>Dieser Computer hat keine Tonausgabe; Ergebnisse erscheinen ohne Ton.</translation>
    </message>
    <message>
        <source>Hear a&amp;dmit</source>
        <translation>&amp;Einlass hören</translation>
    </message>
    <message>
        <source>Hear attent&amp;ion</source>
        <translation>Achtun&amp;g hören</translation>
    </message>
    <message>
        <source>Hear de&amp;nied</source>
        <translation>A&amp;blehnung hören</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>SetupRows</name>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Mirror the picture on the screen</source>
        <translation>Bild auf dem Schirm spiegeln</translation>
    </message>
    <message>
        <source>Automatic exposure</source>
        <translation>Belichtung automatisch</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Torch on</source>
        <translation>Lampe an</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>StationStatus</name>
    <message numerus="yes">
        <source>%Ln scan(s) waiting</source>
        <translation>
            <numerusform>%Ln Scan wartet</numerusform>
            <numerusform>%Ln Scans warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln Konflikt</numerusform>
            <numerusform>%Ln Konflikte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln Ticket</numerusform>
            <numerusform>%Ln Tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Online only</source>
        <translation>Nur online</translation>
    </message>
    <message>
        <source>List {percent} %</source>
        <translation>Liste {percent} %</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>Noch keine Liste</translation>
    </message>
    <message>
        <source>List of {time}</source>
        <translation>Liste von {time}</translation>
    </message>
    <message>
        <source>List {age} old</source>
        <translation>Liste {age} alt</translation>
    </message>
    <message>
        <source>Camera in test</source>
        <translation>Kamera im Test</translation>
    </message>
    <message>
        <source>Scanner missing</source>
        <translation>Scanner fehlt</translation>
    </message>
    <message>
        <source>Keyboard layout changed</source>
        <translation>Tastaturbelegung geändert</translation>
    </message>
    <message>
        <source>Scanner without Enter</source>
        <translation>Scanner ohne Enter</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Scanner {time}</source>
        <translation>Scanner {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <source>answers in {time}</source>
        <translation>antwortet in {time}</translation>
    </message>
    <message>
        <source>clocks {time} apart</source>
        <translation>Uhren {time} auseinander</translation>
    </message>
    <message>
        <source>the vendor decides</source>
        <translation>der Anbieter entscheidet</translation>
    </message>
    <message>
        <source>read at {time}</source>
        <translation>gelesen um {time}</translation>
    </message>
    <message>
        <source>The vendor has not answered yet.</source>
        <translation>Der Anbieter hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>The last answer took {time}</source>
        <translation>Die letzte Antwort dauerte {time}</translation>
    </message>
    <message>
        <source>The vendor&apos;s clock and this one are {time} apart</source>
        <translation>Die Uhr des Anbieters und diese gehen {time} auseinander</translation>
    </message>
    <message>
        <source>Scanning goes on from the list; scans are kept and sent later.</source>
        <translation>Gescannt wird weiter nach der Liste; Scans werden aufgehoben und später gesendet.</translation>
    </message>
    <message>
        <source>{word} since {time}</source>
        <translation>{word} seit {time}</translation>
    </message>
    <message>
        <source>{count} waiting to be sent</source>
        <translation>{count} warten auf das Senden</translation>
    </message>
    <message>
        <source>{count} sent without an answer; they are being settled by reading</source>
        <translation>{count} gesendet, ohne Antwort; sie werden durch Nachlesen geklärt</translation>
    </message>
    <message>
        <source>They are on this computer&apos;s disk and are sent by themselves.</source>
        <translation>Sie liegen auf der Platte dieses Computers und werden von selbst gesendet.</translation>
    </message>
    <message>
        <source>Scans for the vendor</source>
        <translation>Scans für den Anbieter</translation>
    </message>
    <message>
        <source>Ticket list</source>
        <translation>Ticketliste</translation>
    </message>
    <message>
        <source>This vendor gives no list; it decides each scan itself.</source>
        <translation>Dieser Anbieter gibt keine Liste; er entscheidet jeden Scan selbst.</translation>
    </message>
    <message>
        <source>Read at {time}, {age} ago</source>
        <translation>Gelesen um {time}, vor {age}</translation>
    </message>
    <message>
        <source>The list was not read completely yet.</source>
        <translation>Die Liste ist noch nicht vollständig gelesen.</translation>
    </message>
    <message>
        <source>The whole list was read at {time}</source>
        <translation>Die ganze Liste wurde um {time} gelesen</translation>
    </message>
    <message>
        <source>The last reading was canceled; what it read is kept.</source>
        <translation>Das letzte Lesen wurde abgebrochen; was gelesen war, bleibt.</translation>
    </message>
    <message>
        <source>This computer&apos;s keyboard layout is not the one of the scanner test. Set it back, or test the scanner again.</source>
        <translation>Die Tastaturbelegung dieses Computers ist nicht mehr die des Scannertests. Stellen Sie sie zurück oder testen Sie den Scanner neu.</translation>
    </message>
    <message>
        <source>A scanner sent a code without Enter, so it was taken for typing. Try the scanner test.</source>
        <translation>Ein Scanner sandte einen Code ohne Enter, darum galt er als Getipptes. Versuchen Sie den Scannertest.</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>15 Minuten lang</translation>
    </message>
    <message>
        <source>Until I say otherwise</source>
        <translation>Bis ich es ändere</translation>
    </message>
    <message>
        <source>Decide by itself again</source>
        <translation>Wieder selbst entscheiden</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>No traffic with the vendor: the list decides.</source>
        <translation>Kein Verkehr mit dem Anbieter: Die Liste entscheidet.</translation>
    </message>
    <message>
        <source>Stay online</source>
        <translation>Online bleiben</translation>
    </message>
    <message>
        <source>Every scan asks the vendor, also where it answers badly.</source>
        <translation>Jeder Scan fragt den Anbieter, auch wenn er schlecht antwortet.</translation>
    </message>
    <message>
        <source>No camera is chosen. Choose one in the settings.</source>
        <translation>Keine Kamera gewählt. In den Einstellungen eine wählen.</translation>
    </message>
    <message>
        <source>Hold a code in front of the camera.</source>
        <translation>Einen Code vor die Kamera halten.</translation>
    </message>
    <message>
        <source>{count} pictures a second</source>
        <translation>{count} Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>It is tried again and again; a hand scanner works meanwhile.</source>
        <translation>Es wird immer wieder versucht; ein Handscanner arbeitet unterdessen.</translation>
    </message>
    <message>
        <source>The video file is at its end. Choose a camera in the settings.</source>
        <translation>Die Videodatei ist zu Ende. Eine Kamera wird in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>A hand scanner works like a keyboard: scan at any time, on any page.</source>
        <translation>Ein Handscanner arbeitet wie eine Tastatur: jederzeit scannen, auf jeder Seite.</translation>
    </message>
    <message>
        <source>Nothing was read from one yet.</source>
        <translation>Von einem kam noch nichts.</translation>
    </message>
    <message>
        <source>Last code from it at {time}</source>
        <translation>Letzter Code von ihm um {time}</translation>
    </message>
    <message>
        <source>From scan to verdict</source>
        <translation>Vom Scan zum Ergebnis</translation>
    </message>
    <message>
        <source>No scan yet.</source>
        <translation>Noch kein Scan.</translation>
    </message>
    <message>
        <source>Median {median}, slowest in a hundred {slow}</source>
        <translation>Median {median}, der langsamste von hundert {slow}</translation>
    </message>
    <message>
        <source>{count} of {total} tickets</source>
        <translation>{count} von {total} Tickets</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Try the demo, or connect a vendor.</source>
        <translation>Die Demo ausprobieren oder einen Anbieter verbinden.</translation>
    </message>
    <message>
        <source>This is the demo: made-up tickets, nobody is let in by it.</source>
        <translation>Das ist die Demo: erfundene Tickets, niemand kommt damit hinein.</translation>
    </message>
    <message>
        <source>Scans carry this computer&apos;s time; it is compared with the vendor&apos;s.</source>
        <translation>Scans tragen die Zeit dieses Computers; sie wird mit der des Anbieters verglichen.</translation>
    </message>
</context>
<context>
    <name>SymbologiesCard</name>
    <message>
        <source>What the camera reads</source>
        <translation>Was die Kamera liest</translation>
    </message>
    <message>
        <source>What the camera reads at {profile}</source>
        <translation>Was die Kamera bei {profile} liest</translation>
    </message>
    <message>
        <source>{text} (Space)</source>
        <translation>{text} (Leertaste)</translation>
    </message>
    <message>
        <source>One kind has to stay, or the camera would read nothing.</source>
        <translation>Eine Art muss bleiben, sonst würde die Kamera nichts lesen.</translation>
    </message>
    <message>
        <source>Tick only what your tickets carry: each kind more makes every look at a picture slower. EAN is off because it stands on every bottle and snack, and is the kind that cameras misread most.</source>
        <translation>Nur ankreuzen, was auf Ihren Tickets steht: Jede weitere Art macht jeden Blick auf ein Bild langsamer. EAN ist aus, weil es auf jeder Flasche und jedem Snack steht und von Kameras am häufigsten falsch gelesen wird.</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>{count} tickets so far</source>
        <translation>{count} Tickets bisher</translation>
    </message>
    <message>
        <source>{count} of {total} tickets</source>
        <translation>{count} von {total} Tickets</translation>
    </message>
    <message>
        <source>{count} a second</source>
        <translation>{count} pro Sekunde</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>{count}/s</source>
        <translation>{count}/s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Good ticket</source>
        <translation>Gültiges Ticket</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Nicht bezahlt</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Not for this entrance</source>
        <translation>Nicht für diesen Eingang</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>No longer in the list</source>
        <translation>Nicht mehr in der Liste</translation>
    </message>
    <message>
        <source>Unknown state</source>
        <translation>Unbekannter Zustand</translation>
    </message>
</context>
<context>
    <name>TorchSwitch</name>
    <message>
        <source>Turn the torch off</source>
        <translation>Lampe ausmachen</translation>
    </message>
    <message>
        <source>Turn the torch on</source>
        <translation>Lampe anmachen</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>What the scanner typed</source>
        <translation>Was der Scanner getippt hat</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Milliseconds between keys. What stays below the line is a scanner, what does not is a hand.</source>
        <translation>Millisekunden zwischen Tasten. Was unter der Linie bleibt, ist ein Scanner, was nicht, eine Hand.</translation>
    </message>
    <message>
        <source>As the computer read it</source>
        <translation>Wie der Computer es las</translation>
    </message>
    <message>
        <source>As it is printed</source>
        <translation>Wie es gedruckt ist</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Its keys appear here, with the milliseconds between them.</source>
        <translation>Hier erscheinen seine Tasten, mit den Millisekunden dazwischen.</translation>
    </message>
    <message>
        <source>scan {number} · {time} ms · {count} characters + {end}</source>
        <translation>Scan {number} · {time} ms · {count} Zeichen + {end}</translation>
    </message>
    <message>
        <source>This code cannot be put right: a ticket with such a code is refused, never mistaken.</source>
        <translation>Dieser Code ist nicht zu korrigieren: Ein Ticket damit wird abgelehnt, nie verwechselt.</translation>
    </message>
    <message>
        <source>scans below {limit} ms</source>
        <translation>Scans unter {limit} ms</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Wait {time}; it is tried again by itself.</source>
        <translation>{time} warten; es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>{subject} cannot be reached.</source>
        <translation>{subject} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The connection to {subject} is not secure.</source>
        <translation>Die Verbindung zu {subject} ist nicht sicher.</translation>
    </message>
    <message>
        <source>{subject} did not answer in time.</source>
        <translation>{subject} hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>{subject} does not accept the access data.</source>
        <translation>{subject} nimmt die Zugangsdaten nicht an.</translation>
    </message>
    <message>
        <source>{subject} does not allow this account to do that.</source>
        <translation>{subject} erlaubt das diesem Konto nicht.</translation>
    </message>
    <message>
        <source>{subject} was not found.</source>
        <translation>{subject} wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>{subject} asks for a pause.</source>
        <translation>{subject} bittet um eine Pause.</translation>
    </message>
    <message>
        <source>{subject} has a fault of its own.</source>
        <translation>{subject} hat selbst einen Fehler.</translation>
    </message>
    <message>
        <source>{subject} gave an answer that Station cannot read.</source>
        <translation>{subject} gab eine Antwort, die Station nicht lesen kann.</translation>
    </message>
    <message>
        <source>{subject} points to another address.</source>
        <translation>{subject} verweist auf eine andere Adresse.</translation>
    </message>
    <message>
        <source>{subject} does not accept the request.</source>
        <translation>{subject} nimmt die Anfrage nicht an.</translation>
    </message>
    <message>
        <source>The disk is full: {subject}.</source>
        <translation>Die Platte ist voll: {subject}.</translation>
    </message>
    <message>
        <source>The database is in use by another program: {subject}.</source>
        <translation>Ein anderes Programm benutzt die Datenbank: {subject}.</translation>
    </message>
    <message>
        <source>The database is damaged: {subject}.</source>
        <translation>Die Datenbank ist beschädigt: {subject}.</translation>
    </message>
    <message>
        <source>A newer version of Station wrote this database: {subject}.</source>
        <translation>Eine neuere Station hat diese Datenbank geschrieben: {subject}.</translation>
    </message>
    <message>
        <source>Another Station works with this data folder: {subject}.</source>
        <translation>Eine andere Station arbeitet mit diesem Datenordner: {subject}.</translation>
    </message>
    <message>
        <source>Station may not write here: {subject}.</source>
        <translation>Station darf hier nicht schreiben: {subject}.</translation>
    </message>
    <message>
        <source>A secret of this profile is missing: {subject}.</source>
        <translation>Ein Geheimnis dieses Profils fehlt: {subject}.</translation>
    </message>
    <message>
        <source>The secret store does not open: {subject}.</source>
        <translation>Der Geheimnisspeicher öffnet sich nicht: {subject}.</translation>
    </message>
    <message>
        <source>There is no profile named {subject}.</source>
        <translation>Es gibt kein Profil namens {subject}.</translation>
    </message>
    <message>
        <source>This setting cannot be used: {subject}.</source>
        <translation>Diese Einstellung ist nicht brauchbar: {subject}.</translation>
    </message>
    <message>
        <source>No event or service is chosen for {subject}.</source>
        <translation>Für {subject} ist kein Termin oder Dienst gewählt.</translation>
    </message>
    <message>
        <source>The camera gives no picture: {subject}.</source>
        <translation>Die Kamera liefert kein Bild: {subject}.</translation>
    </message>
    <message>
        <source>This file is no picture that can be read: {subject}.</source>
        <translation>Diese Datei ist kein lesbares Bild: {subject}.</translation>
    </message>
    <message>
        <source>Another program uses the port: {subject}.</source>
        <translation>Ein anderes Programm benutzt den Port: {subject}.</translation>
    </message>
    <message>
        <source>The vendor cannot be reached.</source>
        <translation>Der Anbieter ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The connection to the vendor is not secure.</source>
        <translation>Die Verbindung zum Anbieter ist nicht sicher.</translation>
    </message>
    <message>
        <source>The vendor did not answer in time.</source>
        <translation>Der Anbieter hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The vendor does not accept the access data.</source>
        <translation>Der Anbieter nimmt die Zugangsdaten nicht an.</translation>
    </message>
    <message>
        <source>The vendor does not allow this account to do that.</source>
        <translation>Der Anbieter erlaubt das diesem Konto nicht.</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>Es wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The vendor asks for a pause.</source>
        <translation>Der Anbieter bittet um eine Pause.</translation>
    </message>
    <message>
        <source>The vendor has a fault of its own.</source>
        <translation>Der Anbieter hat selbst einen Fehler.</translation>
    </message>
    <message>
        <source>The vendor gave an answer that Station cannot read.</source>
        <translation>Der Anbieter gab eine Antwort, die Station nicht lesen kann.</translation>
    </message>
    <message>
        <source>The vendor points to another address.</source>
        <translation>Der Anbieter verweist auf eine andere Adresse.</translation>
    </message>
    <message>
        <source>The vendor does not accept the request.</source>
        <translation>Der Anbieter nimmt die Anfrage nicht an.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <source>The database is in use by another program.</source>
        <translation>Ein anderes Programm benutzt die Datenbank.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>Die Datenbank ist beschädigt.</translation>
    </message>
    <message>
        <source>A newer version of Station wrote this database.</source>
        <translation>Eine neuere Station hat diese Datenbank geschrieben.</translation>
    </message>
    <message>
        <source>Another Station works with this data folder.</source>
        <translation>Eine andere Station arbeitet mit diesem Datenordner.</translation>
    </message>
    <message>
        <source>Station may not write to its data folder.</source>
        <translation>Station darf nicht in ihren Datenordner schreiben.</translation>
    </message>
    <message>
        <source>A secret of this profile is missing.</source>
        <translation>Ein Geheimnis dieses Profils fehlt.</translation>
    </message>
    <message>
        <source>The secret store does not open.</source>
        <translation>Der Geheimnisspeicher öffnet sich nicht.</translation>
    </message>
    <message>
        <source>There is no profile of that name.</source>
        <translation>Es gibt kein Profil dieses Namens.</translation>
    </message>
    <message>
        <source>A setting cannot be used.</source>
        <translation>Eine Einstellung ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>No event or service is chosen.</source>
        <translation>Kein Termin oder Dienst ist gewählt.</translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>Die Kamera liefert kein Bild.</translation>
    </message>
    <message>
        <source>This is no picture that can be read.</source>
        <translation>Das ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>Another program uses the port.</source>
        <translation>Ein anderes Programm benutzt den Port.</translation>
    </message>
    <message>
        <source>Check the address and the network; it is tried again by itself.</source>
        <translation>Adresse und Netz prüfen; es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and the address; then ask your IT.</source>
        <translation>Datum dieses Computers und Adresse prüfen; dann die IT fragen.</translation>
    </message>
    <message>
        <source>Go on scanning; it is tried again by itself.</source>
        <translation>Weiter scannen; es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Type the access data again: Settings, Connect a vendor.</source>
        <translation>Zugangsdaten neu eintippen: Einstellungen, Anbieter verbinden.</translation>
    </message>
    <message>
        <source>Ask the vendor for the missing right, or use another account.</source>
        <translation>Den Anbieter um das fehlende Recht bitten oder ein anderes Konto nehmen.</translation>
    </message>
    <message>
        <source>Check the address and the chosen event or service.</source>
        <translation>Adresse und gewählten Termin oder Dienst prüfen.</translation>
    </message>
    <message>
        <source>Wait a little; it is tried again by itself.</source>
        <translation>Kurz warten; es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Go on scanning; if it stays, call the vendor.</source>
        <translation>Weiter scannen; bleibt es so, den Anbieter anrufen.</translation>
    </message>
    <message>
        <source>Check the address; if it is right, look for a newer Station.</source>
        <translation>Adresse prüfen; stimmt sie, nach einer neueren Station sehen.</translation>
    </message>
    <message>
        <source>Ask the vendor for the new address and type it in.</source>
        <translation>Den Anbieter nach der neuen Adresse fragen und sie eintippen.</translation>
    </message>
    <message>
        <source>Check the profile&apos;s settings; copy the details for support.</source>
        <translation>Einstellungen des Profils prüfen; die Details für die Hilfe kopieren.</translation>
    </message>
    <message>
        <source>Free some space on the disk, then scan again.</source>
        <translation>Platz auf der Platte schaffen, dann noch einmal scannen.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Das andere Programm schließen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Stop using this folder, keep it, and call support.</source>
        <translation>Diesen Ordner nicht weiter benutzen, aufheben und Hilfe rufen.</translation>
    </message>
    <message>
        <source>Install the newer version, or use another data folder.</source>
        <translation>Die neuere Version installieren oder einen anderen Datenordner nehmen.</translation>
    </message>
    <message>
        <source>Close the other Station, or use another data folder.</source>
        <translation>Die andere Station schließen oder einen anderen Datenordner nehmen.</translation>
    </message>
    <message>
        <source>Allow writing there, or use another data folder.</source>
        <translation>Das Schreiben dort erlauben oder einen anderen Datenordner nehmen.</translation>
    </message>
    <message>
        <source>Unlock the secret store of this computer, then try again.</source>
        <translation>Den Geheimnisspeicher dieses Computers aufschließen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Choose one of the profiles that exist.</source>
        <translation>Eines der vorhandenen Profile wählen.</translation>
    </message>
    <message>
        <source>Put the setting right, then try again.</source>
        <translation>Die Einstellung richtigstellen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Choose the event or service in the profile.</source>
        <translation>Im Profil den Termin oder Dienst wählen.</translation>
    </message>
    <message>
        <source>Plug it in or choose another; the scanner still works.</source>
        <translation>Anstecken oder eine andere wählen; der Scanner arbeitet weiter.</translation>
    </message>
    <message>
        <source>Choose a picture file (PNG or JPEG).</source>
        <translation>Eine Bilddatei wählen (PNG oder JPEG).</translation>
    </message>
    <message>
        <source>Choose another port, or close the other program.</source>
        <translation>Einen anderen Port wählen oder das andere Programm schließen.</translation>
    </message>
</context>
<context>
    <name>TurnstileCard</name>
    <message>
        <source>Turnstile</source>
        <translation>Drehkreuz</translation>
    </message>
    <message>
        <source>T&amp;wo steps: hold, then pass</source>
        <translation>Z&amp;wei Schritte: halten, dann durch</translation>
    </message>
    <message>
        <source>A good ticket is held and not used yet. Space: the person has passed. Esc: nobody passed.</source>
        <translation>Ein gültiges Ticket wird gehalten und noch nicht benutzt. Leertaste: Die Person ist durch. Esc: Niemand ging durch.</translation>
    </message>
    <message>
        <source>The vendor at the door can&apos;t look at a ticket without using it.</source>
        <translation>Der Anbieter an der Tür kann ein Ticket nicht ansehen, ohne es zu benutzen.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undone. The ticket can be used again.</source>
        <translation>Zurückgenommen. Das Ticket gilt wieder.</translation>
    </message>
    <message>
        <source>Not undone yet: the vendor has not agreed. Station goes on asking by itself.</source>
        <translation>Noch nicht zurückgenommen: Der Anbieter hat noch nicht zugestimmt. Station fragt von selbst weiter.</translation>
    </message>
    <message>
        <source>Too late: the vendor no longer takes this scan back.</source>
        <translation>Zu spät: Der Anbieter nimmt diesen Scan nicht mehr zurück.</translation>
    </message>
    <message>
        <source>The vendor has this scan already, and takes none back.</source>
        <translation>Der Anbieter kennt diesen Scan schon und nimmt keinen zurück.</translation>
    </message>
    <message>
        <source>The vendor does not take this scan back: it goes on counting.</source>
        <translation>Der Anbieter nimmt diesen Scan nicht zurück: Er zählt weiter.</translation>
    </message>
    <message>
        <source>The vendor&apos;s answer to this scan is still out. Try again in a moment.</source>
        <translation>Die Antwort des Anbieters auf diesen Scan steht noch aus. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The ticket was scanned again since. Undo that scan first.</source>
        <translation>Das Ticket wurde seither noch einmal gescannt. Erst jenen Scan zurücknehmen.</translation>
    </message>
    <message>
        <source>There is nothing to undo about this scan.</source>
        <translation>An diesem Scan gibt es nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Undo this scan? {scan}</source>
        <translation>Diesen Scan zurücknehmen? {scan}</translation>
    </message>
    <message>
        <source>Did nobody pass? Then the ticket can be used again. {scan}</source>
        <translation>Ging niemand durch? Dann gilt das Ticket wieder. {scan}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Wird zurückgenommen…</translation>
    </message>
    <message>
        <source>There is no scan to undo yet.</source>
        <translation>Es gibt noch keinen Scan, der sich zurücknehmen ließe.</translation>
    </message>
    <message>
        <source>undo not confirmed yet</source>
        <translation>Rücknahme noch nicht bestätigt</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>ATTENTION</source>
        <translation>ACHTUNG</translation>
    </message>
    <message>
        <source>NO EXIT</source>
        <translation>KEIN AUSGANG</translation>
    </message>
    <message>
        <source>DENIED</source>
        <translation>KEIN EINLASS</translation>
    </message>
    <message>
        <source>ADMIT</source>
        <translation>EINLASS</translation>
    </message>
    <message>
        <source>EXIT OK</source>
        <translation>AUSGANG</translation>
    </message>
    <message>
        <source>VALID</source>
        <translation>GÜLTIG</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>With attention</source>
        <translation>Mit Achtung</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Eingelassen</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Hinausgegangen</translation>
    </message>
    <message>
        <source>Valid, only checked</source>
        <translation>Gültig, nur geprüft</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Check only</source>
        <translation>Nur prüfen</translation>
    </message>
    <message>
        <source>EXIT – scans count people out</source>
        <translation>AUSGANG – Scans zählen hinaus</translation>
    </message>
    <message>
        <source>CHECK ONLY – scans use nothing</source>
        <translation>NUR PRÜFEN – Scans entwerten nichts</translation>
    </message>
    <message>
        <source>Look at the ticket, then let them in</source>
        <translation>Ticket ansehen, dann einlassen</translation>
    </message>
    <message>
        <source>Let them in</source>
        <translation>Einlassen</translation>
    </message>
    <message>
        <source>Let them out</source>
        <translation>Hinauslassen</translation>
    </message>
    <message>
        <source>Look at the ticket itself</source>
        <translation>Das Ticket selbst ansehen</translation>
    </message>
    <message>
        <source>Read the note, then let them in</source>
        <translation>Hinweis lesen, dann einlassen</translation>
    </message>
    <message>
        <source>Send to the cash desk</source>
        <translation>Zur Kasse schicken</translation>
    </message>
    <message>
        <source>Scan the ticket once more</source>
        <translation>Das Ticket noch einmal scannen</translation>
    </message>
    <message>
        <source>Ask them to come back later</source>
        <translation>Bitten, später wiederzukommen</translation>
    </message>
    <message>
        <source>Look at the mode: F2 entry, F3 exit, F4 check only</source>
        <translation>Modus ansehen: F2 Einlass, F3 Ausgang, F4 nur prüfen</translation>
    </message>
    <message>
        <source>Call a supervisor</source>
        <translation>Aufsicht rufen</translation>
    </message>
    <message>
        <source>use at other doors since {time}</source>
        <translation>Nutzung an anderen Türen seit {time}</translation>
    </message>
    <message>
        <source>use at other doors (the list is old)</source>
        <translation>Nutzung an anderen Türen (die Liste ist alt)</translation>
    </message>
    <message>
        <source>the vendor&apos;s word (no answer)</source>
        <translation>das Wort des Anbieters (keine Antwort)</translation>
    </message>
    <message>
        <source>earlier uses (the vendor gave no count)</source>
        <translation>frühere Nutzung (der Anbieter nennt keine Zahl)</translation>
    </message>
    <message>
        <source>the ticket&apos;s hours (this clock is not compared)</source>
        <translation>die Zeiten des Tickets (diese Uhr ist nicht verglichen)</translation>
    </message>
    <message>
        <source>the ticket&apos;s hours (they cannot be read)</source>
        <translation>die Zeiten des Tickets (sie sind nicht lesbar)</translation>
    </message>
    <message>
        <source>whether re-entry is allowed</source>
        <translation>ob Wiedereinlass erlaubt ist</translation>
    </message>
    <message>
        <source>whether the code is forged (the vendor can tell)</source>
        <translation>ob der Code gefälscht ist (das kann der Anbieter sagen)</translation>
    </message>
    <message>
        <source>use at the other doors</source>
        <translation>Nutzung an den anderen Türen</translation>
    </message>
    <message>
        <source>Confirmed by the vendor</source>
        <translation>Vom Anbieter bestätigt</translation>
    </message>
    <message>
        <source>From the venue&apos;s own book</source>
        <translation>Aus dem Buch des Hauses</translation>
    </message>
    <message>
        <source>Decided here, without the vendor and without a list</source>
        <translation>Hier entschieden, ohne Anbieter und ohne Liste</translation>
    </message>
    <message>
        <source>From the list, {age} old</source>
        <translation>Aus der Liste, {age} alt</translation>
    </message>
    <message>
        <source>Used here before; the time is not known</source>
        <translation>Hier schon benutzt; die Zeit ist nicht bekannt</translation>
    </message>
    <message>
        <source>Used before; the vendor does not say when</source>
        <translation>Schon benutzt; der Anbieter sagt nicht, wann</translation>
    </message>
    <message>
        <source>Used on {day}</source>
        <translation>Benutzt am {day}</translation>
    </message>
    <message>
        <source>Scan the ticket once more when they can answer</source>
        <translation>Ticket noch einmal scannen, sobald der Gast antworten kann</translation>
    </message>
    <message>
        <source>the event&apos;s rules (they cannot be judged here)</source>
        <translation>die Regeln der Veranstaltung (hier nicht zu beurteilen)</translation>
    </message>
    <message>
        <source>Seen here at {time}, {age} ago, not sent yet</source>
        <translation>Hier gesehen um {time}, vor {age}, noch nicht gesendet</translation>
    </message>
    <message>
        <source>Used here at {time}, {age} ago</source>
        <translation>Hier benutzt um {time}, vor {age}</translation>
    </message>
    <message>
        <source>Used at {time}, {age} ago: {place}</source>
        <translation>Benutzt um {time}, vor {age}: {place}</translation>
    </message>
    <message>
        <source>Used at {time}, {age} ago</source>
        <translation>Benutzt um {time}, vor {age}</translation>
    </message>
    <message>
        <source>{used} of {maximum} in</source>
        <translation>{used} von {maximum} drin</translation>
    </message>
    <message>
        <source>The vendor has it</source>
        <translation>Der Anbieter hat ihn</translation>
    </message>
    <message>
        <source>Kept here, not sent yet</source>
        <translation>Hier aufgehoben, noch nicht gesendet</translation>
    </message>
    <message>
        <source>Sent, no answer; being settled</source>
        <translation>Gesendet, keine Antwort; wird geklärt</translation>
    </message>
    <message>
        <source>The vendor refused it afterwards</source>
        <translation>Vom Anbieter nachträglich abgelehnt</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>being settled</source>
        <translation>wird geklärt</translation>
    </message>
    <message>
        <source>refused afterwards</source>
        <translation>später abgelehnt</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Kamera aus</translation>
    </message>
    <message>
        <source>Camera starts …</source>
        <translation>Kamera startet …</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Kamera an</translation>
    </message>
    <message>
        <source>Camera unplugged</source>
        <translation>Kamera abgesteckt</translation>
    </message>
    <message>
        <source>Video has ended</source>
        <translation>Video ist zu Ende</translation>
    </message>
    <message>
        <source>Let in here; the vendor refused it afterwards.</source>
        <translation>Hier eingelassen; der Anbieter lehnte nachträglich ab.</translation>
    </message>
    <message>
        <source>Used more often than the ticket allows.</source>
        <translation>Öfter benutzt, als das Ticket erlaubt.</translation>
    </message>
    <message>
        <source>Let in here; the ticket was canceled meanwhile.</source>
        <translation>Hier eingelassen; das Ticket wurde inzwischen storniert.</translation>
    </message>
    <message>
        <source>Another door used the ticket in the same moment.</source>
        <translation>Eine andere Tür hat das Ticket im selben Augenblick entwertet.</translation>
    </message>
    <message>
        <source>Let in here; the vendor has withdrawn the ticket since.</source>
        <translation>Hier eingelassen; der Anbieter hat das Ticket seitdem zurückgezogen.</translation>
    </message>
    <message>
        <source>The vendor is asked first, then the list</source>
        <translation>Zuerst wird der Anbieter gefragt, dann die Liste</translation>
    </message>
    <message>
        <source>The list decides, the vendor is told afterwards</source>
        <translation>Die Liste entscheidet, der Anbieter erfährt es danach</translation>
    </message>
    <message>
        <source>Refuse what cannot be verified</source>
        <translation>Ablehnen, was nicht geprüft werden kann</translation>
    </message>
    <message>
        <source>Let in with attention, and tell the vendor later</source>
        <translation>Mit Achtung einlassen und es dem Anbieter später sagen</translation>
    </message>
    <message>
        <source>Not in my list of {time}</source>
        <translation>Nicht in meiner Liste von {time}</translation>
    </message>
    <message>
        <source>Not known here, and there is no list</source>
        <translation>Hier nicht bekannt, und es gibt keine Liste</translation>
    </message>
    <message>
        <source>No longer valid, ended {time}</source>
        <translation>Nicht mehr gültig, endete {time}</translation>
    </message>
    <message>
        <source>Not valid yet, from {time}</source>
        <translation>Noch nicht gültig, ab {time}</translation>
    </message>
    <message>
        <source>Good ticket; nothing was used</source>
        <translation>Gutes Ticket; nichts wurde entwertet</translation>
    </message>
    <message>
        <source>Good ticket</source>
        <translation>Gutes Ticket</translation>
    </message>
    <message>
        <source>Already used</source>
        <translation>Schon benutzt</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Unbekannter Code</translation>
    </message>
    <message>
        <source>Not allowed at this entrance</source>
        <translation>An diesem Eingang nicht erlaubt</translation>
    </message>
    <message>
        <source>For another event</source>
        <translation>Für einen anderen Termin</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>Nicht mehr gültig</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Noch nicht gültig</translation>
    </message>
    <message>
        <source>Ticket canceled</source>
        <translation>Ticket storniert</translation>
    </message>
    <message>
        <source>Ticket refunded</source>
        <translation>Ticket erstattet</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Nicht bezahlt</translation>
    </message>
    <message>
        <source>Ticket blocked</source>
        <translation>Ticket gesperrt</translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation>Ausgang erfasst</translation>
    </message>
    <message>
        <source>Is outside already</source>
        <translation>Ist schon draußen</translation>
    </message>
    <message>
        <source>Never came in</source>
        <translation>War nie drin</translation>
    </message>
    <message>
        <source>The vendor cannot do this</source>
        <translation>Der Anbieter kann das nicht</translation>
    </message>
    <message>
        <source>Not verified: the vendor is silent</source>
        <translation>Nicht geprüft: der Anbieter schweigt</translation>
    </message>
    <message>
        <source>A question about the ticket is open</source>
        <translation>Eine Frage zum Ticket ist offen</translation>
    </message>
    <message>
        <source>This is no ticket&apos;s code</source>
        <translation>Das ist kein Ticketcode</translation>
    </message>
    <message>
        <source>The code fits several tickets</source>
        <translation>Der Code passt zu mehreren Tickets</translation>
    </message>
    <message>
        <source>The event&apos;s rules forbid it</source>
        <translation>Die Regeln des Termins verbieten es</translation>
    </message>
    <message>
        <source>Ticket revoked</source>
        <translation>Ticket widerrufen</translation>
    </message>
    <message>
        <source>No longer in the vendor&apos;s list</source>
        <translation>Nicht mehr in der Liste des Anbieters</translation>
    </message>
    <message>
        <source>Just being checked at another lane</source>
        <translation>Wird gerade an einer anderen Spur geprüft</translation>
    </message>
    <message>
        <source>Two stations disagree about it</source>
        <translation>Zwei Stationen widersprechen sich</translation>
    </message>
    <message>
        <source>Refused by the vendor</source>
        <translation>Vom Anbieter abgelehnt</translation>
    </message>
    <message>
        <source>The vendor has a fault</source>
        <translation>Der Anbieter hat einen Fehler</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s)</source>
        <translation>
            <numerusform>%Ln Buchung</numerusform>
            <numerusform>%Ln Buchungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) waiting</source>
        <translation>
            <numerusform>%Ln Änderung wartet</numerusform>
            <numerusform>%Ln Änderungen warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) refused</source>
        <translation>
            <numerusform>%Ln Änderung abgelehnt</numerusform>
            <numerusform>%Ln Änderungen abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln zu entscheiden</numerusform>
            <numerusform>%Ln zu entscheiden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_DeskPaperCounts</name>
    <message numerus="yes">
        <source>%Ln of them canceled</source>
        <translation>
            <numerusform>davon %Ln storniert</numerusform>
            <numerusform>davon %Ln storniert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_OrderCounts</name>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln Bestellung</numerusform>
            <numerusform>%Ln Bestellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %Ln person(s)</source>
        <translation>
            <numerusform>für %Ln Person</numerusform>
            <numerusform>für %Ln Personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PaperCounts</name>
    <message numerus="yes">
        <source>%Ln page(s) sent to the printer.</source>
        <translation>
            <numerusform>%Ln Seite an den Drucker gesendet.</numerusform>
            <numerusform>%Ln Seiten an den Drucker gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s)</source>
        <translation>
            <numerusform>%Ln Code</numerusform>
            <numerusform>%Ln Codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_SaleCounts</name>
    <message numerus="yes">
        <source>%Ln free</source>
        <comment>places</comment>
        <translation>
            <numerusform>%Ln frei</numerusform>
            <numerusform>%Ln frei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln place(s) are left. Take fewer, or choose another time.</source>
        <translation>
            <numerusform>Nur noch %Ln Platz frei. Nehmen Sie weniger, oder wählen Sie eine andere Uhrzeit.</numerusform>
            <numerusform>Nur noch %Ln Plätze frei. Nehmen Sie weniger, oder wählen Sie eine andere Uhrzeit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale(s)</source>
        <translation>
            <numerusform>%Ln Verkauf</numerusform>
            <numerusform>%Ln Verkäufe</numerusform>
        </translation>
    </message>
</context>
</TS>

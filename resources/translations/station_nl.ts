<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context>
    <name>AccessCard</name>
    <message>
        <source>{field} (if you have one)</source>
        <translation>{field} (als je die hebt)</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Door</source>
        <translation>Deur</translation>
    </message>
    <message>
        <source>Cash desk</source>
        <translation>Kassa</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Scannertest</translation>
    </message>
    <message>
        <source>Camera test</source>
        <translation>Cameratest</translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation>Een code typen</translation>
    </message>
    <message>
        <source>Go to the last scans</source>
        <translation>Naar de laatste scans</translation>
    </message>
    <message>
        <source>Go to the status strip</source>
        <translation>Naar de statusbalk</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>The person has passed</source>
        <translation>De persoon is erdoor</translation>
    </message>
    <message>
        <source>Take a question up again that was set aside</source>
        <translation>Een uitgestelde vraag weer oppakken</translation>
    </message>
    <message>
        <source>Forget a question that was set aside</source>
        <translation>Een uitgestelde vraag laten vallen</translation>
    </message>
    <message>
        <source>Undo a scan: nobody passed</source>
        <translation>Scan ongedaan maken: niemand liep door</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopiëren</translation>
    </message>
    <message>
        <source>Save a file for support</source>
        <translation>Bestand voor ondersteuning opslaan</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
    <message>
        <source>Edits that wait</source>
        <translation>Wachtende wijzigingen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Nu synchroniseren</translation>
    </message>
    <message>
        <source>Read the whole list</source>
        <translation>De hele lijst lezen</translation>
    </message>
    <message>
        <source>Cancel the reading</source>
        <translation>Lezen afbreken</translation>
    </message>
    <message>
        <source>Work offline for 15 minutes</source>
        <translation>15 minuten offline werken</translation>
    </message>
    <message>
        <source>Work offline until I say otherwise</source>
        <translation>Offline werken tot nader order</translation>
    </message>
    <message>
        <source>Stay online for 15 minutes</source>
        <translation>15 minuten online blijven</translation>
    </message>
    <message>
        <source>Stay online until I say otherwise</source>
        <translation>Online blijven tot nader order</translation>
    </message>
    <message>
        <source>Decide by itself again</source>
        <translation>Station laten beslissen</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Camerabeeld</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Geluid uit</translation>
    </message>
    <message>
        <source>Show codes</source>
        <translation>Codes tonen</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>De demo proberen</translation>
    </message>
    <message>
        <source>Connect a vendor</source>
        <translation>Een leverancier verbinden</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Volledig scherm</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Grotere tekst</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere tekst</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale tekstgrootte</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle toetsen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
</context>
<context>
    <name>AddressRows</name>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>if it asks for one</source>
        <translation>als ze erom vraagt</translation>
    </message>
    <message>
        <source>empty: the one before</source>
        <translation>leeg: het vorige</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Dit adres gebruiken</translation>
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
        <translation>te beslissen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niet verzonden</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>niet opgeslagen</translation>
    </message>
    <message>
        <source>to be deleted, not sent</source>
        <translation>te verwijderen, niet verzonden</translation>
    </message>
    <message>
        <source>Not known whether it is paid: the vendor&apos;s bookings do not say it</source>
        <translation>Niet bekend of het betaald is: de boekingen van de leverancier zeggen het niet</translation>
    </message>
    <message>
        <source>Seats at an event have no feedback</source>
        <translation>Plaatsen bij een evenement hebben geen verslag</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Nog niet gelezen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>nog geen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>Arrived {time}, {came} of {people}</source>
        <translation>Aangekomen {time}, {came} van {people}</translation>
    </message>
    <message>
        <source>Arrived {time}, {people}</source>
        <translation>Aangekomen {time}, {people}</translation>
    </message>
    <message>
        <source>{time} refused: {reason}</source>
        <translation>{time} geweigerd: {reason}</translation>
    </message>
    <message>
        <source>{time} in, {people}</source>
        <translation>{time} naar binnen, {people}</translation>
    </message>
    <message>
        <source>{time} out, {people}</source>
        <translation>{time} naar buiten, {people}</translation>
    </message>
    <message>
        <source>All bookings</source>
        <translation>Alle boekingen</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Nog open</translation>
    </message>
    <message>
        <source>No feedback yet</source>
        <translation>Nog geen verslag</translation>
    </message>
    <message>
        <source>Sold by us</source>
        <translation>Door ons verkocht</translation>
    </message>
    <message>
        <source>Not read: {parts}. {reason} The rest is fresh.</source>
        <translation>Niet gelezen: {parts}. {reason} De rest is actueel.</translation>
    </message>
    <message>
        <source>the tours</source>
        <translation>de rondleidingen</translation>
    </message>
    <message>
        <source>the events</source>
        <translation>de evenementen</translation>
    </message>
    <message>
        <source>an event&apos;s bookings</source>
        <translation>de boekingen van een evenement</translation>
    </message>
    <message>
        <source>Open the scanned booking</source>
        <translation>De gescande boeking openen</translation>
    </message>
    <message>
        <source>Keep this filter under which name?</source>
        <translation>Onder welke naam dit filter bewaren?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instelling</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Kind of customer</source>
        <translation>Soort klant</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betaald</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Booked on</source>
        <translation>Geboekt op</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Laatst gewijzigd</translation>
    </message>
    <message>
        <source>Canceled on</source>
        <translation>Geannuleerd op</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Barcodes</translation>
    </message>
    <message>
        <source>At this door</source>
        <translation>Bij deze deur</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Nog niemand.</translation>
    </message>
    <message>
        <source>Its barcodes are not known: no order of it was read here.</source>
        <translation>De barcodes zijn niet bekend: er is hier geen bestelling van gelezen.</translation>
    </message>
</context>
<context>
    <name>BrowserWay</name>
    <message>
        <source>&amp;Log in in the browser</source>
        <translation>In de browser &amp;inloggen</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Stoppen met &amp;wachten</translation>
    </message>
    <message>
        <source>Or without the browser: e-mail and password, or a token.</source>
        <translation>Of zonder browser: e-mailadres en wachtwoord, of een token.</translation>
    </message>
    <message>
        <source>The browser opens …</source>
        <translation>De browser wordt geopend …</translation>
    </message>
    <message>
        <source>Log in in the browser; the station then goes on by itself.</source>
        <translation>Log in de browser in; het station gaat daarna vanzelf verder.</translation>
    </message>
    <message>
        <source>From another device: open this page, and paste the address it ends at as token.</source>
        <translation>Vanaf een ander apparaat: open deze pagina en plak het adres waar ze eindigt als token.</translation>
    </message>
    <message>
        <source>No browser could be opened. Open this page, and paste the address it ends at as token.</source>
        <translation>Er kon geen browser worden geopend. Open deze pagina en plak het adres waar ze eindigt als token.</translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message>
        <source>QR code</source>
        <translation>QR-code</translation>
    </message>
    <message>
        <source>a square with three corner marks: most tickets</source>
        <translation>vierkant met drie hoekmerken: de meeste tickets</translation>
    </message>
    <message>
        <source>bars, letters and digits: printed tickets, wristbands</source>
        <translation>strepen, letters en cijfers: geprinte tickets, polsbandjes</translation>
    </message>
    <message>
        <source>wide bars: older tickets and cards</source>
        <translation>brede strepen: oudere tickets en passen</translation>
    </message>
    <message>
        <source>a square with an eye in its middle: rail tickets</source>
        <translation>vierkant met een oog in het midden: treinkaartjes</translation>
    </message>
    <message>
        <source>a small square with two solid edges: badges, labels</source>
        <translation>klein vierkant met twee dichte randen: badges, etiketten</translation>
    </message>
    <message>
        <source>stacked bars: boarding passes, cinema tickets</source>
        <translation>gestapelde strepen: instapkaarten, bioscoopkaartjes</translation>
    </message>
    <message>
        <source>bars with 13 digits: goods</source>
        <translation>strepen met 13 cijfers: artikelen</translation>
    </message>
    <message>
        <source>short bars with 8 digits: small goods</source>
        <translation>korte strepen met 8 cijfers: kleine artikelen</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Beeldsnelheid</translation>
    </message>
    <message>
        <source>Decoding time</source>
        <translation>Leestijd</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Scherpte</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>{count} a second</source>
        <translation>{count} per seconde</translation>
    </message>
    <message>
        <source>up to {time}</source>
        <translation>tot {time}</translation>
    </message>
    <message>
        <source>hold a ticket into the picture</source>
        <translation>houd een ticket in beeld</translation>
    </message>
    <message>
        <source>good</source>
        <translation>goed</translation>
    </message>
    <message>
        <source>so-so</source>
        <translation>matig</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>slecht</translation>
    </message>
    <message>
        <source>dim</source>
        <translation>zwak</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>te donker</translation>
    </message>
    <message>
        <source>glary</source>
        <translation>fel</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>te licht</translation>
    </message>
    <message>
        <source>{count} %</source>
        <translation>{count}%</translation>
    </message>
    <message>
        <source>The camera sees well</source>
        <translation>De camera ziet goed</translation>
    </message>
    <message>
        <source>Nothing but black</source>
        <translation>Alleen zwart</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Te donker</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Te licht</translation>
    </message>
    <message>
        <source>Not sharp</source>
        <translation>Onscherp</translation>
    </message>
    <message>
        <source>Few pictures, because it is dark</source>
        <translation>Weinig beelden, omdat het donker is</translation>
    </message>
    <message>
        <source>The camera gives few pictures</source>
        <translation>De camera geeft weinig beelden</translation>
    </message>
    <message>
        <source>This computer can hardly keep up</source>
        <translation>Deze computer kan het nauwelijks bijhouden</translation>
    </message>
    <message>
        <source>The picture is coarse</source>
        <translation>Het beeld is grof</translation>
    </message>
    <message>
        <source>Switch on a light, or move the camera to a brighter place.</source>
        <translation>Doe een lamp aan, of zet de camera op een lichtere plek.</translation>
    </message>
    <message>
        <source>Switch on a light, or turn the camera&apos;s torch on.</source>
        <translation>Doe een lamp aan, of zet het lampje van de camera aan.</translation>
    </message>
    <message>
        <source>Turn the camera away from the lamp or window, or shade it.</source>
        <translation>Draai de camera weg van lamp of raam, of scherm haar af.</translation>
    </message>
    <message>
        <source>Switch on a light: in the dark the camera takes longer for each picture.</source>
        <translation>Doe een lamp aan: in het donker doet de camera langer over elk beeld.</translation>
    </message>
    <message>
        <source>Turn the camera away from the lamp or window, or shorten its exposure.</source>
        <translation>Draai de camera weg van lamp of raam, of belicht korter.</translation>
    </message>
    <message>
        <source>Switch on a light, or shorten the camera&apos;s exposure.</source>
        <translation>Doe een lamp aan, of laat de camera korter belichten.</translation>
    </message>
    <message>
        <source>Take the cover off the lens, or switch on a light.</source>
        <translation>Haal het klepje van de lens, of doe een lamp aan.</translation>
    </message>
    <message>
        <source>Wipe the lens, and hold the ticket still and a hand&apos;s length away.</source>
        <translation>Veeg de lens schoon, en houd het ticket stil op een handlengte afstand.</translation>
    </message>
    <message>
        <source>Choose a lower resolution, or plug the camera into the computer itself, without a hub.</source>
        <translation>Kies een lagere resolutie, of sluit de camera rechtstreeks op de computer aan, zonder hub.</translation>
    </message>
    <message>
        <source>Choose a lower resolution, or tick fewer kinds of code in the settings.</source>
        <translation>Kies een lagere resolutie, of kruis in de instellingen minder codesoorten aan.</translation>
    </message>
    <message>
        <source>Choose a higher resolution, or hold the code so close that it fills the picture.</source>
        <translation>Kies een hogere resolutie, of houd de code zo dichtbij dat ze het beeld vult.</translation>
    </message>
    <message>
        <source>Check its address, user and password, and its cable. It is tried again by itself.</source>
        <translation>Controleer adres, gebruiker, wachtwoord en kabel. Het wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>Choose a camera in the settings.</source>
        <translation>Kies een camera in de instellingen.</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Dit duurt even.</translation>
    </message>
    <message>
        <source>The first pictures are being measured.</source>
        <translation>De eerste beelden worden gemeten.</translation>
    </message>
    <message>
        <source>Plug it in again: it goes on by itself. Until then a hand scanner works as always.</source>
        <translation>Sluit haar weer aan: ze gaat vanzelf verder. Tot dan werkt een handscanner zoals altijd.</translation>
    </message>
    <message>
        <source>Hold a ticket in front of the camera.</source>
        <translation>Houd een ticket voor de camera.</translation>
    </message>
    <message>
        <source>The video file is at its end. Choose a camera in the settings.</source>
        <translation>Het videobestand is afgelopen. Kies een camera in de instellingen.</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>Geen beeld van de camera</translation>
    </message>
    <message>
        <source>where it was before</source>
        <translation>op de vorige plek</translation>
    </message>
    <message>
        <source>small copy</source>
        <translation>kleine kopie</translation>
    </message>
    <message>
        <source>strip across the bars</source>
        <translation>strook dwars over de strepen</translation>
    </message>
    <message>
        <source>full picture</source>
        <translation>hele beeld</translation>
    </message>
    <message>
        <source>smoothed picture</source>
        <translation>afgevlakt beeld</translation>
    </message>
    <message>
        <source>sharpened picture</source>
        <translation>verscherpt beeld</translation>
    </message>
    <message>
        <source>stronger engine</source>
        <translation>sterkere lezer</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegeld</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>resolutie</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>belichting</translation>
    </message>
    <message>
        <source>torch</source>
        <translation>lampje</translation>
    </message>
    <message>
        <source>The camera did not take this: {refused}.</source>
        <translation>Dit nam de camera niet aan: {refused}.</translation>
    </message>
</context>
<context>
    <name>CameraCard</name>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>&amp;Use a camera</source>
        <translation>Een camera gebr&amp;uiken</translation>
    </message>
    <message>
        <source>C&amp;amera</source>
        <translation>Ca&amp;mera</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Camerabeeld</translation>
    </message>
    <message>
        <source>No camera is plugged in.</source>
        <translation>Er is geen camera aangesloten.</translation>
    </message>
    <message>
        <source>{condition}. It is tried again by itself.</source>
        <translation>{condition}. Het wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
</context>
<context>
    <name>CameraCorner</name>
    <message>
        <source>Camera picture</source>
        <translation>Camerabeeld</translation>
    </message>
    <message>
        <source>Hide or show it (Ctrl+K)</source>
        <translation>Verbergen of tonen (Ctrl+K)</translation>
    </message>
    <message>
        <source>No picture from the camera – trying again; the scanner still works</source>
        <translation>Geen beeld van de camera – nieuwe poging; de scanner werkt nog</translation>
    </message>
    <message>
        <source>Camera unplugged – trying again; the scanner still works</source>
        <translation>Camera losgekoppeld – wordt opnieuw geprobeerd; de scanner werkt nog</translation>
    </message>
</context>
<context>
    <name>CameraTestPage</name>
    <message>
        <source>The report is copied: paste it into a message.</source>
        <translation>Het rapport is gekopieerd: plak het in een bericht.</translation>
    </message>
    <message>
        <source>Camera test</source>
        <translation>Cameratest</translation>
    </message>
    <message>
        <source>What the camera reads here admits nobody.</source>
        <translation>Wat de camera hier leest, laat niemand binnen.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Rapport kopiëren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Choose a camera</source>
        <translation>Camera kiezen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>For whoever helps from afar. It holds no code and no address.</source>
        <translation>Voor wie op afstand helpt. Er staat geen code en geen adres in.</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Camerabeeld</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemeten</translation>
    </message>
    <message>
        <source>Read last</source>
        <translation>Laatst gelezen</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>Counted at the vendor or not?</source>
        <translation>Bij de leverancier geteld of niet?</translation>
    </message>
    <message>
        <source>Refused afterwards</source>
        <translation>Achteraf geweigerd</translation>
    </message>
    <message>
        <source>Used too often</source>
        <translation>Te vaak gebruikt</translation>
    </message>
    <message>
        <source>Canceled meanwhile</source>
        <translation>Intussen geannuleerd</translation>
    </message>
    <message>
        <source>Two doors at one moment</source>
        <translation>Twee deuren op hetzelfde moment</translation>
    </message>
    <message>
        <source>Withdrawn afterwards</source>
        <translation>Achteraf ingetrokken</translation>
    </message>
    <message>
        <source>Time not known</source>
        <translation>Tijd onbekend</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>Sent at {time}</source>
        <translation>Verzonden om {time}</translation>
    </message>
    <message>
        <source>The line was cut before the answer came.</source>
        <translation>De lijn viel weg voordat het antwoord kwam.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Geen antwoord</translation>
    </message>
    <message>
        <source>Noticed at {time}</source>
        <translation>Opgemerkt om {time}</translation>
    </message>
    <message>
        <source>Nobody was let in on it</source>
        <translation>Er is niemand op binnengelaten</translation>
    </message>
    <message>
        <source>The vendor may have counted this scan or not; reading its list could not tell. It is never sent again by itself, so that nobody is counted twice.</source>
        <translation>De leverancier kan deze scan geteld hebben of niet; uit zijn lijst bleek het niet. Hij wordt nooit vanzelf opnieuw verzonden, zodat niemand dubbel wordt geteld.</translation>
    </message>
    <message>
        <source>The vendor&apos;s count lacks this entry.</source>
        <translation>In de telling van de leverancier ontbreekt deze toegang.</translation>
    </message>
    <message>
        <source>Most likely another door let somebody in on the same ticket.</source>
        <translation>Waarschijnlijk heeft een andere deur iemand op hetzelfde ticket binnengelaten.</translation>
    </message>
    <message>
        <source>Nothing was sent, so the vendor&apos;s count lacks it.</source>
        <translation>Er is niets verzonden; daarom ontbreekt het in de telling van de leverancier.</translation>
    </message>
    <message>
        <source>Nobody was let in here.</source>
        <translation>Hier is niemand binnengelaten.</translation>
    </message>
    <message>
        <source>The ticket was good when it was scanned.</source>
        <translation>Het ticket was geldig toen het werd gescand.</translation>
    </message>
    <message>
        <source>Look the ticket up in the vendor&apos;s own office program, then choose.</source>
        <translation>Zoek het ticket op in het programma van de leverancier en kies dan.</translation>
    </message>
    <message>
        <source>Tell a supervisor. If it matters, look for the person inside.</source>
        <translation>Waarschuw een leidinggevende. Zoek de persoon binnen als het belangrijk is.</translation>
    </message>
    <message>
        <source>Look out for copied tickets; tell a supervisor and the doors.</source>
        <translation>Let op gekopieerde tickets; waarschuw een leidinggevende en de deuren.</translation>
    </message>
    <message>
        <source>Tell the cash desk: the person inside has no good ticket.</source>
        <translation>Waarschuw de kassa: de persoon binnen heeft geen geldig ticket.</translation>
    </message>
    <message>
        <source>Ask the other doors whether they let somebody in on it.</source>
        <translation>Vraag de andere deuren of zij er iemand op hebben binnengelaten.</translation>
    </message>
    <message>
        <source>Tell the cash desk; the money may be on its way back.</source>
        <translation>Waarschuw de kassa; het geld is misschien al onderweg terug.</translation>
    </message>
    <message>
        <source>The vendor shows this scan: nothing is sent, and the case is closed.</source>
        <translation>De leverancier toont deze scan: er wordt niets verzonden en het geval is gesloten.</translation>
    </message>
    <message>
        <source>The vendor does not show it: it is sent with the next sync.</source>
        <translation>De leverancier toont hem niet: hij gaat mee met de volgende synchronisatie.</translation>
    </message>
    <message>
        <source>The vendor does not show it: nobody went in, so nothing is sent.</source>
        <translation>De leverancier toont hem niet: er is niemand binnengegaan, dus wordt niets verzonden.</translation>
    </message>
    <message>
        <source>{used} uses of {maximum}</source>
        <translation>{used} keer gebruikt van {maximum}</translation>
    </message>
    <message>
        <source>Last entry at {time}</source>
        <translation>Laatste toegang om {time}</translation>
    </message>
    <message>
        <source>Its list, read at {time}</source>
        <translation>Zijn lijst, gelezen om {time}</translation>
    </message>
</context>
<context>
    <name>CaseSheet</name>
    <message>
        <source>This station</source>
        <translation>Dit station</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Wat het betekent</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
    </message>
    <message>
        <source>&amp;Dealt with</source>
        <translation>&amp;Afgehandeld</translation>
    </message>
    <message>
        <source>It &amp;was counted</source>
        <translation>&amp;Wel geteld</translation>
    </message>
    <message>
        <source>It was &amp;not counted</source>
        <translation>&amp;Niet geteld</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message numerus="yes">
        <source>%Ln person(s) let out</source>
        <translation>
            <numerusform>%Ln persoon naar buiten</numerusform>
            <numerusform>%Ln personen naar buiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) let in</source>
        <translation>
            <numerusform>%Ln persoon binnengelaten</numerusform>
            <numerusform>%Ln personen binnengelaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) too many</source>
        <translation>
            <numerusform>%Ln persoon te veel</numerusform>
            <numerusform>%Ln personen te veel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CashDesk</name>
    <message>
        <source>Bookings</source>
        <translation>Boekingen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>De dag ervoor</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>De dag erna</translation>
    </message>
    <message>
        <source>Choose the day</source>
        <translation>De dag kiezen</translation>
    </message>
    <message>
        <source>Name, tour, number …</source>
        <translation>Naam, rondleiding, nummer …</translation>
    </message>
    <message>
        <source>Which bookings</source>
        <translation>Welke boekingen</translation>
    </message>
    <message>
        <source>Sort by the next column</source>
        <translation>Sorteren op de volgende kolom</translation>
    </message>
    <message>
        <source>Sort the other way round</source>
        <translation>Andersom sorteren</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>Dit filter bewaren</translation>
    </message>
    <message>
        <source>Forget this filter</source>
        <translation>Dit filter vergeten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Opnieuw lezen</translation>
    </message>
    <message>
        <source>Cancel the reading</source>
        <translation>Lezen afbreken</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Afdrukken …</translation>
    </message>
    <message>
        <source>Save as PDF or CSV …</source>
        <translation>Opslaan als PDF of CSV …</translation>
    </message>
    <message>
        <source>Bookings of the day</source>
        <translation>Boekingen van de dag</translation>
    </message>
    <message>
        <source>Choose with the arrow keys, open with Enter</source>
        <translation>Kiezen met de pijltjes, openen met Enter</translation>
    </message>
    <message>
        <source>Nothing is booked on this day.</source>
        <translation>Op deze dag is niets geboekt.</translation>
    </message>
    <message>
        <source>No booking of this day fits the filter.</source>
        <translation>Geen boeking van deze dag past bij het filter.</translation>
    </message>
    <message>
        <source>This day was never read here.</source>
        <translation>Deze dag is hier nog nooit gelezen.</translation>
    </message>
    <message>
        <source>Choose a booking to see its prices and feedback.</source>
        <translation>Kies een boeking om de prijzen en het verslag te zien.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lezen …</translation>
    </message>
    <message>
        <source>The vendor no longer knows this booking.</source>
        <translation>De leverancier kent deze boeking niet meer.</translation>
    </message>
    <message>
        <source>This booking was never read here. It comes with the line.</source>
        <translation>Deze boeking is hier nooit gelezen. Ze komt met de lijn.</translation>
    </message>
    <message>
        <source>Not asked: somebody keeps this station offline.</source>
        <translation>Niet gevraagd: iemand houdt dit station offline.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prijzen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Total with your edits</source>
        <translation>Totaal met je wijzigingen</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>vast</translation>
    </message>
    <message>
        <source>Set by the vendor</source>
        <translation>Bepaald door de leverancier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Add price</source>
        <translation>Prijs toevoegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerpen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Omschrijving</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Price for one</source>
        <translation>Prijs per stuk</translation>
    </message>
    <message>
        <source>Every price needs a title.</source>
        <translation>Elke prijs heeft een titel nodig.</translation>
    </message>
    <message>
        <source>This is no amount: {text}. Type it like {example}.</source>
        <translation>Dit is geen bedrag: {text}. Typ het zoals {example}.</translation>
    </message>
    <message>
        <source>This booking is paid: its prices are closed.</source>
        <translation>Deze boeking is betaald: de prijzen liggen vast.</translation>
    </message>
    <message>
        <source>Prices of seats at an event cannot be changed here.</source>
        <translation>Prijzen van plaatsen bij een evenement kunnen hier niet worden gewijzigd.</translation>
    </message>
    <message>
        <source>The prices were not read yet. They come with the line.</source>
        <translation>De prijzen zijn nog niet gelezen. Ze komen met de lijn.</translation>
    </message>
    <message>
        <source>No prices yet.</source>
        <translation>Nog geen prijzen.</translation>
    </message>
    <message>
        <source>Delete “{title}”, {amount}?</source>
        <translation>“{title}”, {amount}, verwijderen?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Houden</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>De mijne nemen</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>De hunne houden</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>The feedback was not read yet. It comes with the line.</source>
        <translation>Het verslag is nog niet gelezen. Het komt met de lijn.</translation>
    </message>
    <message>
        <source>Clear the feedback of this booking?</source>
        <translation>Het verslag van deze boeking wissen?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Did the tour take place?</source>
        <translation>Is de rondleiding doorgegaan?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deelnemers</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>No feedback yet.</source>
        <translation>Nog geen verslag.</translation>
    </message>
    <message>
        <source>Seats at an event have no feedback.</source>
        <translation>Plaatsen bij een evenement hebben geen verslag.</translation>
    </message>
    <message>
        <source>Say whether the tour took place.</source>
        <translation>Geef aan of de rondleiding is doorgegaan.</translation>
    </message>
    <message>
        <source>Say how many people came.</source>
        <translation>Geef aan hoeveel mensen er kwamen.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
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
        <translation>Betaald</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>geboekt</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>afgerond</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>geannuleerd</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>betaald</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Nieuw: {name}</translation>
    </message>
    <message>
        <source>Changed: {name}</source>
        <translation>Gewijzigd: {name}</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>Verwijderd: {name}</translation>
    </message>
    <message>
        <source>Feedback cleared</source>
        <translation>Verslag gewist</translation>
    </message>
    <message>
        <source>Not sent yet. It goes out when the line is back; nothing is lost.</source>
        <translation>Nog niet verzonden. Het gaat weg zodra de lijn terug is; er gaat niets verloren.</translation>
    </message>
    <message>
        <source>On its way.</source>
        <translation>Onderweg.</translation>
    </message>
    <message>
        <source>The line was cut while it was sent. The booking is read before anything is sent again.</source>
        <translation>De lijn viel weg tijdens het verzenden. De boeking wordt gelezen voordat er iets opnieuw wordt verzonden.</translation>
    </message>
    <message>
        <source>Somebody else changed this, or it is not certain what arrived. You choose.</source>
        <translation>Iemand anders heeft dit gewijzigd, of het is niet zeker wat is aangekomen. Jij kiest.</translation>
    </message>
    <message>
        <source>Refused: the booking is paid, its prices are closed.</source>
        <translation>Geweigerd: de boeking is betaald, de prijzen liggen vast.</translation>
    </message>
    <message>
        <source>Refused: this price is set by the vendor.</source>
        <translation>Geweigerd: deze prijs is door de leverancier bepaald.</translation>
    </message>
    <message>
        <source>Refused: the vendor no longer knows it.</source>
        <translation>Geweigerd: de leverancier kent ze niet meer.</translation>
    </message>
    <message>
        <source>Refused by the vendor.</source>
        <translation>Geweigerd door de leverancier.</translation>
    </message>
    <message>
        <source>Its words: {words}</source>
        <translation>De woorden: {words}</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gezien</translation>
    </message>
    <message>
        <source>Your version</source>
        <translation>Jouw versie</translation>
    </message>
    <message>
        <source>At the vendor</source>
        <translation>Bij de leverancier</translation>
    </message>
    <message>
        <source>Equal: {names}</source>
        <translation>Gelijk: {names}</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>verwijderd</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>niet aanwezig</translation>
    </message>
    <message>
        <source>took place</source>
        <translation>doorgegaan</translation>
    </message>
    <message>
        <source>did not take place</source>
        <translation>niet doorgegaan</translation>
    </message>
    <message>
        <source>not said whether it took place</source>
        <translation>niet aangegeven of de rondleiding is doorgegaan</translation>
    </message>
    <message>
        <source>list of {time}, {age} old</source>
        <translation>lijst van {time}, {age} oud</translation>
    </message>
    <message>
        <source>not everything could be read</source>
        <translation>niet alles kon worden gelezen</translation>
    </message>
    <message>
        <source>From this station&apos;s own list: {reason}</source>
        <translation>Uit de lijst van dit station: {reason}</translation>
    </message>
    <message>
        <source>Reading: {rows}</source>
        <translation>Lezen: {rows}</translation>
    </message>
    <message>
        <source>Reading: {rows} of {total}</source>
        <translation>Lezen: {rows} van {total}</translation>
    </message>
    <message>
        <source>Not kept: {reason}</source>
        <translation>Niet bewaard: {reason}</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>{camera}, not plugged in</source>
        <translation>{camera}, niet aangesloten</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>Adres of bestand</translation>
    </message>
</context>
<context>
    <name>CodeTile</name>
    <message>
        <source>Scan {caption} (Space)</source>
        <translation>{caption} scannen (spatie)</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Cases to be settled</source>
        <translation>Te regelen gevallen</translation>
    </message>
    <message>
        <source>Choose with the arrow keys (Up, Down)</source>
        <translation>Kiezen met de pijltjes (omhoog, omlaag)</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lezen …</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>Niets te regelen</translation>
    </message>
    <message>
        <source>This station and the vendor agree on every scan that was sent.</source>
        <translation>Dit station en de leverancier zijn het eens over elke verzonden scan.</translation>
    </message>
</context>
<context>
    <name>ConnectLogin</name>
    <message>
        <source>Station has taken the login over. This page can be closed.</source>
        <translation>Station heeft de login overgenomen. Deze pagina kan dicht.</translation>
    </message>
    <message>
        <source>The login sent no token along. Please go back and log in again.</source>
        <translation>De login heeft geen token meegestuurd. Ga terug en log opnieuw in.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier is niets.</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Connect a vendor</source>
        <translation>Een leverancier verbinden</translation>
    </message>
    <message>
        <source>1  Vendor</source>
        <translation>1  Leverancier</translation>
    </message>
    <message>
        <source>2  Access</source>
        <translation>2  Toegang</translation>
    </message>
    <message>
        <source>3  Test and save</source>
        <translation>3  Testen en opslaan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Asking the vendor …</source>
        <translation>De leverancier wordt gevraagd …</translation>
    </message>
    <message>
        <source>Give it a name and save it.</source>
        <translation>Geef het een naam en sla het op.</translation>
    </message>
    <message>
        <source>Mark what this door stands at, then save it.</source>
        <translation>Vink aan waar deze deur voor staat en sla het op.</translation>
    </message>
    <message>
        <source>It works. Signed in as {account}.</source>
        <translation>Het werkt. Ingelogd als {account}.</translation>
    </message>
    <message>
        <source>Still to fill in: {fields}</source>
        <translation>Nog in te vullen: {fields}</translation>
    </message>
    <message>
        <source>Ready to be tested. The test uses the code up; what it gives stays here to be saved.</source>
        <translation>Klaar om te testen. De test verbruikt de code; wat hij oplevert, blijft hier om op te slaan.</translation>
    </message>
    <message>
        <source>Ready to be tested. A test changes nothing at the vendor.</source>
        <translation>Klaar om te testen. Een test wijzigt niets bij de leverancier.</translation>
    </message>
</context>
<context>
    <name>Connecting</name>
    <message>
        <source>It begins with https:// and names a host.</source>
        <translation>Het begint met https:// en noemt een host.</translation>
    </message>
    <message>
        <source>Check the address and the network, then test again.</source>
        <translation>Controleer het adres en het netwerk en test opnieuw.</translation>
    </message>
    <message>
        <source>Wait a moment, then test again.</source>
        <translation>Wacht even en test opnieuw.</translation>
    </message>
    <message>
        <source>Type the access data once more, capital letters and spaces too, then test again.</source>
        <translation>Typ de toegangsgegevens nog eens, ook hoofdletters en spaties, en test opnieuw.</translation>
    </message>
    <message>
        <source>Check the address, then test again.</source>
        <translation>Controleer het adres en test opnieuw.</translation>
    </message>
    <message>
        <source>Test again; if it stays, call the vendor.</source>
        <translation>Test opnieuw; als het zo blijft, bel de leverancier.</translation>
    </message>
    <message>
        <source>Check every field, then test again.</source>
        <translation>Controleer elk veld en test opnieuw.</translation>
    </message>
    <message>
        <source>Fill it in, then test again.</source>
        <translation>Vul het in en test opnieuw.</translation>
    </message>
    <message>
        <source>Put it right, then test again.</source>
        <translation>Zet het goed en test opnieuw.</translation>
    </message>
    <message>
        <source>Type which event it is, then test again.</source>
        <translation>Typ welk evenement het is en test opnieuw.</translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message>
        <source>admitted</source>
        <translation>toegelaten</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>binnen</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>per min</source>
        <translation>per min</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Tellers</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>A valid ticket</source>
        <translation>Een geldig ticket</translation>
    </message>
    <message>
        <source>Valid, umlauts in the name</source>
        <translation>Geldig, umlauten in de naam</translation>
    </message>
    <message>
        <source>Valid, markup in the name</source>
        <translation>Geldig, opmaak in de naam</translation>
    </message>
    <message>
        <source>Valid, odd characters in the code</source>
        <translation>Geldig, vreemde tekens in de code</translation>
    </message>
    <message>
        <source>Used two hours ago</source>
        <translation>Twee uur geleden gebruikt</translation>
    </message>
    <message>
        <source>A group of five, two are inside</source>
        <translation>Een groep van vijf, twee zijn binnen</translation>
    </message>
    <message>
        <source>A canceled ticket</source>
        <translation>Een geannuleerd ticket</translation>
    </message>
    <message>
        <source>A parking ticket</source>
        <translation>Een parkeerticket</translation>
    </message>
    <message>
        <source>Blocked for check-in</source>
        <translation>Geblokkeerd bij de ingang</translation>
    </message>
    <message>
        <source>Expired yesterday</source>
        <translation>Gisteren verlopen</translation>
    </message>
    <message>
        <source>Valid from tomorrow</source>
        <translation>Geldig vanaf morgen</translation>
    </message>
    <message>
        <source>Valid, but for another service</source>
        <translation>Geldig, maar voor een andere dienst</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Terugbetaald</translation>
    </message>
    <message>
        <source>Never sold</source>
        <translation>Nooit verkocht</translation>
    </message>
    <message>
        <source>Ordered, not paid for</source>
        <translation>Besteld, niet betaald</translation>
    </message>
    <message>
        <source>Not paid for</source>
        <translation>Niet betaald</translation>
    </message>
    <message>
        <source>A code as the vendor prints it</source>
        <translation>Een code zoals de leverancier die afdrukt</translation>
    </message>
    <message>
        <source>Not sold yet: valid all the same</source>
        <translation>Nog niet verkocht: toch geldig</translation>
    </message>
    <message>
        <source>The new code of a refunded ticket</source>
        <translation>De nieuwe code van een terugbetaald ticket</translation>
    </message>
    <message>
        <source>Refunded: another code now</source>
        <translation>Terugbetaald: nu een andere code</translation>
    </message>
    <message>
        <source>Valid, but for another session</source>
        <translation>Geldig, maar voor een andere sessie</translation>
    </message>
    <message>
        <source>A ticket for an adult</source>
        <translation>Een ticket voor een volwassene</translation>
    </message>
    <message>
        <source>A child: look at the age</source>
        <translation>Een kind: let op de leeftijd</translation>
    </message>
    <message>
        <source>A VIP, who is asked for a size</source>
        <translation>Een vip, aan wie een maat wordt gevraagd</translation>
    </message>
    <message>
        <source>Not paid for, valid all the same</source>
        <translation>Niet betaald, toch geldig</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Niet goedgekeurd</translation>
    </message>
    <message>
        <source>Never paid for in time</source>
        <translation>Niet op tijd betaald</translation>
    </message>
    <message>
        <source>A canceled order</source>
        <translation>Een geannuleerde bestelling</translation>
    </message>
    <message>
        <source>One of two, the other was canceled</source>
        <translation>Een van twee, het andere geannuleerd</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Geblokkeerd</translation>
    </message>
    <message>
        <source>A shirt, no entry</source>
        <translation>Een shirt, geen toegang</translation>
    </message>
    <message>
        <source>Valid from 2031</source>
        <translation>Geldig vanaf 2031</translation>
    </message>
    <message>
        <source>Valid until 2021</source>
        <translation>Geldig tot 2021</translation>
    </message>
    <message>
        <source>Out and in again, three times</source>
        <translation>Drie keer eruit en weer erin</translation>
    </message>
    <message>
        <source>The new code of a ticket</source>
        <translation>De nieuwe code van een ticket</translation>
    </message>
    <message>
        <source>With a shirt in the same order</source>
        <translation>Met een shirt in dezelfde bestelling</translation>
    </message>
    <message>
        <source>For another event</source>
        <translation>Voor een ander evenement</translation>
    </message>
    <message>
        <source>An old code: there is a newer one</source>
        <translation>Een oude code: er is een nieuwere</translation>
    </message>
    <message>
        <source>Made-up credentials, kept in memory until the program ends.</source>
        <translation>Verzonnen toegangsgegevens, in het geheugen bewaard tot het programma eindigt.</translation>
    </message>
</context>
<context>
    <name>DemoSheet</name>
    <message>
        <source>Demo: codes to scan</source>
        <translation>Demo: codes om te scannen</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Click a code to scan it, or hold it to a scanner.</source>
        <translation>Klik op een code om hem te scannen, of houd hem voor een scanner.</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Afdrukken …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Opslaan als PDF …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>No code to scan?  {key} types it.</source>
        <translation>Geen code om te scannen?  Met {key} typ je hem.</translation>
    </message>
    <message>
        <source>{key} shows codes to scan, good and bad ones.</source>
        <translation>{key} toont codes om te scannen, goede en slechte.</translation>
    </message>
    <message>
        <source>Last scan before the restart, {time}: {who} – {what}</source>
        <translation>Laatste scan voor de herstart, {time}: {who} – {what}</translation>
    </message>
    <message>
        <source>no scan yet</source>
        <translation>nog geen scan</translation>
    </message>
    <message>
        <source>last scan {time}</source>
        <translation>laatste scan {time}</translation>
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
        <translation>Adres</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-sleutel</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Publieke sleutel</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mailadres</translation>
    </message>
    <message>
        <source>User token</source>
        <translation>Gebruikerstoken</translation>
    </message>
    <message>
        <source>JSON Web Token, if there is one</source>
        <translation>JSON Web Token, als dat er is</translation>
    </message>
    <message>
        <source>Pairing code (its address)</source>
        <translation>Koppelcode (het adres ervan)</translation>
    </message>
    <message>
        <source>Set-up code (the text of its QR code)</source>
        <translation>Installatiecode (tekst van de QR-code)</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>Apparaat-ID</translation>
    </message>
    <message>
        <source>Event number</source>
        <translation>Evenementnummer</translation>
    </message>
    <message>
        <source>Scan service</source>
        <translation>Scandienst</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Device info</source>
        <translation>Apparaatinfo</translation>
    </message>
    <message>
        <source>Device token</source>
        <translation>Apparaattoken</translation>
    </message>
    <message>
        <source>the token, or the address that the browser ended at</source>
        <translation>het token, of het adres waar de browser eindigde</translation>
    </message>
    <message>
        <source>paste it, or hold its QR code in front of the camera</source>
        <translation>plak hem, of houd zijn QR-code voor de camera</translation>
    </message>
    <message>
        <source>as go~mus names it</source>
        <translation>zoals go~mus hem noemt</translation>
    </message>
    <message>
        <source>only where the account has several</source>
        <translation>alleen als het account er meer heeft</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Welcome to Station</source>
        <translation>Welkom bij Station</translation>
    </message>
    <message>
        <source>Look around first, or connect your tickets. Nothing else to fill in.</source>
        <translation>Kijk eerst rond, of verbind je tickets. Verder niets in te vullen.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>De demo proberen</translation>
    </message>
    <message>
        <source>No account, no internet needed</source>
        <translation>Geen account, geen internet nodig</translation>
    </message>
    <message>
        <source>The vendors, played inside the program</source>
        <translation>De leveranciers, nagespeeld in het programma</translation>
    </message>
    <message>
        <source>A sheet of codes to scan: good and bad ones</source>
        <translation>Een vel met codes om te scannen: goede en slechte</translation>
    </message>
    <message>
        <source>Every screen says that it is the demo</source>
        <translation>Elk scherm zegt dat het de demo is</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Your own events, in under two minutes</source>
        <translation>Je eigen evenementen, in minder dan twee minuten</translation>
    </message>
    <message>
        <source>Pick the vendor, type the access data</source>
        <translation>Kies de leverancier, typ de toegangsgegevens</translation>
    </message>
    <message>
        <source>We test it and say what works</source>
        <translation>Wij testen het en zeggen wat werkt</translation>
    </message>
    <message>
        <source>Scanning goes on when the line is cut</source>
        <translation>Scannen gaat door als de lijn wegvalt</translation>
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
        <translation>{count} u</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} d</translation>
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
        <translation>Alle toetsen</translation>
    </message>
    <message>
        <source>A hand scanner needs no key: scan on any page.</source>
        <translation>Een handscanner heeft geen toets nodig: scan op elke pagina.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Sluiten (Esc)</translation>
    </message>
</context>
<context>
    <name>LastScans</name>
    <message>
        <source>Last scans</source>
        <translation>Laatste scans</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>Nog niets gescand</translation>
    </message>
    <message>
        <source>Details with the arrow keys (Ctrl+J)</source>
        <translation>Details met de pijltjes (Ctrl+J)</translation>
    </message>
</context>
<context>
    <name>LayoutPanel</name>
    <message>
        <source>Keyboard layout</source>
        <translation>Toetsenbordindeling</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedrukt</translation>
    </message>
    <message>
        <source>Came as</source>
        <translation>Kwam aan als</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Which layouts</source>
        <translation>&amp;Welke indelingen</translation>
    </message>
    <message>
        <source>Print the sheet …</source>
        <translation>Het vel afdrukken …</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Opnieuw testen</translation>
    </message>
    <message>
        <source>Use from now on</source>
        <translation>Voortaan gebruiken</translation>
    </message>
    <message>
        <source>More codes stand on the sheet.</source>
        <translation>Er staan meer codes op het vel.</translation>
    </message>
    <message>
        <source>Code {name}</source>
        <translation>Code {name}</translation>
    </message>
    <message>
        <source>Code {name} of the sheet, to scan from here.</source>
        <translation>Code {name} van het vel, om vanaf hier te scannen.</translation>
    </message>
    <message>
        <source>Kept for every keyboard scanner without a prefix of its own.</source>
        <translation>Bewaard voor elke toetsenbordscanner zonder eigen voorvoegsel.</translation>
    </message>
    <message>
        <source>Kept for scanners with the prefix {prefix}.</source>
        <translation>Bewaard voor scanners met het voorvoegsel {prefix}.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>“{booking}” has edits that are not saved. What is to become of them?</source>
        <translation>“{booking}” heeft wijzigingen die niet zijn opgeslagen. Wat moet ermee gebeuren?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Opslaan</translation>
    </message>
    <message>
        <source>&amp;Keep as draft</source>
        <translation>Als &amp;concept bewaren</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerpen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier blijven</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Offline by hand</source>
        <translation>Handmatig offline</translation>
    </message>
    <message>
        <source>Online by hand</source>
        <translation>Handmatig online</translation>
    </message>
    <message>
        <source>Offline by hand until {time}</source>
        <translation>Handmatig offline tot {time}</translation>
    </message>
    <message>
        <source>Online by hand until {time}</source>
        <translation>Handmatig online tot {time}</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline sinds {time}</translation>
    </message>
    <message>
        <source>Nothing is sent or asked. The list decides, and scans are kept to be sent when this ends.</source>
        <translation>Er wordt niets verzonden of gevraagd. De lijst beslist, en scans worden bewaard om later te verzenden.</translation>
    </message>
    <message>
        <source>The vendor is asked at every scan, however long it takes to answer.</source>
        <translation>De leverancier wordt bij elke scan gevraagd, hoelang het antwoord ook duurt.</translation>
    </message>
    <message>
        <source>The vendor is being asked now.</source>
        <translation>De leverancier wordt nu gevraagd.</translation>
    </message>
    <message>
        <source>Asks again in {time}</source>
        <translation>Vraagt opnieuw over {time}</translation>
    </message>
    <message>
        <source>Tries again in {time}</source>
        <translation>Probeert opnieuw over {time}</translation>
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
        <translation>Typ de code onder de streepjes, dan Enter</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Type a code (Ctrl+L)</source>
        <translation>Een code typen (Ctrl+L)</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scannen</translation>
    </message>
    <message>
        <source>Scan the typed code (Enter)</source>
        <translation>De getypte code scannen (Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Close the bar (Esc)</source>
        <translation>De balk sluiten (Esc)</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Number, title, reference …</source>
        <translation>Nummer, titel, referentie …</translation>
    </message>
    <message>
        <source>Find a barcode</source>
        <translation>Een barcode zoeken</translation>
    </message>
    <message>
        <source>Type or paste a barcode and press Enter: the vendor is asked for its order</source>
        <translation>Typ of plak een barcode en druk op Enter: de leverancier wordt naar de bestelling gevraagd</translation>
    </message>
    <message>
        <source>Only my orders</source>
        <translation>Alleen mijn bestellingen</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>Hoeveel dagen</translation>
    </message>
    <message>
        <source>Orders of these days</source>
        <translation>Bestellingen van deze dagen</translation>
    </message>
    <message>
        <source>Choose with the arrow keys, open with Enter</source>
        <translation>Kiezen met de pijltjes, openen met Enter</translation>
    </message>
    <message>
        <source>Nothing was ordered.</source>
        <translation>Er is niets besteld.</translation>
    </message>
    <message>
        <source>No order fits the filter.</source>
        <translation>Geen bestelling past bij het filter.</translation>
    </message>
    <message>
        <source>Never read here as a whole.</source>
        <translation>Hier nog nooit helemaal gelezen.</translation>
    </message>
    <message>
        <source>Open the order of the last scan</source>
        <translation>De bestelling van de laatste scan openen</translation>
    </message>
    <message>
        <source>No order has the barcode {code}.</source>
        <translation>Geen bestelling heeft de barcode {code}.</translation>
    </message>
    <message>
        <source>No order with the barcode {code} is known here.</source>
        <translation>Hier is geen bestelling met de barcode {code} bekend.</translation>
    </message>
    <message>
        <source>Looking for {code} …</source>
        <translation>{code} wordt gezocht …</translation>
    </message>
    <message>
        <source>Choose an order to see what was sold, and its barcodes.</source>
        <translation>Kies een bestelling om te zien wat er is verkocht, met de barcodes.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>No items.</source>
        <translation>Geen artikelen.</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>niet geldig</translation>
    </message>
    <message>
        <source>The vendor no longer knows this order.</source>
        <translation>De leverancier kent deze bestelling niet meer.</translation>
    </message>
    <message>
        <source>To the booking</source>
        <translation>Naar de boeking</translation>
    </message>
    <message>
        <source>Opens the booking of the chosen item</source>
        <translation>Opent de boeking van het gekozen artikel</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Besteld</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Betaling</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Geldig</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factuur</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referentie</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Placed here</source>
        <translation>Hier geplaatst</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelezen</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Barcodes</translation>
    </message>
    <message>
        <source>QR code or bar code</source>
        <translation>QR-code of barcode</translation>
    </message>
    <message>
        <source>Next barcode</source>
        <translation>Volgende barcode</translation>
    </message>
    <message>
        <source>Barcode before</source>
        <translation>Vorige barcode</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Vergroten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>No barcodes.</source>
        <translation>Geen barcodes.</translation>
    </message>
    <message>
        <source>This code is too long for a QR code. Take the bar code.</source>
        <translation>Deze code is te lang voor een QR-code. Neem de barcode.</translation>
    </message>
    <message>
        <source>This code does not fit into a bar code. Take the QR code.</source>
        <translation>Deze code past niet in een barcode. Neem de QR-code.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Too long to be shown here. Enlarge it.</source>
        <translation>Te lang om hier te tonen. Vergroot hem.</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evenement</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rondleiding</translation>
    </message>
    <message>
        <source>{place} of {whole}</source>
        <translation>{place} van {whole}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestelling {number}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betaald</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>betaald</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>code {code}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} per seconde</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>nog {time}</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>The vendor will get the time of sending</source>
        <translation>De leverancier krijgt de tijd van verzending</translation>
    </message>
    <message>
        <source>already shown</source>
        <translation>al getoond</translation>
    </message>
    <message>
        <source>Not used yet; held until {time}</source>
        <translation>Nog niet gebruikt; vastgehouden tot {time}</translation>
    </message>
    <message>
        <source>Space: the person has passed. Esc: nobody passed.</source>
        <translation>Spatie: de persoon is erdoor. Esc: niemand is erdoor.</translation>
    </message>
    <message>
        <source>held</source>
        <translation>vastgehouden</translation>
    </message>
    <message>
        <source>HELD</source>
        <translation>WACHT</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Controleren…</translation>
    </message>
    <message>
        <source>{count} scans wait for their answer</source>
        <translation>{count} scans wachten op antwoord</translation>
    </message>
    <message>
        <source>Scan a ticket</source>
        <translation>Scan een ticket</translation>
    </message>
    <message>
        <source>Scan at exit</source>
        <translation>Scan bij de uitgang</translation>
    </message>
    <message>
        <source>Check a ticket</source>
        <translation>Controleer een ticket</translation>
    </message>
    <message>
        <source>Station has a fault and has stopped here.</source>
        <translation>Station heeft een fout en is hier gestopt.</translation>
    </message>
    <message>
        <source>Scan once more. If it stays: close Station, open it again, call support.</source>
        <translation>Scan nog een keer. Blijft het zo: sluit Station, open het opnieuw, bel support.</translation>
    </message>
    <message>
        <source>STOP</source>
        <translation>STOP</translation>
    </message>
    <message>
        <source>The last scan was not recorded: let nobody in on it.</source>
        <translation>De laatste scan is niet vastgelegd: laat er niemand op binnen.</translation>
    </message>
    <message>
        <source>Earlier scans are safe.</source>
        <translation>Eerdere scans zijn veilig.</translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation>Code: {code}</translation>
    </message>
    <message>
        <source>Seat: {seat}</source>
        <translation>Plaats: {seat}</translation>
    </message>
    <message>
        <source>Not checked: {checks}</source>
        <translation>Niet gecontroleerd: {checks}</translation>
    </message>
    <message>
        <source>The vendor says: “{words}”</source>
        <translation>De leverancier zegt: “{words}”</translation>
    </message>
    <message>
        <source>Only checked. The question is asked at the entry</source>
        <translation>Alleen gecontroleerd. De vraag wordt bij de ingang gesteld</translation>
    </message>
    <message>
        <source>Only checked. To let them in, scan with F2 Entry</source>
        <translation>Alleen gecontroleerd. Scan met F2 Ingang om binnen te laten</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>The day’s list</source>
        <translation>De lijst van de dag</translation>
    </message>
    <message>
        <source>The booking’s prices</source>
        <translation>De prijzen van de boeking</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Afdrukken …</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Opslaan …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Print and save</source>
        <translation>Afdrukken en opslaan</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Wat wordt afgedrukt</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>Papierformaat</translation>
    </message>
    <message>
        <source>How the paper lies</source>
        <translation>Ligging van het papier</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Staand</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Liggend</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>Volle breedte</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Hele pagina</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige pagina</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Volgende pagina</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagina’s</translation>
    </message>
    <message>
        <source>PDF, as printed</source>
        <translation>PDF, zoals afgedrukt</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, voor spreadsheets</translation>
    </message>
    <message>
        <source>What is typed and not saved is not on the paper.</source>
        <translation>Wat getypt en niet opgeslagen is, staat niet op het papier.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lezen …</translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation>De pagina’s worden gemaakt …</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Afdrukken …</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Opslaan …</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Afgebroken.</translation>
    </message>
    <message>
        <source>Printing does not work on this computer. Save as PDF instead.</source>
        <translation>Afdrukken werkt niet op deze computer. Sla het op als PDF.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save as PDF instead.</source>
        <translation>Op deze computer is geen printer ingesteld. Sla het op als PDF.</translation>
    </message>
    <message>
        <source>Not printed: the printer did not take it. Is it switched on?</source>
        <translation>Niet afgedrukt: de printer nam het niet aan. Staat hij aan?</translation>
    </message>
    <message>
        <source>QR codes</source>
        <translation>QR-codes</translation>
    </message>
    <message>
        <source>Bar codes (Code 128)</source>
        <translation>Barcodes (Code 128)</translation>
    </message>
    <message>
        <source>Scanner test sheet</source>
        <translation>Testvel voor scanners</translation>
    </message>
    <message>
        <source>Too long to be drawn</source>
        <translation>Te lang om te tekenen</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Pagina {page} van {pages}</translation>
    </message>
    <message>
        <source>Made {when}</source>
        <translation>Gemaakt {when}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Opgeslagen: {path}</translation>
    </message>
    <message>
        <source>Not saved: {path}. Whatever had this name before is still as it was.</source>
        <translation>Niet opgeslagen: {path}. Wat die naam al had, is nog zoals het was.</translation>
    </message>
    <message>
        <source>Set by the vendor</source>
        <translation>Bepaald door de leverancier</translation>
    </message>
    <message>
        <source>Added at the cash desk</source>
        <translation>Toegevoegd aan de kassa</translation>
    </message>
    <message>
        <source>Set by the vendor, together</source>
        <translation>Bepaald door de leverancier, samen</translation>
    </message>
    <message>
        <source>Added at the cash desk, together</source>
        <translation>Toegevoegd aan de kassa, samen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Total with what is not sent</source>
        <translation>Totaal met wat niet is verzonden</translation>
    </message>
    <message>
        <source>Total at the vendor</source>
        <translation>Totaal bij de leverancier</translation>
    </message>
    <message>
        <source>new, not sent</source>
        <translation>nieuw, niet verzonden</translation>
    </message>
    <message>
        <source>changed, not sent</source>
        <translation>gewijzigd, niet verzonden</translation>
    </message>
    <message>
        <source>deleted, not sent: not counted</source>
        <translation>verwijderd, niet verzonden: niet meegeteld</translation>
    </message>
    <message>
        <source>The prices of this booking were not read yet.</source>
        <translation>De prijzen van deze boeking zijn nog niet gelezen.</translation>
    </message>
    <message>
        <source>This booking has no prices.</source>
        <translation>Deze boeking heeft geen prijzen.</translation>
    </message>
    <message>
        <source>The vendor does not have these edits:</source>
        <translation>De leverancier heeft deze wijzigingen niet:</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Omschrijving</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Price for one</source>
        <translation>Prijs per stuk</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Bedrag</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Niet verzonden</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Einde</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instelling</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
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
        <translation>Betaald</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>Took place</source>
        <translation>Doorgegaan</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deelnemers</translation>
    </message>
    <message>
        <source>Feedback comment</source>
        <translation>Opmerking bij het verslag</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelezen</translation>
    </message>
    <message>
        <source>Bookings on {day}</source>
        <translation>Boekingen op {day}</translation>
    </message>
    <message>
        <source>Bookings {day}</source>
        <translation>Boekingen {day}</translation>
    </message>
    <message>
        <source>Prices of booking {number}</source>
        <translation>Prijzen van boeking {number}</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rondleiding</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evenement</translation>
    </message>
    <message>
        <source>sold with this account’s orders</source>
        <translation>verkocht met de bestellingen van dit account</translation>
    </message>
    <message>
        <source>one event date alone</source>
        <translation>alleen één datum van een evenement</translation>
    </message>
    <message>
        <source>Only some of them: {filter}</source>
        <translation>Alleen een deel: {filter}</translation>
    </message>
    <message>
        <source>Sorted by: {column}, last first</source>
        <translation>Gesorteerd op: {column}, laatste eerst</translation>
    </message>
    <message>
        <source>Sorted by: {column}</source>
        <translation>Gesorteerd op: {column}</translation>
    </message>
    <message>
        <source>This day was never read from the vendor.</source>
        <translation>Deze dag is nooit bij de leverancier gelezen.</translation>
    </message>
    <message>
        <source>As read from the vendor: {when}</source>
        <translation>Zoals bij de leverancier gelezen: {when}</translation>
    </message>
    <message>
        <source>As read from the vendor: {when}. Not everything could be read.</source>
        <translation>Zoals bij de leverancier gelezen: {when}. Niet alles kon worden gelezen.</translation>
    </message>
    <message>
        <source>No bookings.</source>
        <translation>Geen boekingen.</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niet verzonden</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>niet gelezen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>nog geen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>Paid: {payment}</source>
        <translation>Betaald: {payment}</translation>
    </message>
    <message>
        <source>Comment: {comment}</source>
        <translation>Opmerking: {comment}</translation>
    </message>
    <message>
        <source>another status</source>
        <translation>andere status</translation>
    </message>
    <message>
        <source>feedback not read</source>
        <translation>verslag niet gelezen</translation>
    </message>
    <message>
        <source>no feedback yet</source>
        <translation>nog geen verslag</translation>
    </message>
    <message>
        <source>feedback done</source>
        <translation>verslag klaar</translation>
    </message>
    <message>
        <source> or </source>
        <translation> of </translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Program</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Station {version}</source>
        <translation>Station {version}</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Dit is de nieuwste versie.</translation>
    </message>
    <message>
        <source>Version {version} is there. Install it when the doors are closed.</source>
        <translation>Versie {version} is er. Installeer die als de deuren dicht zijn.</translation>
    </message>
    <message>
        <source>&amp;Open its page</source>
        <translation>Pagina &amp;openen</translation>
    </message>
    <message>
        <source>Ask for newer ve&amp;rsions at</source>
        <translation>Nieuwe ve&amp;rsies opvragen bij</translation>
    </message>
    <message>
        <source>https://… (empty: nothing is asked)</source>
        <translation>https://… (leeg: er wordt niets gevraagd)</translation>
    </message>
    <message>
        <source>The address must begin with https:// and name a host.</source>
        <translation>Het adres moet met https:// beginnen en een server noemen.</translation>
    </message>
    <message>
        <source>Newer versions are not asked for.</source>
        <translation>Er wordt niet naar nieuwe versies gevraagd.</translation>
    </message>
    <message>
        <source>Could not be asked: {why}</source>
        <translation>Kon niet worden gevraagd: {why}</translation>
    </message>
    <message>
        <source>File for support</source>
        <translation>Bestand voor ondersteuning</translation>
    </message>
    <message>
        <source>One file with the versions, the settings, what the self-test finds, and the program&apos;s logs.</source>
        <translation>Eén bestand met de versies, de instellingen, de uitkomst van de zelftest en de logboeken van het programma.</translation>
    </message>
    <message>
        <source>It holds no passwords, no ticket codes and nobody&apos;s name. The door goes on while it is written.</source>
        <translation>Er staan geen wachtwoorden, ticketcodes of namen in. De deur gaat gewoon door terwijl het wordt geschreven.</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>Op&amp;slaan als…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;luiten</translation>
    </message>
    <message>
        <source>Looking at everything; this takes some seconds…</source>
        <translation>Alles wordt bekeken; dit duurt enkele seconden…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Opgeslagen: {path}</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archieven</translation>
    </message>
    <message>
        <source>Station for support</source>
        <translation>Station voor ondersteuning</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>&amp;Name of this profile</source>
        <translation>&amp;Naam van dit profiel</translation>
    </message>
    <message>
        <source>Sessions at this &amp;door</source>
        <translation>Sessies bij deze &amp;deur</translation>
    </message>
    <message>
        <source>&amp;Event or service</source>
        <translation>&amp;Evenement of dienst</translation>
    </message>
    <message>
        <source>Check-in &amp;lists at this door</source>
        <translation>Inchec&amp;klijsten bij deze deur</translation>
    </message>
    <message>
        <source>One of each event: marking another takes the mark off the one before.</source>
        <translation>Eén per evenement: een andere aanvinken haalt het vinkje bij de vorige weg.</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Opslaan</translation>
    </message>
    <message>
        <source>The vendor names another address as its own: {address}</source>
        <translation>De leverancier noemt een ander adres als het zijne: {address}</translation>
    </message>
    <message>
        <source>Nothing goes there by itself. Ask the vendor; then type it in as the address.</source>
        <translation>Daar gaat niets vanzelf heen. Vraag de leverancier; typ het dan als adres.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>ASK FIRST</source>
        <translation>EERST VRAGEN</translation>
    </message>
    <message>
        <source>Not let in yet</source>
        <translation>Nog niet binnengelaten</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Vraag {number} van {count}</translation>
    </message>
    <message>
        <source>required</source>
        <translation>verplicht</translation>
    </message>
    <message>
        <source>may be left empty</source>
        <translation>mag leeg blijven</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Don&apos;t let in</source>
        <translation>Niet binnenlaten</translation>
    </message>
    <message>
        <source>Find an answer</source>
        <translation>Antwoord zoeken</translation>
    </message>
    <message>
        <source>Type a few letters, then choose with the arrow keys</source>
        <translation>Typ een paar letters en kies met de pijltjestoetsen</translation>
    </message>
    <message>
        <source>No answer holds these letters</source>
        <translation>Geen antwoord bevat deze letters</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Answers to choose from</source>
        <translation>Antwoorden om uit te kiezen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
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
        <translation>Dit kan niet aan de deur worden beantwoord. Het blijft open.</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line</source>
        <translation>Shift+Enter begint een nieuwe regel</translation>
    </message>
    <message>
        <source>Several may be chosen: Space or the numbers</source>
        <translation>Meerdere mogelijk: spatie of cijfers</translation>
    </message>
    <message>
        <source>This ticket was just scanned: its question is still open</source>
        <translation>Dit ticket is zojuist gescand: de vraag staat nog open</translation>
    </message>
    <message>
        <source>The vendor did not take this answer</source>
        <translation>De aanbieder heeft dit antwoord niet aangenomen</translation>
    </message>
    <message>
        <source>{who}: NOT let in, the question is set aside</source>
        <translation>{who}: NIET binnengelaten, de vraag is uitgesteld</translation>
    </message>
    <message>
        <source>{who} and {count} more: NOT let in, their questions are set aside</source>
        <translation>{who} en nog {count}: NIET binnengelaten, hun vragen zijn uitgesteld</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Weer oppakken</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Laten vallen</translation>
    </message>
    <message>
        <source>Without an answer nobody is let in</source>
        <translation>Zonder antwoord komt niemand binnen</translation>
    </message>
    <message>
        <source>Only a yes lets the visitor in</source>
        <translation>Alleen met ja komt de bezoeker binnen</translation>
    </message>
    <message>
        <source>Type a number, in digits</source>
        <translation>Typ een getal, in cijfers</translation>
    </message>
    <message>
        <source>The least that is taken is {limit}</source>
        <translation>Minstens {limit}</translation>
    </message>
    <message>
        <source>The most that is taken is {limit}</source>
        <translation>Hoogstens {limit}</translation>
    </message>
    <message>
        <source>At least {limit} characters, please</source>
        <translation>Minstens {limit} tekens, alsjeblieft</translation>
    </message>
    <message>
        <source>At most {limit} characters, please</source>
        <translation>Hoogstens {limit} tekens, alsjeblieft</translation>
    </message>
    <message>
        <source>Choose one of the answers</source>
        <translation>Kies een van de antwoorden</translation>
    </message>
    <message>
        <source>Type a date like {form}</source>
        <translation>Typ een datum zoals {form}</translation>
    </message>
    <message>
        <source>Type a time like {form}</source>
        <translation>Typ een tijd zoals {form}</translation>
    </message>
    <message>
        <source>Type date and time like {form}</source>
        <translation>Typ datum en tijd zoals {form}</translation>
    </message>
    <message>
        <source>The first that is taken is {limit}</source>
        <translation>Op zijn vroegst {limit}</translation>
    </message>
    <message>
        <source>The last that is taken is {limit}</source>
        <translation>Uiterlijk {limit}</translation>
    </message>
    <message>
        <source>Type a telephone number, in digits</source>
        <translation>Typ een telefoonnummer, in cijfers</translation>
    </message>
    <message>
        <source>Type a country&apos;s name or its two letters</source>
        <translation>Typ de naam van een land of de twee letters ervan</translation>
    </message>
    <message>
        <source>A country&apos;s name or its two letters</source>
        <translation>Naam van een land of de twee letters ervan</translation>
    </message>
</context>
<context>
    <name>ReadRows</name>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelezen door</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duur</translation>
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
        <translation>Pas na {time}</translation>
    </message>
    <message>
        <source>Only before {time}</source>
        <translation>Alleen vóór {time}</translation>
    </message>
    <message>
        <source>Not on this day of the week</source>
        <translation>Niet op deze dag van de week</translation>
    </message>
    <message>
        <source>Not with this kind of ticket</source>
        <translation>Niet met dit soort ticket</translation>
    </message>
    <message>
        <source>Not at this entrance</source>
        <translation>Niet bij deze ingang</translation>
    </message>
    <message>
        <source>Entries used up (allowed: {count})</source>
        <translation>Toegangen opgebruikt (toegestaan: {count})</translation>
    </message>
    <message>
        <source>Entries of today used up (allowed: {count})</source>
        <translation>Toegangen van vandaag opgebruikt (toegestaan: {count})</translation>
    </message>
    <message>
        <source>Entries since {time} used up (allowed: {count})</source>
        <translation>Toegangen sinds {time} opgebruikt (toegestaan: {count})</translation>
    </message>
    <message>
        <source>Entries before {time} used up (allowed: {count})</source>
        <translation>Toegangen vóór {time} opgebruikt (toegestaan: {count})</translation>
    </message>
    <message>
        <source>Days used up (allowed: {count})</source>
        <translation>Dagen opgebruikt (toegestaan: {count})</translation>
    </message>
    <message>
        <source>Only after an earlier entry</source>
        <translation>Pas na een eerdere toegang</translation>
    </message>
    <message>
        <source>Too soon after an entry (wait: {length})</source>
        <translation>Te snel na een toegang (wachttijd: {length})</translation>
    </message>
    <message>
        <source>Too long after an entry (at most: {length})</source>
        <translation>Te lang na een toegang (hooguit: {length})</translation>
    </message>
    <message>
        <source>Is inside already</source>
        <translation>Is al binnen</translation>
    </message>
    <message>
        <source>Is not inside</source>
        <translation>Is niet binnen</translation>
    </message>
</context>
<context>
    <name>Sale</name>
    <message>
        <source>Sale</source>
        <translation>Verkoop</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Evenementen</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>Rondleidingen</translation>
    </message>
    <message>
        <source>Sales of today</source>
        <translation>Verkopen van vandaag</translation>
    </message>
    <message>
        <source>What is wanted?</source>
        <translation>Wat is gewenst?</translation>
    </message>
    <message>
        <source>What can be sold</source>
        <translation>Wat verkocht kan worden</translation>
    </message>
    <message>
        <source>Choose with the arrow keys, open with Enter</source>
        <translation>Kiezen met de pijltjes, openen met Enter</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prijs</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lezen …</translation>
    </message>
    <message>
        <source>Nothing is sold on this day.</source>
        <translation>Op deze dag wordt niets verkocht.</translation>
    </message>
    <message>
        <source>Nothing was found for these words.</source>
        <translation>Met deze woorden is niets gevonden.</translation>
    </message>
    <message>
        <source>Nothing was sold here today.</source>
        <translation>Vandaag is hier niets verkocht.</translation>
    </message>
    <message>
        <source>Not everything could be read.</source>
        <translation>Niet alles kon worden gelezen.</translation>
    </message>
    <message>
        <source>Reading prices and places …</source>
        <translation>Prijzen en plaatsen worden gelezen …</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Choose a time.</source>
        <translation>Kies een tijd.</translation>
    </message>
    <message>
        <source>Choose the language.</source>
        <translation>Kies de taal.</translation>
    </message>
    <message>
        <source>Say how many.</source>
        <translation>Geef aan hoeveel.</translation>
    </message>
    <message>
        <source>No time is left on this day. Choose another day.</source>
        <translation>Op deze dag is geen tijd meer vrij. Kies een andere dag.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hoeveel</translation>
    </message>
    <message>
        <source>People in the group</source>
        <translation>Personen in de groep</translation>
    </message>
    <message>
        <source>Arrow keys, or type the number</source>
        <translation>Pijltjes, of typ het aantal</translation>
    </message>
    <message>
        <source>Into the basket</source>
        <translation>In de mand</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Eruit halen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Terug (Esc)</translation>
    </message>
    <message>
        <source>The vendor does not sell this here.</source>
        <translation>De leverancier verkoopt dit hier niet.</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Mand</translation>
    </message>
    <message>
        <source>Nothing in it yet. Choose something at the left.</source>
        <translation>Nog niets erin. Kies links iets.</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Meer …</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>Comment for the order</source>
        <translation>Opmerking bij de bestelling</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Sell …</source>
        <translation>Verkopen …</translation>
    </message>
    <message>
        <source>Looking at prices and places …</source>
        <translation>Prijzen en plaatsen worden nagekeken …</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apart leggen</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Leegmaken</translation>
    </message>
    <message>
        <source>Empty the basket, {amount}?</source>
        <translation>De mand leegmaken, {amount}?</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>apart gelegd</translation>
    </message>
    <message>
        <source>Something in the basket cannot be sold as it stands. Take no money yet.</source>
        <translation>Iets in de mand kan zo niet worden verkocht. Neem nog geen geld aan.</translation>
    </message>
    <message>
        <source>No sale: somebody keeps this station offline. The basket stays.</source>
        <translation>Geen verkoop: iemand houdt dit station offline. De mand blijft.</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>Te ontvangen</translation>
    </message>
    <message>
        <source>The order counts as paid as soon as it is placed.</source>
        <translation>De bestelling geldt als betaald zodra ze is geplaatst.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gekregen</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>Terug te geven</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Ontbreekt nog</translation>
    </message>
    <message>
        <source>Money taken: sell now</source>
        <translation>Geld ontvangen: nu verkopen</translation>
    </message>
    <message>
        <source>Selling …</source>
        <translation>Verkopen …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Afdrukken …</translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation>Volgende verkoop</translation>
    </message>
    <message>
        <source>Search now</source>
        <translation>Nu zoeken</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Give this sale up</source>
        <translation>Deze verkoop opgeven</translation>
    </message>
    <message>
        <source>Back to the basket</source>
        <translation>Terug naar de mand</translation>
    </message>
    <message>
        <source>{amount} for the group</source>
        <translation>{amount} voor de groep</translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>{amount} per stuk</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>uitverkocht</translation>
    </message>
    <message>
        <source>for example {example}</source>
        <translation>bijvoorbeeld {example}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestelling {number}</translation>
    </message>
    <message>
        <source>Give back: {amount}</source>
        <translation>Terug te geven: {amount}</translation>
    </message>
    <message>
        <source>The vendor&apos;s words: {words}</source>
        <translation>Woorden van de leverancier: {words}</translation>
    </message>
    <message>
        <source>ATTENTION: the vendor charged {charged}, the basket said {collected}. Settle the difference now.</source>
        <translation>LET OP: de leverancier rekende {charged}, de mand zei {collected}. Verreken het verschil nu.</translation>
    </message>
    <message>
        <source>ATTENTION: it costs {now} now, no longer {before}. Tell the buyer.</source>
        <translation>LET OP: het kost nu {now}, niet meer {before}. Zeg het de koper.</translation>
    </message>
    <message>
        <source>No sale now: {reason} The basket stays; it goes on by itself.</source>
        <translation>Nu geen verkoop: {reason} De mand blijft; het gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>Not sold: {reason} Nothing was sent, the basket stays.</source>
        <translation>Niet verkocht: {reason} Er is niets verzonden, de mand blijft.</translation>
    </message>
    <message>
        <source>Sale of {time}, {what}, {total}: {state}</source>
        <translation>Verkoop van {time}, {what}, {total}: {state}</translation>
    </message>
    <message>
        <source>Basket: {total}</source>
        <translation>Mand: {total}</translation>
    </message>
    <message>
        <source>{amount} are still missing. Nothing was sold.</source>
        <translation>Er ontbreekt nog {amount}. Er is niets verkocht.</translation>
    </message>
    <message>
        <source>Not kept: {reason}</source>
        <translation>Niet bewaard: {reason}</translation>
    </message>
    <message>
        <source>Sold today: {sales}, {total}</source>
        <translation>Vandaag verkocht: {sales}, {total}</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niet verzonden</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wordt verzonden</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>verkocht</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>onzeker</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>niet geplaatst</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>opgegeven</translation>
    </message>
    <message>
        <source>Being searched: do not sell it again</source>
        <translation>Wordt gezocht: niet opnieuw verkopen</translation>
    </message>
    <message>
        <source>Try again, or give it up</source>
        <translation>Probeer opnieuw, of geef ze op</translation>
    </message>
    <message>
        <source>Not sold</source>
        <translation>Niet verkocht</translation>
    </message>
    <message>
        <source>Nothing was sent. Keep no money, or try again when the vendor answers.</source>
        <translation>Er is niets verzonden. Houd geen geld, of probeer opnieuw als de leverancier antwoordt.</translation>
    </message>
    <message>
        <source>The order is being placed.</source>
        <translation>De bestelling wordt geplaatst.</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkocht</translation>
    </message>
    <message>
        <source>The order is placed and paid.</source>
        <translation>De bestelling is geplaatst en betaald.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>The vendor does not place this order. Keep no money.</source>
        <translation>De leverancier plaatst deze bestelling niet. Houd geen geld.</translation>
    </message>
    <message>
        <source>The answer was lost</source>
        <translation>Het antwoord ging verloren</translation>
    </message>
    <message>
        <source>It is not known yet whether this was sold. Station is searching the order by itself. Keep the money and the buyer here; do not sell it again.</source>
        <translation>Het is nog niet bekend of dit is verkocht. Station zoekt de bestelling vanzelf. Houd het geld en de koper hier; verkoop niet opnieuw.</translation>
    </message>
    <message>
        <source>It was not placed</source>
        <translation>De bestelling is niet geplaatst</translation>
    </message>
    <message>
        <source>The vendor&apos;s orders were searched: this one is not among them. You decide.</source>
        <translation>De bestellingen van de leverancier zijn doorzocht: deze zit er niet bij. Jij beslist.</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Opgegeven</translation>
    </message>
    <message>
        <source>This sale was given up; nothing was sold.</source>
        <translation>Deze verkoop is opgegeven; er is niets verkocht.</translation>
    </message>
    <message>
        <source>Not sold here: this ticket asks for the name of everybody. Sell it in the vendor&apos;s own program.</source>
        <translation>Hier niet te koop: dit ticket vraagt ieders naam. Verkoop het in het programma van de leverancier.</translation>
    </message>
    <message>
        <source>Not sold here: this ticket is made of several, each with a time of its own. Sell it in the vendor&apos;s own program.</source>
        <translation>Hier niet te koop: dit ticket bestaat uit meer tickets, elk met een eigen tijd. Verkoop het in het programma van de leverancier.</translation>
    </message>
    <message>
        <source>Not sold here: the seats are numbered and chosen on a plan. Sell it in the vendor&apos;s own program.</source>
        <translation>Hier niet te koop: de plaatsen zijn genummerd en worden op een plan gekozen. Verkoop het in het programma van de leverancier.</translation>
    </message>
    <message>
        <source>Not sold here: it has a price for the group and one for each person together. Sell it in the vendor&apos;s own program.</source>
        <translation>Hier niet te koop: het heeft een groepsprijs en een prijs per persoon tegelijk. Verkoop het in het programma van de leverancier.</translation>
    </message>
    <message>
        <source>Not sold here: it needs names</source>
        <translation>Hier niet te koop: er zijn namen nodig</translation>
    </message>
    <message>
        <source>Not sold here: it is made of several tickets</source>
        <translation>Hier niet te koop: het bestaat uit meer tickets</translation>
    </message>
    <message>
        <source>Not sold here: it has numbered seats</source>
        <translation>Hier niet te koop: genummerde plaatsen</translation>
    </message>
    <message>
        <source>Not sold here: it mixes two kinds of prices</source>
        <translation>Hier niet te koop: twee soorten prijzen door elkaar</translation>
    </message>
    <message>
        <source>This time is taken or past. Choose another.</source>
        <translation>Deze tijd is bezet of voorbij. Kies een andere.</translation>
    </message>
    <message>
        <source>Not enough places are left.</source>
        <translation>Er zijn niet genoeg plaatsen meer.</translation>
    </message>
    <message>
        <source>A price or a language is not offered any more. Choose again.</source>
        <translation>Een prijs of taal wordt niet meer aangeboden. Kies opnieuw.</translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>From the printed sheet, or from this screen. Scans on this page admit nobody.</source>
        <translation>Van het gedrukte vel, of van dit scherm. Scans op deze pagina laten niemand binnen.</translation>
    </message>
    <message>
        <source>Scan code 1</source>
        <translation>Scan code 1</translation>
    </message>
    <message>
        <source>{count} pairs of layouts explain it so far. Scan another code of the sheet, or choose.</source>
        <translation>{count} paren van indelingen verklaren het tot nu toe. Scan nog een code van het vel, of kies.</translation>
    </message>
    <message>
        <source>Not certain yet</source>
        <translation>Nog niet zeker</translation>
    </message>
    <message>
        <source>Every character arrives as it is printed.</source>
        <translation>Elk teken komt aan zoals het gedrukt is.</translation>
    </message>
    <message>
        <source>So far every character arrives as it is printed. Code 1 has them all.</source>
        <translation>Tot nu toe komt elk teken aan zoals het gedrukt is. Code 1 bevat ze allemaal.</translation>
    </message>
    <message>
        <source>Nothing to correct</source>
        <translation>Niets te verbeteren</translation>
    </message>
    <message>
        <source>These cannot always be told apart: {characters}. What needs no AltGr is taken for granted, anything else is refused. To read them all, set the scanner&apos;s keyboard to that of the computer.</source>
        <translation>Deze zijn niet altijd uit elkaar te houden: {characters}. Wat zonder AltGr kan, geldt als zeker, de rest wordt geweigerd. Stel het toetsenbord van de scanner in op dat van de computer om alles te lezen.</translation>
    </message>
    <message>
        <source>Learnt from the sheet</source>
        <translation>Van het vel geleerd</translation>
    </message>
    <message>
        <source>{right} of {count} now read as printed.</source>
        <translation>{right} van {count} nu gelezen zoals gedrukt.</translation>
    </message>
    <message>
        <source>Code 1, or codes 2 to 5, make it certain.</source>
        <translation>Code 1, of codes 2 tot 5, geven zekerheid.</translation>
    </message>
    <message>
        <source>Found, but not all can be put right</source>
        <translation>Gevonden, maar niet alles kan worden verbeterd</translation>
    </message>
    <message>
        <source>Found and corrected</source>
        <translation>Gevonden en verbeterd</translation>
    </message>
    <message>
        <source>The scanner makes all letters capitals</source>
        <translation>De scanner maakt van alle letters hoofdletters</translation>
    </message>
    <message>
        <source>The scanner makes all letters small</source>
        <translation>De scanner maakt van alle letters kleine letters</translation>
    </message>
    <message>
        <source>That cannot be undone here. Switch it off in the scanner, then test again.</source>
        <translation>Dat kan hier niet ongedaan worden gemaakt. Zet het uit in de scanner en test opnieuw.</translation>
    </message>
    <message>
        <source>Is it a code of the test sheet? If it is, no keyboard layout known here explains it: set the scanner to the computer&apos;s layout, then test again.</source>
        <translation>Is het een code van het testvel? Zo ja, dan verklaart geen hier bekende indeling hem: stel de scanner in op die van de computer en test opnieuw.</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Niet begrepen</translation>
    </message>
    <message>
        <source>End of a code</source>
        <translation>Einde van een code</translation>
    </message>
    <message>
        <source>{end}, {count} of {total}</source>
        <translation>{end}, {count} van {total}</translation>
    </message>
    <message>
        <source>Set the scanner to send Enter after each code: it is quicker and surer.</source>
        <translation>Stel de scanner in om na elke code Enter te sturen: dat is sneller en zekerder.</translation>
    </message>
    <message>
        <source>Prefix, suffix</source>
        <translation>Voorvoegsel, achtervoegsel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Snelheid</translation>
    </message>
    <message>
        <source>{time} ms a key</source>
        <translation>{time} ms per toets</translation>
    </message>
    <message>
        <source>Too slow to be told from a hand. Set it faster, or the delay between keys to 0.</source>
        <translation>Te langzaam om van een hand te onderscheiden. Zet hem sneller, of de pauze tussen toetsen op 0.</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>Toetsenbordindeling</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dezelfde</translation>
    </message>
    <message>
        <source>Small and capital letters</source>
        <translation>Kleine en hoofdletters</translation>
    </message>
    <message>
        <source>all alike</source>
        <translation>allemaal gelijk</translation>
    </message>
    <message>
        <source>Codes are put right while Caps Lock is on, but people type in capitals.</source>
        <translation>Codes worden verbeterd terwijl Caps Lock aan is, maar mensen typen in hoofdletters.</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock is aan</translation>
    </message>
    <message>
        <source>Caps Lock is on, or the scanner is set to swap them. Try again with Caps Lock off.</source>
        <translation>Caps Lock is aan, of de scanner wisselt ze om. Probeer opnieuw met Caps Lock uit.</translation>
    </message>
    <message>
        <source>swapped</source>
        <translation>omgewisseld</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>zoals gedrukt</translation>
    </message>
    <message>
        <source>Group separator</source>
        <translation>Groepsscheiding</translation>
    </message>
    <message>
        <source>code 6</source>
        <translation>code 6</translation>
    </message>
    <message>
        <source>comes as GS</source>
        <translation>komt aan als GS</translation>
    </message>
    <message>
        <source>Only some tickets have one. Most scanners have a setting that sends control characters.</source>
        <translation>Alleen sommige tickets hebben er een. De meeste scanners kunnen stuurtekens sturen.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelaten</translation>
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
        <translation>Uit: kleine letters van zulke codes komen aan als + en een hoofdletter. Aan: een + in een gewone code gaat verloren.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>aan</translation>
    </message>
    <message>
        <source>off</source>
        <translation>uit</translation>
    </message>
    <message>
        <source>US English</source>
        <translation>Engels (VS)</translation>
    </message>
    <message>
        <source>US International</source>
        <translation>VS internationaal</translation>
    </message>
    <message>
        <source>UK English</source>
        <translation>Engels (VK)</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Duits</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Frans</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spaans</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiaans</translation>
    </message>
    <message>
        <source>Brazilian</source>
        <translation>Braziliaans</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>Swiss German</source>
        <translation>Zwitsers-Duits</translation>
    </message>
    <message>
        <source>Swiss French</source>
        <translation>Zwitsers-Frans</translation>
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
        <translation>Achtervoegsel</translation>
    </message>
    <message>
        <source>Nothing: a pause</source>
        <translation>Niets: een pauze</translation>
    </message>
    <message>
        <source>ETX</source>
        <translation>ETX</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>{scanner} went away in the middle of a code. Plug it in and scan again.</source>
        <translation>{scanner} viel midden in een code weg. Sluit hem aan en scan opnieuw.</translation>
    </message>
    <message>
        <source>Ready on {port}</source>
        <translation>Klaar op {port}</translation>
    </message>
    <message>
        <source>Nothing is plugged in at {port}. It is tried every second.</source>
        <translation>Op {port} is niets aangesloten. Elke seconde wordt het geprobeerd.</translation>
    </message>
    <message>
        <source>{port} is in use elsewhere, or not allowed. It is tried every second.</source>
        <translation>{port} is elders in gebruik, of niet toegestaan. Elke seconde wordt het geprobeerd.</translation>
    </message>
    <message>
        <source>This system&apos;s Qt has no serial ports.</source>
        <translation>De Qt van dit systeem heeft geen seriële poorten.</translation>
    </message>
</context>
<context>
    <name>ScannerSheet</name>
    <message>
        <source>Scanner test sheet</source>
        <translation>Testvel voor scanners</translation>
    </message>
    <message>
        <source>Open Settings, Scanner test, and scan code 1. A scanner that reads no QR codes scans 2 to 5 instead. 6 and 7 tell more about the scanner&apos;s settings.</source>
        <translation>Open Instellingen, Scannertest, en scan code 1. Een scanner die geen QR-codes leest, scant 2 tot 5. Codes 6 en 7 zeggen meer over de instellingen van de scanner.</translation>
    </message>
</context>
<context>
    <name>ScannerTestPage</name>
    <message>
        <source>{scanner} read {code}. Serial scanners have no keyboard layout.</source>
        <translation>{scanner} las {code}. Seriële scanners hebben geen toetsenbordindeling.</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Scannertest</translation>
    </message>
    <message>
        <source>Scans are tried here; they admit nobody.</source>
        <translation>Scans worden hier geprobeerd; ze laten niemand binnen.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Kept: {scanner}. It is read so from now on.</source>
        <translation>Bewaard: {scanner}. Hij wordt voortaan zo gelezen.</translation>
    </message>
</context>
<context>
    <name>ScannersCard</name>
    <message>
        <source>Scanners</source>
        <translation>Scanners</translation>
    </message>
    <message>
        <source>Add a serial scanner</source>
        <translation>Een seriële scanner toevoegen</translation>
    </message>
    <message>
        <source>Name of the &amp;scanner</source>
        <translation>Naam van de &amp;scanner</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>Poo&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Baud</source>
        <translation>&amp;Baud</translation>
    </message>
    <message>
        <source>&amp;End of a code</source>
        <translation>&amp;Einde van een code</translation>
    </message>
    <message>
        <source>COM3 or /dev/ttyACM0</source>
        <translation>COM3 of /dev/ttyACM0</translation>
    </message>
    <message>
        <source>Add the serial scanne&amp;r</source>
        <translation>Seriële s&amp;canner toevoegen</translation>
    </message>
    <message>
        <source>Serial scanner</source>
        <translation>Seriële scanner</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Remove {scanner}</source>
        <translation>{scanner} verwijderen</translation>
    </message>
    <message>
        <source>{text} (Space)</source>
        <translation>{text} (spatie)</translation>
    </message>
</context>
<context>
    <name>SectionChoice</name>
    <message>
        <source>{section}, {count} tickets</source>
        <translation>{section}, {count} tickets</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Scherm</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Geluid</translation>
    </message>
    <message>
        <source>Profile and access</source>
        <translation>Profiel en toegang</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Kleuren</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Tekst&amp;grootte</translation>
    </message>
    <message>
        <source>&amp;Volume</source>
        <translation>&amp;Volume</translation>
    </message>
    <message>
        <source>&amp;Profile at the door</source>
        <translation>&amp;Profiel bij de deur</translation>
    </message>
    <message>
        <source>This computer has no sound output; verdicts are shown without sound.</source>
        <translation>Deze computer heeft geen geluidsuitgang; oordelen worden zonder geluid getoond.</translation>
    </message>
    <message>
        <source>Hear a&amp;dmit</source>
        <translation>“Toege&amp;laten” horen</translation>
    </message>
    <message>
        <source>Hear attent&amp;ion</source>
        <translation>“Let &amp;op” horen</translation>
    </message>
    <message>
        <source>Hear de&amp;nied</source>
        <translation>“Ge&amp;weigerd” horen</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>De taal van het systeem</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
</context>
<context>
    <name>SetupRows</name>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolutie</translation>
    </message>
    <message>
        <source>Mirror the picture on the screen</source>
        <translation>Beeld op het scherm spiegelen</translation>
    </message>
    <message>
        <source>Automatic exposure</source>
        <translation>Belichting automatisch</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichting</translation>
    </message>
    <message>
        <source>Torch on</source>
        <translation>Lampje aan</translation>
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
            <numerusform>%Ln scan wacht</numerusform>
            <numerusform>%Ln scans wachten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln conflict</numerusform>
            <numerusform>%Ln conflicten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Online only</source>
        <translation>Alleen online</translation>
    </message>
    <message>
        <source>List {percent} %</source>
        <translation>Lijst {percent} %</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>Nog geen lijst</translation>
    </message>
    <message>
        <source>List of {time}</source>
        <translation>Lijst van {time}</translation>
    </message>
    <message>
        <source>List {age} old</source>
        <translation>Lijst {age} oud</translation>
    </message>
    <message>
        <source>Camera in test</source>
        <translation>Camera in test</translation>
    </message>
    <message>
        <source>Scanner missing</source>
        <translation>Scanner ontbreekt</translation>
    </message>
    <message>
        <source>Keyboard layout changed</source>
        <translation>Toetsenbord gewijzigd</translation>
    </message>
    <message>
        <source>Scanner without Enter</source>
        <translation>Scanner zonder Enter</translation>
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
        <translation>tot {time}</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>sinds {time}</translation>
    </message>
    <message>
        <source>answers in {time}</source>
        <translation>antwoordt in {time}</translation>
    </message>
    <message>
        <source>clocks {time} apart</source>
        <translation>klokken {time} uiteen</translation>
    </message>
    <message>
        <source>the vendor decides</source>
        <translation>de leverancier beslist</translation>
    </message>
    <message>
        <source>read at {time}</source>
        <translation>gelezen om {time}</translation>
    </message>
    <message>
        <source>{count} of {total} tickets</source>
        <translation>{count} van {total} tickets</translation>
    </message>
    <message>
        <source>The vendor has not answered yet.</source>
        <translation>De leverancier heeft nog niet geantwoord.</translation>
    </message>
    <message>
        <source>{word} since {time}</source>
        <translation>{word} sinds {time}</translation>
    </message>
    <message>
        <source>Scanning goes on from the list; scans are kept and sent later.</source>
        <translation>Scannen gaat door met de lijst; scans worden bewaard en later verzonden.</translation>
    </message>
    <message>
        <source>The last answer took {time}</source>
        <translation>Het laatste antwoord duurde {time}</translation>
    </message>
    <message>
        <source>The vendor&apos;s clock and this one are {time} apart</source>
        <translation>De klok van de leverancier en deze lopen {time} uiteen</translation>
    </message>
    <message>
        <source>{count} waiting to be sent</source>
        <translation>{count} wachten op verzending</translation>
    </message>
    <message>
        <source>{count} sent without an answer; they are being settled by reading</source>
        <translation>{count} verzonden zonder antwoord; door lezen wordt dat opgehelderd</translation>
    </message>
    <message>
        <source>They are on this computer&apos;s disk and are sent by themselves.</source>
        <translation>Ze staan op de schijf van deze computer en worden vanzelf verzonden.</translation>
    </message>
    <message>
        <source>Scans for the vendor</source>
        <translation>Scans voor de leverancier</translation>
    </message>
    <message>
        <source>Ticket list</source>
        <translation>Ticketlijst</translation>
    </message>
    <message>
        <source>This vendor gives no list; it decides each scan itself.</source>
        <translation>Deze leverancier geeft geen lijst; hij beslist elke scan zelf.</translation>
    </message>
    <message>
        <source>Read at {time}, {age} ago</source>
        <translation>Gelezen om {time}, {age} geleden</translation>
    </message>
    <message>
        <source>The list was not read completely yet.</source>
        <translation>De lijst is nog niet volledig gelezen.</translation>
    </message>
    <message>
        <source>The whole list was read at {time}</source>
        <translation>De hele lijst is gelezen om {time}</translation>
    </message>
    <message>
        <source>The last reading was canceled; what it read is kept.</source>
        <translation>De laatste lezing is afgebroken; wat ze las, is bewaard.</translation>
    </message>
    <message>
        <source>No camera is chosen. Choose one in the settings.</source>
        <translation>Geen camera gekozen. Kies er een in de instellingen.</translation>
    </message>
    <message>
        <source>Hold a code in front of the camera.</source>
        <translation>Houd een code voor de camera.</translation>
    </message>
    <message>
        <source>{count} pictures a second</source>
        <translation>{count} beelden per seconde</translation>
    </message>
    <message>
        <source>It is tried again and again; a hand scanner works meanwhile.</source>
        <translation>Er wordt steeds opnieuw geprobeerd; een handscanner werkt intussen.</translation>
    </message>
    <message>
        <source>The video file is at its end. Choose a camera in the settings.</source>
        <translation>Het videobestand is afgelopen. Kies een camera in de instellingen.</translation>
    </message>
    <message>
        <source>A hand scanner works like a keyboard: scan at any time, on any page.</source>
        <translation>Een handscanner werkt als een toetsenbord: scan altijd, op elke pagina.</translation>
    </message>
    <message>
        <source>Nothing was read from one yet.</source>
        <translation>Er is nog niets mee gelezen.</translation>
    </message>
    <message>
        <source>Last code from it at {time}</source>
        <translation>Laatste code ervan om {time}</translation>
    </message>
    <message>
        <source>This computer&apos;s keyboard layout is not the one of the scanner test. Set it back, or test the scanner again.</source>
        <translation>De toetsenbordindeling van deze computer is niet die van de scannertest. Zet haar terug, of test de scanner opnieuw.</translation>
    </message>
    <message>
        <source>A scanner sent a code without Enter, so it was taken for typing. Try the scanner test.</source>
        <translation>Een scanner stuurde een code zonder Enter; die werd voor typen gehouden. Doe de scannertest.</translation>
    </message>
    <message>
        <source>From scan to verdict</source>
        <translation>Van scan tot oordeel</translation>
    </message>
    <message>
        <source>No scan yet.</source>
        <translation>Nog geen scan.</translation>
    </message>
    <message>
        <source>Median {median}, slowest in a hundred {slow}</source>
        <translation>Mediaan {median}, traagste op de honderd {slow}</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>15 minuten lang</translation>
    </message>
    <message>
        <source>Until I say otherwise</source>
        <translation>Tot nader order</translation>
    </message>
    <message>
        <source>Decide by itself again</source>
        <translation>Station laten beslissen</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline werken</translation>
    </message>
    <message>
        <source>No traffic with the vendor: the list decides.</source>
        <translation>Geen verkeer met de leverancier: de lijst beslist.</translation>
    </message>
    <message>
        <source>Stay online</source>
        <translation>Online blijven</translation>
    </message>
    <message>
        <source>Every scan asks the vendor, also where it answers badly.</source>
        <translation>Elke scan vraagt de leverancier, ook als die slecht antwoordt.</translation>
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
        <translation>Niet verbonden</translation>
    </message>
    <message>
        <source>Try the demo, or connect a vendor.</source>
        <translation>Probeer de demo, of verbind een leverancier.</translation>
    </message>
    <message>
        <source>This is the demo: made-up tickets, nobody is let in by it.</source>
        <translation>Dit is de demo: verzonnen tickets, niemand komt erop binnen.</translation>
    </message>
    <message>
        <source>Scans carry this computer&apos;s time; it is compared with the vendor&apos;s.</source>
        <translation>Scans dragen de tijd van deze computer; die wordt met die van de leverancier vergeleken.</translation>
    </message>
</context>
<context>
    <name>SymbologiesCard</name>
    <message>
        <source>What the camera reads</source>
        <translation>Wat de camera leest</translation>
    </message>
    <message>
        <source>What the camera reads at {profile}</source>
        <translation>Wat de camera bij {profile} leest</translation>
    </message>
    <message>
        <source>{text} (Space)</source>
        <translation>{text} (Spatie)</translation>
    </message>
    <message>
        <source>One kind has to stay, or the camera would read nothing.</source>
        <translation>Eén soort moet blijven, anders leest de camera niets.</translation>
    </message>
    <message>
        <source>Tick only what your tickets carry: each kind more makes every look at a picture slower. EAN is off because it stands on every bottle and snack, and is the kind that cameras misread most.</source>
        <translation>Kruis alleen aan wat op uw tickets staat: elke soort meer maakt het bekijken van elk beeld trager. EAN staat uit omdat het op elke fles en snack staat, en camera&apos;s het het vaakst verkeerd lezen.</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>{count} tickets so far</source>
        <translation>{count} tickets tot nu toe</translation>
    </message>
    <message>
        <source>{count} of {total} tickets</source>
        <translation>{count} van {total} tickets</translation>
    </message>
    <message>
        <source>{count} a second</source>
        <translation>{count} per seconde</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>nog ongeveer {time}</translation>
    </message>
    <message>
        <source>{count}/s</source>
        <translation>{count}/s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>nog {time}</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Good ticket</source>
        <translation>Geldig ticket</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Terugbetaald</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Niet betaald</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Geblokkeerd</translation>
    </message>
    <message>
        <source>Not for this entrance</source>
        <translation>Niet voor deze ingang</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>No longer in the list</source>
        <translation>Niet meer in de lijst</translation>
    </message>
    <message>
        <source>Unknown state</source>
        <translation>Onbekende status</translation>
    </message>
</context>
<context>
    <name>TorchSwitch</name>
    <message>
        <source>Turn the torch off</source>
        <translation>Lampje uitzetten</translation>
    </message>
    <message>
        <source>Turn the torch on</source>
        <translation>Lampje aanzetten</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>What the scanner typed</source>
        <translation>Wat de scanner typte</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Herkend</translation>
    </message>
    <message>
        <source>Milliseconds between keys. What stays below the line is a scanner, what does not is a hand.</source>
        <translation>Milliseconden tussen toetsen. Wat onder de lijn blijft, is een scanner; de rest is een hand.</translation>
    </message>
    <message>
        <source>As the computer read it</source>
        <translation>Zoals de computer hem las</translation>
    </message>
    <message>
        <source>As it is printed</source>
        <translation>Zoals gedrukt</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nog niets</translation>
    </message>
    <message>
        <source>Its keys appear here, with the milliseconds between them.</source>
        <translation>De toetsen verschijnen hier, met de milliseconden ertussen.</translation>
    </message>
    <message>
        <source>scan {number} · {time} ms · {count} characters + {end}</source>
        <translation>scan {number} · {time} ms · {count} tekens + {end}</translation>
    </message>
    <message>
        <source>This code cannot be put right: a ticket with such a code is refused, never mistaken.</source>
        <translation>Deze code kan niet worden verbeterd: een ticket met zo’n code wordt geweigerd, nooit verwisseld.</translation>
    </message>
    <message>
        <source>scans below {limit} ms</source>
        <translation>scans onder {limit} ms</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Wait {time}; it is tried again by itself.</source>
        <translation>Wacht {time}; het wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>{subject} cannot be reached.</source>
        <translation>{subject} is niet bereikbaar.</translation>
    </message>
    <message>
        <source>The connection to {subject} is not secure.</source>
        <translation>De verbinding met {subject} is niet veilig.</translation>
    </message>
    <message>
        <source>{subject} did not answer in time.</source>
        <translation>{subject} heeft niet op tijd geantwoord.</translation>
    </message>
    <message>
        <source>{subject} does not accept the access data.</source>
        <translation>{subject} accepteert de toegangsgegevens niet.</translation>
    </message>
    <message>
        <source>{subject} does not allow this account to do that.</source>
        <translation>{subject} staat dit account dat niet toe.</translation>
    </message>
    <message>
        <source>{subject} was not found.</source>
        <translation>{subject} is niet gevonden.</translation>
    </message>
    <message>
        <source>{subject} asks for a pause.</source>
        <translation>{subject} vraagt om een pauze.</translation>
    </message>
    <message>
        <source>{subject} has a fault of its own.</source>
        <translation>{subject} heeft zelf een storing.</translation>
    </message>
    <message>
        <source>{subject} gave an answer that Station cannot read.</source>
        <translation>{subject} gaf een antwoord dat Station niet kan lezen.</translation>
    </message>
    <message>
        <source>{subject} points to another address.</source>
        <translation>{subject} verwijst naar een ander adres.</translation>
    </message>
    <message>
        <source>{subject} does not accept the request.</source>
        <translation>{subject} accepteert het verzoek niet.</translation>
    </message>
    <message>
        <source>The disk is full: {subject}.</source>
        <translation>De schijf is vol: {subject}.</translation>
    </message>
    <message>
        <source>The database is in use by another program: {subject}.</source>
        <translation>De database is in gebruik door een ander programma: {subject}.</translation>
    </message>
    <message>
        <source>The database is damaged: {subject}.</source>
        <translation>De database is beschadigd: {subject}.</translation>
    </message>
    <message>
        <source>A newer version of Station wrote this database: {subject}.</source>
        <translation>Een nieuwere versie van Station heeft deze database geschreven: {subject}.</translation>
    </message>
    <message>
        <source>Another Station works with this data folder: {subject}.</source>
        <translation>Een ander Station werkt met deze gegevensmap: {subject}.</translation>
    </message>
    <message>
        <source>Station may not write here: {subject}.</source>
        <translation>Station mag hier niet schrijven: {subject}.</translation>
    </message>
    <message>
        <source>A secret of this profile is missing: {subject}.</source>
        <translation>Er ontbreekt een geheim van dit profiel: {subject}.</translation>
    </message>
    <message>
        <source>The secret store does not open: {subject}.</source>
        <translation>De geheimenkluis gaat niet open: {subject}.</translation>
    </message>
    <message>
        <source>There is no profile named {subject}.</source>
        <translation>Er is geen profiel met de naam {subject}.</translation>
    </message>
    <message>
        <source>This setting cannot be used: {subject}.</source>
        <translation>Deze instelling is onbruikbaar: {subject}.</translation>
    </message>
    <message>
        <source>No event or service is chosen for {subject}.</source>
        <translation>Er is geen evenement of dienst gekozen voor {subject}.</translation>
    </message>
    <message>
        <source>The camera gives no picture: {subject}.</source>
        <translation>De camera geeft geen beeld: {subject}.</translation>
    </message>
    <message>
        <source>This file is no picture that can be read: {subject}.</source>
        <translation>Dit bestand is geen leesbaar plaatje: {subject}.</translation>
    </message>
    <message>
        <source>Another program uses the port: {subject}.</source>
        <translation>Een ander programma gebruikt de poort: {subject}.</translation>
    </message>
    <message>
        <source>The vendor cannot be reached.</source>
        <translation>De leverancier is niet bereikbaar.</translation>
    </message>
    <message>
        <source>The connection to the vendor is not secure.</source>
        <translation>De verbinding met de leverancier is niet veilig.</translation>
    </message>
    <message>
        <source>The vendor did not answer in time.</source>
        <translation>De leverancier heeft niet op tijd geantwoord.</translation>
    </message>
    <message>
        <source>The vendor does not accept the access data.</source>
        <translation>De leverancier accepteert de toegangsgegevens niet.</translation>
    </message>
    <message>
        <source>The vendor does not allow this account to do that.</source>
        <translation>De leverancier staat dit account dat niet toe.</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>Het is niet gevonden.</translation>
    </message>
    <message>
        <source>The vendor asks for a pause.</source>
        <translation>De leverancier vraagt om een pauze.</translation>
    </message>
    <message>
        <source>The vendor has a fault of its own.</source>
        <translation>De leverancier heeft zelf een storing.</translation>
    </message>
    <message>
        <source>The vendor gave an answer that Station cannot read.</source>
        <translation>De leverancier gaf een antwoord dat Station niet kan lezen.</translation>
    </message>
    <message>
        <source>The vendor points to another address.</source>
        <translation>De leverancier verwijst naar een ander adres.</translation>
    </message>
    <message>
        <source>The vendor does not accept the request.</source>
        <translation>De leverancier accepteert het verzoek niet.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>De schijf is vol.</translation>
    </message>
    <message>
        <source>The database is in use by another program.</source>
        <translation>De database is in gebruik door een ander programma.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>De database is beschadigd.</translation>
    </message>
    <message>
        <source>A newer version of Station wrote this database.</source>
        <translation>Een nieuwere versie van Station heeft deze database geschreven.</translation>
    </message>
    <message>
        <source>Another Station works with this data folder.</source>
        <translation>Een ander Station werkt met deze gegevensmap.</translation>
    </message>
    <message>
        <source>Station may not write to its data folder.</source>
        <translation>Station mag niet in zijn gegevensmap schrijven.</translation>
    </message>
    <message>
        <source>A secret of this profile is missing.</source>
        <translation>Er ontbreekt een geheim van dit profiel.</translation>
    </message>
    <message>
        <source>The secret store does not open.</source>
        <translation>De geheimenkluis gaat niet open.</translation>
    </message>
    <message>
        <source>There is no profile of that name.</source>
        <translation>Er is geen profiel met die naam.</translation>
    </message>
    <message>
        <source>A setting cannot be used.</source>
        <translation>Een instelling is onbruikbaar.</translation>
    </message>
    <message>
        <source>No event or service is chosen.</source>
        <translation>Er is geen evenement of dienst gekozen.</translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>De camera geeft geen beeld.</translation>
    </message>
    <message>
        <source>This is no picture that can be read.</source>
        <translation>Dit is geen leesbaar plaatje.</translation>
    </message>
    <message>
        <source>Another program uses the port.</source>
        <translation>Een ander programma gebruikt de poort.</translation>
    </message>
    <message>
        <source>Check the address and the network; it is tried again by itself.</source>
        <translation>Controleer het adres en het netwerk; het wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and the address; then ask your IT.</source>
        <translation>Controleer de datum van deze computer en het adres; vraag dan je IT.</translation>
    </message>
    <message>
        <source>Go on scanning; it is tried again by itself.</source>
        <translation>Scan door; het wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>Type the access data again: Settings, Connect a vendor.</source>
        <translation>Typ de toegangsgegevens opnieuw: Instellingen, Een leverancier verbinden.</translation>
    </message>
    <message>
        <source>Ask the vendor for the missing right, or use another account.</source>
        <translation>Vraag de leverancier om het ontbrekende recht, of gebruik een ander account.</translation>
    </message>
    <message>
        <source>Check the address and the chosen event or service.</source>
        <translation>Controleer het adres en het gekozen evenement of de dienst.</translation>
    </message>
    <message>
        <source>Wait a little; it is tried again by itself.</source>
        <translation>Wacht even; het wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>Go on scanning; if it stays, call the vendor.</source>
        <translation>Scan door; als het zo blijft, bel de leverancier.</translation>
    </message>
    <message>
        <source>Check the address; if it is right, look for a newer Station.</source>
        <translation>Controleer het adres; klopt het, zoek dan een nieuwer Station.</translation>
    </message>
    <message>
        <source>Ask the vendor for the new address and type it in.</source>
        <translation>Vraag de leverancier om het nieuwe adres en typ het in.</translation>
    </message>
    <message>
        <source>Check the profile&apos;s settings; copy the details for support.</source>
        <translation>Controleer de instellingen van het profiel; kopieer de details voor support.</translation>
    </message>
    <message>
        <source>Free some space on the disk, then scan again.</source>
        <translation>Maak ruimte vrij op de schijf en scan opnieuw.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Sluit het andere programma en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Stop using this folder, keep it, and call support.</source>
        <translation>Gebruik deze map niet meer, bewaar haar en bel support.</translation>
    </message>
    <message>
        <source>Install the newer version, or use another data folder.</source>
        <translation>Installeer de nieuwere versie, of gebruik een andere gegevensmap.</translation>
    </message>
    <message>
        <source>Close the other Station, or use another data folder.</source>
        <translation>Sluit het andere Station, of gebruik een andere gegevensmap.</translation>
    </message>
    <message>
        <source>Allow writing there, or use another data folder.</source>
        <translation>Sta schrijven daar toe, of gebruik een andere gegevensmap.</translation>
    </message>
    <message>
        <source>Unlock the secret store of this computer, then try again.</source>
        <translation>Ontgrendel de geheimenkluis van deze computer en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Choose one of the profiles that exist.</source>
        <translation>Kies een van de bestaande profielen.</translation>
    </message>
    <message>
        <source>Put the setting right, then try again.</source>
        <translation>Zet de instelling goed en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Choose the event or service in the profile.</source>
        <translation>Kies het evenement of de dienst in het profiel.</translation>
    </message>
    <message>
        <source>Plug it in or choose another; the scanner still works.</source>
        <translation>Sluit hem aan of kies een andere; de scanner werkt nog.</translation>
    </message>
    <message>
        <source>Choose a picture file (PNG or JPEG).</source>
        <translation>Kies een plaatje (PNG of JPEG).</translation>
    </message>
    <message>
        <source>Choose another port, or close the other program.</source>
        <translation>Kies een andere poort, of sluit het andere programma.</translation>
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
        <translation>&amp;In twee stappen: vasthouden, dan door</translation>
    </message>
    <message>
        <source>A good ticket is held and not used yet. Space: the person has passed. Esc: nobody passed.</source>
        <translation>Een geldig ticket wordt vastgehouden en nog niet gebruikt. Spatie: de persoon is erdoor. Esc: niemand is erdoor.</translation>
    </message>
    <message>
        <source>The vendor at the door can&apos;t look at a ticket without using it.</source>
        <translation>De leverancier aan de deur kan een ticket niet bekijken zonder het te gebruiken.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undone. The ticket can be used again.</source>
        <translation>Ongedaan gemaakt. Het ticket kan weer worden gebruikt.</translation>
    </message>
    <message>
        <source>Not undone yet: the vendor has not agreed. Station goes on asking by itself.</source>
        <translation>Nog niet ongedaan gemaakt: de aanbieder heeft nog niet bevestigd. Station blijft het zelf vragen.</translation>
    </message>
    <message>
        <source>Too late: the vendor no longer takes this scan back.</source>
        <translation>Te laat: de aanbieder neemt deze scan niet meer terug.</translation>
    </message>
    <message>
        <source>The vendor has this scan already, and takes none back.</source>
        <translation>De aanbieder heeft deze scan al en neemt er geen terug.</translation>
    </message>
    <message>
        <source>The vendor does not take this scan back: it goes on counting.</source>
        <translation>De aanbieder neemt deze scan niet terug: hij blijft tellen.</translation>
    </message>
    <message>
        <source>The vendor&apos;s answer to this scan is still out. Try again in a moment.</source>
        <translation>Het antwoord van de aanbieder op deze scan is er nog niet. Probeer het zo meteen opnieuw.</translation>
    </message>
    <message>
        <source>The ticket was scanned again since. Undo that scan first.</source>
        <translation>Het ticket is daarna nog eens gescand. Maak eerst die scan ongedaan.</translation>
    </message>
    <message>
        <source>There is nothing to undo about this scan.</source>
        <translation>Aan deze scan is niets ongedaan te maken.</translation>
    </message>
    <message>
        <source>Undo this scan? {scan}</source>
        <translation>Deze scan ongedaan maken? {scan}</translation>
    </message>
    <message>
        <source>Did nobody pass? Then the ticket can be used again. {scan}</source>
        <translation>Liep er niemand door? Dan kan het ticket weer worden gebruikt. {scan}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Bezig met ongedaan maken…</translation>
    </message>
    <message>
        <source>There is no scan to undo yet.</source>
        <translation>Er is nog geen scan om ongedaan te maken.</translation>
    </message>
    <message>
        <source>undo not confirmed yet</source>
        <translation>terugname nog niet bevestigd</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan gemaakt</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>ATTENTION</source>
        <translation>LET OP</translation>
    </message>
    <message>
        <source>NO EXIT</source>
        <translation>NIET ERUIT</translation>
    </message>
    <message>
        <source>DENIED</source>
        <translation>GEWEIGERD</translation>
    </message>
    <message>
        <source>ADMIT</source>
        <translation>TOEGANG</translation>
    </message>
    <message>
        <source>EXIT OK</source>
        <translation>UITGANG OK</translation>
    </message>
    <message>
        <source>VALID</source>
        <translation>GELDIG</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>With attention</source>
        <translation>Met aandacht</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Toegelaten</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Naar buiten</translation>
    </message>
    <message>
        <source>Valid, only checked</source>
        <translation>Geldig, alleen gecontroleerd</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Ingang</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Uitgang</translation>
    </message>
    <message>
        <source>Check only</source>
        <translation>Alleen controleren</translation>
    </message>
    <message>
        <source>EXIT – scans count people out</source>
        <translation>UITGANG – scans tellen mensen naar buiten</translation>
    </message>
    <message>
        <source>CHECK ONLY – scans use nothing</source>
        <translation>ALLEEN CONTROLEREN – scans gebruiken niets</translation>
    </message>
    <message>
        <source>Look at the ticket, then let them in</source>
        <translation>Bekijk het ticket en laat dan binnen</translation>
    </message>
    <message>
        <source>Let them in</source>
        <translation>Laat binnen</translation>
    </message>
    <message>
        <source>Let them out</source>
        <translation>Laat naar buiten</translation>
    </message>
    <message>
        <source>Look at the ticket itself</source>
        <translation>Bekijk het ticket zelf</translation>
    </message>
    <message>
        <source>Read the note, then let them in</source>
        <translation>Lees de notitie en laat dan binnen</translation>
    </message>
    <message>
        <source>Send to the cash desk</source>
        <translation>Stuur naar de kassa</translation>
    </message>
    <message>
        <source>Scan the ticket once more</source>
        <translation>Scan het ticket nog een keer</translation>
    </message>
    <message>
        <source>Ask them to come back later</source>
        <translation>Vraag later terug te komen</translation>
    </message>
    <message>
        <source>Look at the mode: F2 entry, F3 exit, F4 check only</source>
        <translation>Kijk naar de modus: F2 ingang, F3 uitgang, F4 alleen controleren</translation>
    </message>
    <message>
        <source>Call a supervisor</source>
        <translation>Roep een leidinggevende</translation>
    </message>
    <message>
        <source>Scan the ticket once more when they can answer</source>
        <translation>Scan het ticket opnieuw zodra de bezoeker kan antwoorden</translation>
    </message>
    <message>
        <source>use at other doors since {time}</source>
        <translation>gebruik bij andere deuren sinds {time}</translation>
    </message>
    <message>
        <source>use at other doors (the list is old)</source>
        <translation>gebruik bij andere deuren (de lijst is oud)</translation>
    </message>
    <message>
        <source>the vendor&apos;s word (no answer)</source>
        <translation>het woord van de leverancier (geen antwoord)</translation>
    </message>
    <message>
        <source>earlier uses (the vendor gave no count)</source>
        <translation>eerder gebruik (de leverancier geeft geen aantal)</translation>
    </message>
    <message>
        <source>the ticket&apos;s hours (this clock is not compared)</source>
        <translation>de tijden van het ticket (deze klok is niet vergeleken)</translation>
    </message>
    <message>
        <source>the ticket&apos;s hours (they cannot be read)</source>
        <translation>de tijden van het ticket (ze zijn onleesbaar)</translation>
    </message>
    <message>
        <source>whether re-entry is allowed</source>
        <translation>of opnieuw binnenkomen mag</translation>
    </message>
    <message>
        <source>use at the other doors</source>
        <translation>gebruik bij de andere deuren</translation>
    </message>
    <message>
        <source>whether the code is forged (the vendor can tell)</source>
        <translation>of de code vervalst is (de leverancier kan het zeggen)</translation>
    </message>
    <message>
        <source>the event&apos;s rules (they cannot be judged here)</source>
        <translation>de regels van het evenement (hier niet te beoordelen)</translation>
    </message>
    <message>
        <source>Confirmed by the vendor</source>
        <translation>Bevestigd door de leverancier</translation>
    </message>
    <message>
        <source>From the venue&apos;s own book</source>
        <translation>Uit het eigen register van de locatie</translation>
    </message>
    <message>
        <source>Decided here, without the vendor and without a list</source>
        <translation>Hier beslist, zonder leverancier en zonder lijst</translation>
    </message>
    <message>
        <source>From the list, {age} old</source>
        <translation>Uit de lijst, {age} oud</translation>
    </message>
    <message>
        <source>Used on {day}</source>
        <translation>Gebruikt op {day}</translation>
    </message>
    <message>
        <source>Used here before; the time is not known</source>
        <translation>Hier al gebruikt; de tijd is onbekend</translation>
    </message>
    <message>
        <source>Used before; the vendor does not say when</source>
        <translation>Al gebruikt; de leverancier zegt niet wanneer</translation>
    </message>
    <message>
        <source>Seen here at {time}, {age} ago, not sent yet</source>
        <translation>Hier gezien om {time}, {age} geleden, nog niet verzonden</translation>
    </message>
    <message>
        <source>Used here at {time}, {age} ago</source>
        <translation>Hier gebruikt om {time}, {age} geleden</translation>
    </message>
    <message>
        <source>Used at {time}, {age} ago: {place}</source>
        <translation>Gebruikt om {time}, {age} geleden: {place}</translation>
    </message>
    <message>
        <source>Used at {time}, {age} ago</source>
        <translation>Gebruikt om {time}, {age} geleden</translation>
    </message>
    <message>
        <source>{used} of {maximum} in</source>
        <translation>{used} van {maximum} binnen</translation>
    </message>
    <message>
        <source>The vendor has it</source>
        <translation>De leverancier heeft het</translation>
    </message>
    <message>
        <source>Kept here, not sent yet</source>
        <translation>Hier bewaard, nog niet verzonden</translation>
    </message>
    <message>
        <source>Sent, no answer; being settled</source>
        <translation>Verzonden, geen antwoord; wordt opgehelderd</translation>
    </message>
    <message>
        <source>The vendor refused it afterwards</source>
        <translation>De leverancier heeft het achteraf geweigerd</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>nog niet verzonden</translation>
    </message>
    <message>
        <source>being settled</source>
        <translation>wordt opgehelderd</translation>
    </message>
    <message>
        <source>refused afterwards</source>
        <translation>achteraf geweigerd</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Nog niet gevraagd</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Traag</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Camera uit</translation>
    </message>
    <message>
        <source>Camera starts …</source>
        <translation>Camera start …</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Camera aan</translation>
    </message>
    <message>
        <source>Camera unplugged</source>
        <translation>Camera losgekoppeld</translation>
    </message>
    <message>
        <source>Video has ended</source>
        <translation>De video is afgelopen</translation>
    </message>
    <message>
        <source>Let in here; the vendor refused it afterwards.</source>
        <translation>Hier binnengelaten; de leverancier heeft het achteraf geweigerd.</translation>
    </message>
    <message>
        <source>Used more often than the ticket allows.</source>
        <translation>Vaker gebruikt dan het ticket toestaat.</translation>
    </message>
    <message>
        <source>Let in here; the ticket was canceled meanwhile.</source>
        <translation>Hier binnengelaten; het ticket is intussen geannuleerd.</translation>
    </message>
    <message>
        <source>Another door used the ticket in the same moment.</source>
        <translation>Een andere deur gebruikte het ticket op hetzelfde moment.</translation>
    </message>
    <message>
        <source>Let in here; the vendor has withdrawn the ticket since.</source>
        <translation>Hier binnengelaten; de leverancier heeft het ticket sindsdien ingetrokken.</translation>
    </message>
    <message>
        <source>The vendor is asked first, then the list</source>
        <translation>Eerst wordt de leverancier gevraagd, dan de lijst</translation>
    </message>
    <message>
        <source>The list decides, the vendor is told afterwards</source>
        <translation>De lijst beslist, de leverancier hoort het daarna</translation>
    </message>
    <message>
        <source>Refuse what cannot be verified</source>
        <translation>Weigeren wat niet gecontroleerd kan worden</translation>
    </message>
    <message>
        <source>Let in with attention, and tell the vendor later</source>
        <translation>Met aandacht binnenlaten en het de leverancier later melden</translation>
    </message>
    <message>
        <source>Not in my list of {time}</source>
        <translation>Niet in mijn lijst van {time}</translation>
    </message>
    <message>
        <source>Not known here, and there is no list</source>
        <translation>Hier onbekend, en er is geen lijst</translation>
    </message>
    <message>
        <source>No longer valid, ended {time}</source>
        <translation>Niet meer geldig, afgelopen {time}</translation>
    </message>
    <message>
        <source>Not valid yet, from {time}</source>
        <translation>Nog niet geldig, vanaf {time}</translation>
    </message>
    <message>
        <source>Good ticket; nothing was used</source>
        <translation>Geldig ticket; er is niets gebruikt</translation>
    </message>
    <message>
        <source>Good ticket</source>
        <translation>Geldig ticket</translation>
    </message>
    <message>
        <source>Already used</source>
        <translation>Al gebruikt</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Onbekende code</translation>
    </message>
    <message>
        <source>Not allowed at this entrance</source>
        <translation>Niet toegestaan bij deze ingang</translation>
    </message>
    <message>
        <source>For another event</source>
        <translation>Voor een ander evenement</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>Niet meer geldig</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Nog niet geldig</translation>
    </message>
    <message>
        <source>Ticket canceled</source>
        <translation>Ticket geannuleerd</translation>
    </message>
    <message>
        <source>Ticket refunded</source>
        <translation>Ticket terugbetaald</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Niet betaald</translation>
    </message>
    <message>
        <source>Ticket blocked</source>
        <translation>Ticket geblokkeerd</translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation>Uitgecheckt</translation>
    </message>
    <message>
        <source>Is outside already</source>
        <translation>Is al buiten</translation>
    </message>
    <message>
        <source>Never came in</source>
        <translation>Nooit binnengekomen</translation>
    </message>
    <message>
        <source>The vendor cannot do this</source>
        <translation>De leverancier kan dit niet</translation>
    </message>
    <message>
        <source>Not verified: the vendor is silent</source>
        <translation>Niet gecontroleerd: de leverancier zwijgt</translation>
    </message>
    <message>
        <source>A question about the ticket is open</source>
        <translation>Er is een vraag over het ticket open</translation>
    </message>
    <message>
        <source>This is no ticket&apos;s code</source>
        <translation>Dit is geen code van een ticket</translation>
    </message>
    <message>
        <source>The code fits several tickets</source>
        <translation>De code past bij meer tickets</translation>
    </message>
    <message>
        <source>The event&apos;s rules forbid it</source>
        <translation>De regels van het evenement verbieden het</translation>
    </message>
    <message>
        <source>Ticket revoked</source>
        <translation>Ticket ingetrokken</translation>
    </message>
    <message>
        <source>No longer in the vendor&apos;s list</source>
        <translation>Niet meer in de lijst van de leverancier</translation>
    </message>
    <message>
        <source>Just being checked at another lane</source>
        <translation>Wordt net bij een andere rij gecontroleerd</translation>
    </message>
    <message>
        <source>Two stations disagree about it</source>
        <translation>Twee stations zijn het oneens</translation>
    </message>
    <message>
        <source>Refused by the vendor</source>
        <translation>Geweigerd door de leverancier</translation>
    </message>
    <message>
        <source>The vendor has a fault</source>
        <translation>De leverancier heeft een storing</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minuut</numerusform>
            <numerusform>%Ln minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln persoon</numerusform>
            <numerusform>%Ln personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s)</source>
        <translation>
            <numerusform>%Ln boeking</numerusform>
            <numerusform>%Ln boekingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) waiting</source>
        <translation>
            <numerusform>%Ln wijziging wacht</numerusform>
            <numerusform>%Ln wijzigingen wachten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) refused</source>
        <translation>
            <numerusform>%Ln wijziging geweigerd</numerusform>
            <numerusform>%Ln wijzigingen geweigerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln te beslissen</numerusform>
            <numerusform>%Ln te beslissen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_DeskPaperCounts</name>
    <message numerus="yes">
        <source>%Ln of them canceled</source>
        <translation>
            <numerusform>waarvan %Ln geannuleerd</numerusform>
            <numerusform>waarvan %Ln geannuleerd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_OrderCounts</name>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln bestelling</numerusform>
            <numerusform>%Ln bestellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln dag</numerusform>
            <numerusform>%Ln dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %Ln person(s)</source>
        <translation>
            <numerusform>voor %Ln persoon</numerusform>
            <numerusform>voor %Ln personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PaperCounts</name>
    <message numerus="yes">
        <source>%Ln page(s) sent to the printer.</source>
        <translation>
            <numerusform>%Ln pagina naar de printer gestuurd.</numerusform>
            <numerusform>%Ln pagina’s naar de printer gestuurd.</numerusform>
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
            <numerusform>%Ln vrij</numerusform>
            <numerusform>%Ln vrij</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln place(s) are left. Take fewer, or choose another time.</source>
        <translation>
            <numerusform>Er is nog maar %Ln plaats. Neem er minder, of kies een andere tijd.</numerusform>
            <numerusform>Er zijn nog maar %Ln plaatsen. Neem er minder, of kies een andere tijd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale(s)</source>
        <translation>
            <numerusform>%Ln verkoop</numerusform>
            <numerusform>%Ln verkopen</numerusform>
        </translation>
    </message>
</context>
</TS>

; What the installer says besides NSIS' own words. A word that is missing in one language fails the build.

!macro Words language CloseIt StillRuns WindowsTooOld NewerThere CantWrite DesktopIcon CommandLine WhatItIs DataToo
  LangString CloseIt ${LANG_${language}} "${CloseIt}"
  LangString StillRuns ${LANG_${language}} "${StillRuns}"
  LangString WindowsTooOld ${LANG_${language}} "${WindowsTooOld}"
  LangString NewerThere ${LANG_${language}} "${NewerThere}"
  LangString CantWrite ${LANG_${language}} "${CantWrite}"
  LangString DesktopIcon ${LANG_${language}} "${DesktopIcon}"
  LangString CommandLine ${LANG_${language}} "${CommandLine}"
  LangString WhatItIs ${LANG_${language}} "${WhatItIs}"
  LangString DataToo ${LANG_${language}} "${DataToo}"
!macroend

!insertmacro Words "ENGLISH" \
  "Station is open. Close it now?$\r$\n$\r$\nNo scan is lost. If something is typed and not saved yet, Station asks about it first." \
  "Station is still open. Please close its window, or end its command, and try again." \
  "Station needs Windows 10 or newer." \
  "A newer Station than this is installed. This older one may not be able to read its data.$\r$\n$\r$\nInstall the older one all the same?" \
  "Station can't be installed in $INSTDIR. Is there enough room on the disk? Does the folder hold something else?" \
  "Icon on the desktop" \
  "Station command line" \
  "Scanning station for ticket entry" \
  "Delete this station's data too: all scans, lists, drafts and settings?$\r$\n$\r$\nScans that were not sent yet are lost with it. Choose No if Station will be installed again on this computer."

!insertmacro Words "GERMAN" \
  "Station ist geöffnet. Jetzt schließen?$\r$\n$\r$\nEs geht kein Scan verloren. Ist etwas eingegeben und noch nicht gespeichert, fragt Station vorher nach." \
  "Station ist noch geöffnet. Bitte das Fenster schließen oder den Befehl beenden und es dann noch einmal versuchen." \
  "Station braucht Windows 10 oder neuer." \
  "Es ist eine neuere Station installiert. Diese ältere kann deren Daten vielleicht nicht lesen.$\r$\n$\r$\nTrotzdem die ältere installieren?" \
  "Station kann in $INSTDIR nicht installiert werden. Ist auf der Festplatte genug Platz? Enthält der Ordner etwas anderes?" \
  "Symbol auf dem Desktop" \
  "Station-Befehlszeile" \
  "Scan-Station für den Einlass" \
  "Auch die Daten dieser Station löschen: alle Scans, Listen, Entwürfe und Einstellungen?$\r$\n$\r$\nNoch nicht gesendete Scans gehen damit verloren. Bitte Nein wählen, wenn Station auf diesem Computer wieder installiert wird."

!insertmacro Words "FRENCH" \
  "Station est ouvert. Le fermer maintenant ?$\r$\n$\r$\nAucun scan n'est perdu. Si une saisie n'est pas encore enregistrée, Station pose d'abord la question." \
  "Station est encore ouvert. Fermez sa fenêtre ou terminez sa commande, puis réessayez." \
  "Station nécessite Windows 10 ou une version plus récente." \
  "Une version plus récente de Station est installée. Celle-ci, plus ancienne, ne pourra peut-être pas lire ses données.$\r$\n$\r$\nInstaller quand même la version plus ancienne ?" \
  "Impossible d'installer Station dans $INSTDIR. Y a-t-il assez de place sur le disque ? Le dossier contient-il autre chose ?" \
  "Icône sur le bureau" \
  "Station en ligne de commande" \
  "Station de contrôle des billets à l'entrée" \
  "Supprimer aussi les données de cette station : scans, listes, brouillons et réglages ?$\r$\n$\r$\nLes scans pas encore envoyés seront perdus. Choisissez Non si Station doit être réinstallé sur cet ordinateur."

!insertmacro Words "PORTUGUESEBR" \
  "O Station está aberto. Fechar agora?$\r$\n$\r$\nNenhuma leitura se perde. Se houver algo digitado e ainda não salvo, o Station pergunta antes." \
  "O Station ainda está aberto. Feche a janela ou encerre o comando e tente de novo." \
  "O Station precisa do Windows 10 ou mais recente." \
  "Há um Station mais recente instalado. Esta versão mais antiga talvez não consiga ler os dados dele.$\r$\n$\r$\nInstalar a versão mais antiga mesmo assim?" \
  "Não é possível instalar o Station em $INSTDIR. Há espaço suficiente no disco? A pasta contém outra coisa?" \
  "Ícone na área de trabalho" \
  "Station na linha de comando" \
  "Estação de leitura de ingressos na entrada" \
  "Apagar também os dados desta estação: leituras, listas, rascunhos e configurações?$\r$\n$\r$\nAs leituras ainda não enviadas se perdem. Escolha Não se o Station for instalado de novo neste computador."

!insertmacro Words "DUTCH" \
  "Station is geopend. Nu sluiten?$\r$\n$\r$\nEr gaat geen scan verloren. Is er iets ingevoerd dat nog niet is opgeslagen, dan vraagt Station er eerst naar." \
  "Station is nog geopend. Sluit het venster of beëindig de opdracht en probeer het opnieuw." \
  "Station heeft Windows 10 of nieuwer nodig." \
  "Er is een nieuwere Station geïnstalleerd. Deze oudere kan de gegevens daarvan misschien niet lezen.$\r$\n$\r$\nToch de oudere installeren?" \
  "Station kan niet in $INSTDIR worden geïnstalleerd. Is er genoeg ruimte op de schijf? Bevat de map iets anders?" \
  "Pictogram op het bureaublad" \
  "Station-opdrachtregel" \
  "Scanstation voor de toegangscontrole" \
  "Ook de gegevens van dit station verwijderen: alle scans, lijsten, concepten en instellingen?$\r$\n$\r$\nScans die nog niet zijn verzonden, gaan dan verloren. Kies Nee als Station weer op deze computer wordt geïnstalleerd."

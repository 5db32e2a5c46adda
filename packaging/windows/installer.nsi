; Station's installer and uninstaller for one person's account: no administrator's rights anywhere.
;
; Made by installer.py, which defines VERSION, NUMBERS, SUMMARY, TREE, SEP, ICON, OUT and KILOBYTES, and perhaps
; SIGN (a command) and QUICK. What can be said on the installer's command line, and its exit codes: packaging/README.md.

Target amd64-unicode ; a 64-bit program like what it installs
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Station"
!define OWN_KEY "Software\Station"
!define PATHS_KEY "Software\Microsoft\Windows\CurrentVersion\App Paths\Station.exe"
!define MARK "station-app.json" ; an `app` folder without it is somebody else's

!define RUNNING 3
!define NEWER_THERE 4
!define NOT_WRITABLE 5
!define WINDOWS_TOO_OLD 6

Name "Station"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Station"
InstallDirRegKey HKCU "${OWN_KEY}" "InstallFolder"
RequestExecutionLevel user
ManifestSupportedOS Win10
ManifestDPIAware true
BrandingText "Station ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"'
!endif

VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "Station"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Station ${VERSION}"
VIAddVersionKey "CompanyName" "Station"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"
VIAddVersionKey "Comments" "${SUMMARY}"

Var Upgrade ; "1": this folder holds a Station already

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_CUSTOMFUNCTION_GUIINIT AskBeforeOlder
!define MUI_PAGE_CUSTOMFUNCTION_PRE OnlyAtFirst
!insertmacro MUI_PAGE_LICENSE "${TREE}${SEP}LICENSE.txt"
!define MUI_PAGE_CUSTOMFUNCTION_PRE OnlyAtFirst
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\Station.exe"
!define MUI_FINISHPAGE_SHOWREADME
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(DesktopIcon)"
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION PutOnDesktop
!define MUI_PAGE_CUSTOMFUNCTION_SHOW FinishShown
!insertmacro MUI_PAGE_FINISH

!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English" ; the first is taken where Windows speaks none of them
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "PortugueseBR"
!insertmacro MUI_LANGUAGE "Dutch"
!include installer_words.nsh

; ---- a running Station -------------------------------------------------------------------------------------------

!macro RunningStation un
  ; Puts 1 on the stack if nothing of $INSTDIR runs: Windows lets nobody write to a library that is loaded.
  Function ${un}IsFree
    Push $R0
    Push $R1
    Push $R2
    StrCpy $R2 1
    FindFirst $R0 $R1 "$INSTDIR\app\python\python3*.dll"
    ${DoUntil} $R1 == ""
      ClearErrors
      FileOpen $1 "$INSTDIR\app\python\$R1" a
      ${If} ${Errors}
        StrCpy $R2 0
      ${Else}
        FileClose $1
      ${EndIf}
      FindNext $R0 $R1
    ${Loop}
    FindClose $R0
    ClearErrors
    StrCpy $0 $R2
    Pop $R2
    Pop $R1
    Pop $R0
    Push $0
  FunctionEnd

  ; Asks every window of Station to close, as its own button would: it may still ask about what was typed. Then waits.
  Function ${un}ClosePolitely
    nsExec::Exec '"$SYSDIR\taskkill.exe" /IM Station.exe'
    Pop $0
    ${For} $2 1 80
      Call ${un}IsFree
      Pop $0
      ${If} $0 == 1
        ${Break}
      ${EndIf}
      Sleep 250
    ${Next}
  FunctionEnd

  ; Goes on only where nothing of $INSTDIR runs. Silently that means: ends with an exit code, or closes if told to.
  Function ${un}MakeSureNothingRuns
    Call ${un}IsFree
    Pop $0
    ${If} $0 != 1
      ${GetParameters} $0
      ClearErrors
      ${GetOptions} $0 "/CLOSE" $1
      ${IfNot} ${Errors}
        Call ${un}ClosePolitely
      ${ElseIfNot} ${Silent}
        MessageBox MB_OKCANCEL|MB_ICONQUESTION "$(CloseIt)" IDOK close
        Goto given_up
        close:
        Call ${un}ClosePolitely
      ${EndIf}
    ${EndIf}
    again:
    Call ${un}IsFree
    Pop $0
    ${If} $0 != 1
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillRuns)" /SD IDCANCEL IDRETRY again
      given_up:
      SetErrorLevel ${RUNNING}
      Abort "$(StillRuns)"
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro RunningStation ""
!insertmacro RunningStation "un."

; ---- installing --------------------------------------------------------------------------------------------------

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(WindowsTooOld)" /SD IDOK
    SetErrorLevel ${WINDOWS_TOO_OLD}
    Quit
  ${EndIf}
  ${If} ${Silent}
    Call OlderThanInstalled
    Pop $0
    ${GetParameters} $1
    ClearErrors
    ${GetOptions} $1 "/DOWNGRADE" $2
    ${If} ${Errors}
    ${AndIf} $0 == 1
      SetErrorLevel ${NEWER_THERE}
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

; Puts 1 on the stack if what is installed is newer than this.
Function OlderThanInstalled
  ReadRegStr $0 HKCU "${OWN_KEY}" "Numbers"
  StrCpy $1 0
  ${If} $0 != ""
    ${VersionCompare} "$0" "${NUMBERS}" $1
  ${EndIf}
  Push $1
FunctionEnd

Function AskBeforeOlder
  Call OlderThanInstalled
  Pop $0
  ${If} $0 == 1
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(NewerThere)" IDYES anyway
    SetErrorLevel ${NEWER_THERE}
    Quit
    anyway:
  ${EndIf}
FunctionEnd

; An upgrade goes where the older version is, and asks nothing.
Function OnlyAtFirst
  ${If} ${FileExists} "$INSTDIR\app\${MARK}"
    Abort
  ${EndIf}
FunctionEnd

; Whoever took the icon off the desktop does not want it back with each upgrade.
Function FinishShown
  ${If} $Upgrade == 1
    ${NSD_Uncheck} $mui.FinishPage.ShowReadme
  ${EndIf}
FunctionEnd

Function PutOnDesktop
  SetOutPath "$INSTDIR" ; the folder in which it starts
  CreateShortcut "$DESKTOP\Station.lnk" "$INSTDIR\Station.exe" "" "$INSTDIR\Station.exe" 0 SW_SHOWNORMAL "" "$(WhatItIs)"
FunctionEnd

!macro NotWritable
  RMDir /r "$INSTDIR\app.new"
  MessageBox MB_OK|MB_ICONSTOP "$(CantWrite)" /SD IDOK
  SetErrorLevel ${NOT_WRITABLE}
  Abort "$(CantWrite)"
!macroend

Section "Station"
  Call MakeSureNothingRuns
  Call RemoveFromElsewhere
  StrCpy $Upgrade 0
  ${If} ${FileExists} "$INSTDIR\app\${MARK}"
    StrCpy $Upgrade 1
  ${ElseIf} ${FileExists} "$INSTDIR\app\*.*"
    !insertmacro NotWritable ; a folder of somebody else's
  ${EndIf}

  ; The new version is written beside the old one, which works until the two change places.
  RMDir /r "$INSTDIR\app.new"
  ClearErrors
  SetOutPath "$INSTDIR\app.new"
  SetOverwrite try
  File /r "${TREE}${SEP}app${SEP}*.*"
  SetOutPath "$INSTDIR" ; nobody can rename the folder in which somebody stands
  ${If} ${Errors}
  ${OrIfNot} ${FileExists} "$INSTDIR\app.new\${MARK}"
    !insertmacro NotWritable
  ${EndIf}
  RMDir /r "$INSTDIR\app.old"
  ${If} $Upgrade == 1
    ClearErrors
    Rename "$INSTDIR\app" "$INSTDIR\app.old"
    ${If} ${Errors}
      !insertmacro NotWritable
    ${EndIf}
  ${EndIf}
  ClearErrors
  Rename "$INSTDIR\app.new" "$INSTDIR\app"
  ${If} ${Errors}
    Rename "$INSTDIR\app.old" "$INSTDIR\app"
    !insertmacro NotWritable
  ${EndIf}
  File "${TREE}${SEP}Station.exe"
  File "${TREE}${SEP}LICENSE.txt"
  File "${TREE}${SEP}LICENCES.txt"
  SetOutPath "$INSTDIR\bin"
  File "${TREE}${SEP}bin${SEP}station.exe"
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\app.old"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  Call PutInMenu
  Call Register
SectionEnd

Function .onInstFailed
  RMDir /r "$INSTDIR\app.new"
  ${IfNot} ${FileExists} "$INSTDIR\app\${MARK}"
    Rename "$INSTDIR\app.old" "$INSTDIR\app"
  ${EndIf}
FunctionEnd

; A Station that was installed in another folder gives way; its data lies elsewhere and stays.
Function RemoveFromElsewhere
  ReadRegStr $0 HKCU "${OWN_KEY}" "InstallFolder"
  ${If} $0 != ""
  ${AndIf} $0 != $INSTDIR
  ${AndIf} ${FileExists} "$0\uninstall.exe"
    ExecWait '"$0\uninstall.exe" /S _?=$0' $1
    ${If} $1 != 0
      SetErrorLevel ${RUNNING}
      Abort "$(StillRuns)"
    ${EndIf}
    Delete "$0\uninstall.exe"
    RMDir "$0"
  ${EndIf}
FunctionEnd

Function PutInMenu
  RMDir /r "$SMPROGRAMS\Station" ; the entries of another language have other names
  CreateDirectory "$SMPROGRAMS\Station"
  CreateShortcut "$SMPROGRAMS\Station\Station.lnk" "$INSTDIR\Station.exe" "" "$INSTDIR\Station.exe" 0 SW_SHOWNORMAL "" "$(WhatItIs)"
  CreateShortcut "$SMPROGRAMS\Station\$(CommandLine).lnk" "$SYSDIR\cmd.exe" '/k "set PATH=$INSTDIR\bin;%PATH%&& station --help"' \
    "$INSTDIR\bin\station.exe" 0 SW_SHOWNORMAL "" "$(CommandLine)"
  ${If} ${Silent}
  ${AndIf} $Upgrade == 0
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/NODESKTOP" $1
    ${If} ${Errors}
      Call PutOnDesktop
    ${EndIf}
  ${EndIf}
FunctionEnd

Function Register
  WriteRegStr HKCU "${OWN_KEY}" "InstallFolder" "$INSTDIR"
  WriteRegStr HKCU "${OWN_KEY}" "Numbers" "${NUMBERS}"
  WriteRegStr HKCU "${PATHS_KEY}" "" "$INSTDIR\Station.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Station"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\Station.exe,0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "Station"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Comments" "$(WhatItIs)"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  ${GetTime} "" "L" $0 $1 $2 $3 $4 $5 $6
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallDate" "$2$1$0"
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
FunctionEnd

; ---- removing ----------------------------------------------------------------------------------------------------

Section "Uninstall"
  Call un.MakeSureNothingRuns
  StrCpy $3 0 ; 1: the data goes too
  ${If} ${Silent}
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/PURGE" $1
    ${IfNot} ${Errors}
      StrCpy $3 1
    ${EndIf}
  ${ElseIf} ${FileExists} "$LOCALAPPDATA\station\*.*"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(DataToo)" IDNO keep
    StrCpy $3 1
    keep:
  ${EndIf}
  ${If} $3 == 1
    nsExec::Exec '"$INSTDIR\app\python\python.exe" -B "$INSTDIR\app\forget_secrets.py" "$LOCALAPPDATA\station"'
    Pop $0
    RMDir /r "$LOCALAPPDATA\station"
    RMDir /r "$LOCALAPPDATA\station-keys"
  ${EndIf}

  Delete "$DESKTOP\Station.lnk"
  RMDir /r "$SMPROGRAMS\Station"
  DeleteRegKey HKCU "${PATHS_KEY}"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${OWN_KEY}"

  ; Only what was installed: the folder may be one that holds other things too.
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\app.old"
  RMDir /r "$INSTDIR\app.new"
  Delete "$INSTDIR\bin\station.exe"
  RMDir "$INSTDIR\bin"
  Delete "$INSTDIR\Station.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\LICENCES.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
SectionEnd

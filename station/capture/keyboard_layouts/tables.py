"""Which key gives which character. Made by development/keyboard_layouts.py, not by hand.

From xkeyboard-config (xkb-data 2.35.1-1, MIT/X11 licence) and X11's Compose table for
en_US.UTF-8 (libx11-data 2:1.8.4-2+deb12u2, MIT/X11 licence). See docs/scanners.md.
"""

ROWS = (
    "TLDE AE01 AE02 AE03 AE04 AE05 AE06 AE07 AE08 AE09 AE10 AE11 AE12",
    "AD01 AD02 AD03 AD04 AD05 AD06 AD07 AD08 AD09 AD10 AD11 AD12 BKSL",
    "AC01 AC02 AC03 AC04 AC05 AC06 AC07 AC08 AC09 AC10 AC11",
    "LSGT AB01 AB02 AB03 AB04 AB05 AB06 AB07 AB08 AB09 AB10 AB11 SPCE",
)
KEYS = tuple(key for row in ROWS for key in row.split())
"""The keys by their places, as xkeyboard-config names them; each row below has a character for each."""
LEVELS = ("plain", "shift", "altgr", "shift_altgr", "caps", "caps_shift")
"""With which of Shift, AltGr and Caps Lock; a row for each."""
LAYOUTS = {
    "us": (
        "`1234567890-=qwertyuiop[]\\asdfghjkl;'<zxcvbnm,./\u0000 ",
        '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:">ZXCVBNM<>?\u0000 ',
        "`1234567890-=qwertyuiop[]\\asdfghjkl;'|zxcvbnm,./\u0000 ",
        '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"¦ZXCVBNM<>?\u0000 ',
        "`1234567890-=QWERTYUIOP[]\\ASDFGHJKL;'<ZXCVBNM,./\u0000 ",
        '~!@#$%^&*()_+qwertyuiop{}|asdfghjkl:">zxcvbnm<>?\u0000 ',
    ),
    "us-intl": (
        "\u03001234567890-=qwertyuiop[]\\asdfghjkl;\u0301\\zxcvbnm,./\u0000 ",
        "\u0303!@#$%\u0302&*()_+QWERTYUIOP{}|ASDFGHJKL:\u0308|ZXCVBNM<>?\u0000 ",
        "`¡²³¤€¼½¾‘’¥×äåé®þüúíóö«»¬áßðfghjœø¶'\\æx©vbñµç\u0307¿\u0000 ",
        '~¹\u030b\u0304£\u0327^\u0000\u0328\u0306\u030a\u0000÷ÄÅÉ®ÞÜÚÍÓÖ“”¦Á§ÐFGHJŒØ°"|ÆX¢VBÑµÇ\u030c\u0000\u0000 ',
        "\u03001234567890-=QWERTYUIOP[]\\ASDFGHJKL;\u0301\\ZXCVBNM,./\u0000 ",
        "\u0303!@#$%\u0302&*()_+qwertyuiop{}|asdfghjkl:\u0308|zxcvbnm<>?\u0000 ",
    ),
    "gb": (
        "`1234567890-=qwertyuiop[]#asdfghjkl;'\\zxcvbnm,./\u0000 ",
        '¬!"£$%^&*()_+QWERTYUIOP{}~ASDFGHJKL:@|ZXCVBNM<>?\u0000 ',
        "|¹²³€½¾{[]}\\\u0327@ſe¶ŧ←↓→øþ\u0308\u0303\u0300æßðđŋħ\u0000ĸł\u0301\u0302|«»¢„“”µ•·\u0000\u0000 ",
        "|¡⅛£¼⅜⅝⅞™±°¿\u0328Ω§E®Ŧ¥↑ıØÞ\u030a\u0304\u0306ÆẞÐªŊĦ\u0000&Ł\u030b\u030c¦<>©‚‘’º×÷\u0307\u0000 ",
        "`1234567890-=QWERTYUIOP[]#ASDFGHJKL;'\\ZXCVBNM,./\u0000 ",
        '¬!"£$%^&*()_+qwertyuiop{}~asdfghjkl:@|zxcvbnm<>?\u0000 ',
    ),
    "de": (
        "\u03021234567890ß\u0301qwertzuiopü+#asdfghjklöä<yxcvbnm,.-\u0000 ",
        "°!\"§$%&/()=?\u0300QWERTZUIOPÜ*'ASDFGHJKLÖÄ>YXCVBNM;:_\u0000 ",
        "′¹²³¼½¬{[]}\\\u0327@ſ€¶ŧ←↓→øþ\u0308~’æſðđŋħ\u0000ĸł\u030b\u0302|»«¢„“”µ·…–\u0000 ",
        "″¡⅛£¤⅜⅝⅞™±°¿\u0328Ω§€®Ŧ¥↑ıØÞ\u030a¯\u0306ÆẞÐªŊĦ\u0307&Ł\u0000\u030c\u0000›‹©‚‘’º×÷—\u0000 ",
        "\u03021234567890ẞ\u0301QWERTZUIOPÜ+#ASDFGHJKLÖÄ<YXCVBNM,.-\u0000 ",
        "°!\"§$%&/()=?\u0300qwertzuiopü*'asdfghjklöä>yxcvbnm;:_\u0000 ",
    ),
    "fr": (
        "²&é\"'(-è_çà)=azertyuiop\u0302$*qsdfghjklmù<wxcvbn,;:!\u0000 ",
        "~1234567890°+AZERTYUIOP\u0308£µQSDFGHJKLM%>WXCVBN?./§\u0000 ",
        "¬¹~#{[|`\\^@]}æ«€¶ŧ←↓→øþ\u0308¤\u0300@ßðđŋħ\u0000ĸłµ\u0302|ł»¢„“”\u0301•·\u0000\u0000 ",
        "¬¡⅛£$⅜⅝⅞™±°¿\u0328Æ<¢®Ŧ¥↑ıØÞ\u030a\u0304\u0306ΩẞÐªŊĦ\u0000&Łº\u030c¦Ł>©‚‘’\u030b×÷\u0307\u0000 ",
        "²&É\"'(-È_ÇÀ)=AZERTYUIOP\u0302$*QSDFGHJKLMÙ<WXCVBN,;:!\u0000 ",
        "~1234567890°+azertyuiop\u0308£\u0000qsdfghjklm%>wxcvbn?./§\u0000 ",
    ),
    "es": (
        "º1234567890'¡qwertyuiop\u0300+çasdfghjklñ\u0301<zxcvbnm,.-\u0000 ",
        'ª!"·$%&/()=?¿QWERTYUIOP\u0302*ÇASDFGHJKLÑ\u0308>ZXCVBNM;:_\u0000 ',
        "\\|@#~½¬{[]}\\\u0327@ſ€¶ŧ←↓→øþ[]}æßðđŋħ\u0000ĸł\u0303{|«»¢„“”µ•·\u0000\u0000 ",
        "\\¡⅛£$⅜⅝⅞™±°¿\u0328Ω§¢®Ŧ¥↑ıØÞ\u030a\u0304\u0306ÆẞÐªŊĦ\u0000&Ł\u030b\u030c¦<>©‚‘’º×÷\u0307\u0000 ",
        "º1234567890'¡QWERTYUIOP\u0300+ÇASDFGHJKLÑ\u0301<ZXCVBNM,.-\u0000 ",
        'ª!"·$%&/()=?¿qwertyuiop\u0302*çasdfghjklñ\u0308>zxcvbnm;:_\u0000 ',
    ),
    "it": (
        "\\1234567890'ìqwertyuiopè+ùasdfghjklòà<zxcvbnm,.-\u0000 ",
        '|!"£$%&/()=?^QWERTYUIOPé*§ASDFGHJKLç°>ZXCVBNM;:_\u0000 ',
        "¬¹²³¼½¬{[]}`~@ſ€¶ŧ←↓→øþ[]\u0300æßðđŋħ\u0000ĸł@#««»¢“”ñµ\u0301·\u0304\u0000 ",
        "¦¡\u030b\u0303⅛⅜⅝⅞™±\u0328¿\u0302Ω§¢®Ŧ¥↑ıØÞ{}\u0306ÆẞÐªŊĦ\u0000&Ł\u0327\u030a»<>©‘’Ñº×\u0308÷\u0000 ",
        "\\1234567890'ÌQWERTYUIOPÈ+ÙASDFGHJKLÒÀ<ZXCVBNM,.-\u0000 ",
        '|!"£$%&/()=?^qwertyuiopÉ*§asdfghjklÇ°>zxcvbnm;:_\u0000 ',
    ),
    "br": (
        "'1234567890-=qwertyuiop\u0301[]asdfghjklç\u0303\\zxcvbnm,.;/ ",
        '"!@#$%\u0308&*()_+QWERTYUIOP\u0300{}ASDFGHJKLÇ\u0302|ZXCVBNM<>:? ',
        "¬¹²³£¢¬{[]}\\§/?°®ŧ←↓→øþ´ªºæßðđŋħ\u0000ĸł\u0301~\u030c«»©„“”µ•·\u0000° ",
        "¬¡½¾¼⅜¨⅞™±°¿\u0328/?°®Ŧ¥↑ıØÞ`\u0304ºÆẞÐªŊĦ\u0000&Ł\u030b^\u0306<>©‚‘’µ×÷\u0307¿ ",
        "'1234567890-=QWERTYUIOP\u0301[]ASDFGHJKLÇ\u0303\\ZXCVBNM,.;/ ",
        '"!@#$%\u0308&*()_+qwertyuiop\u0300{}asdfghjklç\u0302|zxcvbnm<>:? ',
    ),
    "nl": (
        "@1234567890/°qwertyuiop\u0308*<asdfghjkl+\u0301]zxcvbnm,.-\u0000 ",
        "§!\"#$%&_()'?\u0303QWERTYUIOP\u0302|>ASDFGHJKL±\u0300[ZXCVBNM;:=\u0000 ",
        "¬¹²³¼½¾£{}°\\\u0327@ſ€¶þÿüïò¶~\u0303\u0300áßðªŋħ\u0000ĸł\u0301'|«»¢“”ñμ¸·\u00ad\u0000 ",
        "¬¡⅛£$⅜⅝⅞[]™¿\u0328Ω§¢®Þ¥ÜÏÒÞ^\u0304\u0306ÁẞÐªŊĦ\u0000&Ł\u030b`¦<>©‘’Ñº«»\u0307\u0000 ",
        "@1234567890/°QWERTYUIOP\u0308*<ASDFGHJKL+\u0301]ZXCVBNM,.-\u0000 ",
        "§!\"#$%&_()'?\u0303qwertyuiop\u0302|>asdfghjkl±\u0300[zxcvbnm;:=\u0000 ",
    ),
    "ch-de": (
        "§1234567890'\u0302qwertzuiopü\u0308$asdfghjklöä<yxcvbnm,.-\u0000 ",
        '°+"*ç%&/()=?\u0300QWERTZUIOPè!£ASDFGHJKLéà>YXCVBNM;:_\u0000 ',
        "¬|@#¼½¬|¢]}\u0301\u0303@ſ€¶ŧ←↓→œþ[]}æßðđŋħ\u0000ĸł\u0301{\\«»¢„“”µ•·\u0000\u0000 ",
        "¬¡⅛£$⅜⅝⅞™±°¿\u0328Ω§E®Ŧ¥↑ıŒÞ\u030a\u0304\u0306ÆẞÐªŊĦ\u0000&Ł\u030b\u030c¦<>©‚‘’º×÷\u0307\u0000 ",
        "§1234567890'\u0302QWERTZUIOPÜ\u0308$ASDFGHJKLÖÄ<YXCVBNM,.-\u0000 ",
        '°+"*Ç%&/()=?\u0300qwertzuiopÈ!£asdfghjklÉÀ>yxcvbnm;:_\u0000 ',
    ),
    "ch-fr": (
        "§1234567890'\u0302qwertzuiopè\u0308$asdfghjkléà<yxcvbnm,.-\u0000 ",
        '°+"*ç%&/()=?\u0300QWERTZUIOPü!£ASDFGHJKLöä>YXCVBNM;:_\u0000 ',
        "¬|@#¼½¬|¢]}\u0301\u0303@ſ€¶ŧ←↓→œþ[]}æßðđŋħ\u0000ĸł\u0301{\\«»¢„“”µ•·\u0000\u0000 ",
        "¬¡⅛£$⅜⅝⅞™±°¿\u0328Ω§E®Ŧ¥↑ıŒÞ\u030a\u0304\u0306ÆẞÐªŊĦ\u0000&Ł\u030b\u030c¦<>©‚‘’º×÷\u0307\u0000 ",
        "§1234567890'\u0302QWERTZUIOPÈ\u0308$ASDFGHJKLÉÀ<YXCVBNM,.-\u0000 ",
        '°+"*Ç%&/()=?\u0300qwertzuiopÜ!£asdfghjklÖÄ>yxcvbnm;:_\u0000 ',
    ),
}
"""A combining character is a dead key, NUL a key that gives nothing."""
COMPOSED = {
    "\u0300": (
        " AEINOUVWYaeinouvwy",
        "`ÀÈÌǸÒÙǛẀỲàèìǹòùǜẁỳ",
    ),
    "\u0301": (
        " ACEGIKLMNOPRSUVWYZacegiklmnoprsuvwyz",
        "'ÁĆÉǴÍḰĹḾŃÓṔŔŚÚǗẂÝŹáćéǵíḱĺḿńóṕŕśúǘẃýź",
    ),
    "\u0302": (
        " ()+-.0123456789=ACEGHIJOSUWYZaceghijosuwyz",
        "^⁽⁾⁺⁻·⁰¹²³⁴⁵⁶⁷⁸⁹⁼ÂĈÊĜĤÎĴÔŜÛŴŶẐâĉêĝĥîĵôŝûŵŷẑ",
    ),
    "\u0303": (
        " <=>AEINOUVYaeinouvy",
        "~≲≃≳ÃẼĨÑÕŨṼỸãẽĩñõũṽỹ",
    ),
    "\u0304": (
        " AEGIOUVYaegiouvy",
        "¯ĀĒḠĪŌŪǕȲāēḡīōūǖȳ",
    ),
    "\u0306": (
        " AEGIOUaegiou",
        "˘ĂĔĞĬŎŬăĕğĭŏŭ",
    ),
    "\u0307": (
        " ABCDEFGHILMNOPRSTWXYZabcdefghijlmnoprstwxyz",
        "˙ȦḂĊḊĖḞĠḢİĿṀṄȮṖṘṠṪẆẊẎŻȧḃċḋėḟġḣıȷŀṁṅȯṗṙṡṫẇẋẏż",
    ),
    "\u0308": (
        " 'AEHIOUWXYaehiotuwxy",
        '"̈́ÄËḦÏÖÜẄẌŸäëḧïöẗüẅẍÿ',
    ),
    "\u030a": (
        " AUauwy",
        "°ÅŮåůẘẙ",
    ),
    "\u030b": (
        " OUou",
        "˝ŐŰőű",
    ),
    "\u030c": (
        " ()+-0123456789=ACDEGHIKLNORSTUVZacdeghijklnorstuvz",
        "ˇ₍₎₊₋₀₁₂₃₄₅₆₇₈₉₌ǍČĎĚǦȞǏǨĽŇǑŘŠŤǓǙŽǎčďěǧȟǐǰǩľňǒřšťǔǚž",
    ),
    "\u0327": (
        " CDEGHKLNRSTcdeghklnrst",
        "¸ÇḐȨĢḨĶĻŅŖŞŢçḑȩģḩķļņŗşţ",
    ),
    "\u0328": (
        " AEIOUaeiou",
        "˛ĄĘĮǪŲąęįǫų",
    ),
}
"""What a dead key makes of the next character: those it composes with, and the results."""

"""Names of the seeded visitors: ordinary ones, and those that break careless programs."""

from __future__ import annotations

FIRST_NAMES = (
    "Anna", "Bjørn", "Chloé", "Dörte", "Émile", "Fatma", "Günther", "Hélène", "İbrahim", "Jürgen",
    "Katarzyna", "Łukasz", "Marie", "Nguyễn", "Özlem", "Péter", "Quentin", "Rūta", "Søren", "Þóra",
    "Ulrike", "Václav", "Wiebke", "Xenia", "Yusuf", "Zoë", "John", "Aisha", "Mateus", "Ingrid",
)  # fmt: skip

LAST_NAMES = (
    "Müller", "Weiß", "García", "Ångström", "Çelik", "Dvořák", "Eßer", "Fernández", "Größe", "Håkansson",
    "Ivanović", "Jäger", "Kovačević", "Løvenskiold", "Mađarić", "Nuñez", "O'Neill", "Příhoda", "Quist", "Rößler",
    "Schäfer", "Țurcanu", "Überall", "van der Berg", "Wójcik", "Xhaka", "Yıldız", "Žižek", "Doe", "Smith-Jones",
)  # fmt: skip

HOSTILE_NAMES: tuple[tuple[str | None, str | None], ...] = (
    ("<b>Bob</b> &", '"Söhne"'),
    ("محمد", "الأحمد"),
    ("דָּוִד", "כהן"),
    ("🎉 Zoë 🦄", "O’Hara-👨‍👩‍👧"),
    ("王", "小明"),
    ("<img src=x onerror=alert(1)>", "&amp;lt;"),
    ("Eve\u202e", "gnorw"),
    ("Line\nbreak\tTab", "%s {0} $1 \\n"),
    ("Wolfeschlegelsteinhausenbergerdorff" * 3, "Bartholomäus-" * 9 + "Ende"),
    (None, None),
    ("", "'; DROP TABLE tickets;--"),
)

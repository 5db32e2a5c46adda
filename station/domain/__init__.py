"""What admission is, with no word of Qt, HTTP or SQL: pure, total, and the same on every machine."""

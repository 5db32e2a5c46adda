"""From the cash desk to paper: real keys, a real file, read as a spreadsheet and a PDF reader read it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument

from tests.story.desk import Desk, Vendor


def lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.usefixtures("qapp")
def test_the_days_list_becomes_a_spreadsheet_and_a_paper(desk: Desk, vendor: Vendor, tmp_path: Path) -> None:
    desk.press("ctrl+f")
    desk.type("wayne")
    desk.press("Escape", "ctrl+shift+e")
    desk.reads("File name:")
    desk.type(str(tmp_path / "day.csv"))
    desk.press("Return")
    desk.reads("Saved: ")
    wayne = {str(booking.id) for booking in vendor.tours() if "Wayne" in booking.customer.institution}
    rows = lines(tmp_path / "day.csv")
    assert {row["Number"] for row in rows if row["Kind"] == "Tour"} == wayne
    assert [row["Start"] for row in rows] == sorted(row["Start"] for row in rows)
    desk.click("Save …")
    desk.reads("File name:")
    desk.type("day.pdf")  # beside the last file
    desk.press("Return")
    desk.waits((tmp_path / "day.pdf").exists, "the PDF")
    pdf = QPdfDocument(None)
    assert pdf.load(str(tmp_path / "day.pdf")) is QPdfDocument.Error.None_
    text = "".join(pdf.getAllText(page).text() for page in range(pdf.pageCount()))
    assert all(f"Tour {number}" in text for number in wayne)
    assert "Only some of them: “wayne”" in text
    desk.press("Escape")
    desk.has_keys_again()
    desk.press("Escape", "Escape")

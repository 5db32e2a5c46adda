"""Makes the pages of a paper, step by step."""

from __future__ import annotations

from station.ui.papers.paper import Document, Flow, Paper
from station.ui.papers.sheet import Sheet
from station.ui.papers.slices import Steps


class Composition:
    """Owned by the GUI thread. `document` is whole once the steps have ended."""

    def __init__(self, paper: Paper, sheet: Sheet) -> None:
        self._paper = paper
        heading = paper.heading()
        self.document = Document(sheet, heading, sheet.text_scale if heading.tabular else 1.0)

    def steps(self) -> Steps:
        yield from self._paper.lay_out(Flow(self.document))

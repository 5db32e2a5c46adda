"""A trial in the reader's words: what was recognised, what it means for the keyboard layout, what to do now."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from station.capture.wedge_findings import Explanation
from station.ui.formats import number
from station.ui.scanner_trial import ScannerTrial
from station.ui.widgets.found_list import Finding, FoundLine
from station.ui.words_scanner import end_name, layout_name, shown_character, shown_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Result:
    """The verdict on a scanner."""

    finding: Finding
    headline: str
    sentence: str


def result_of(trial: ScannerTrial) -> Result:
    """What stands large on the page."""
    findings, explanation = trial.findings, trial.explanation
    if not trial.bursts:
        text = translate("Scanner", "From the printed sheet, or from this screen. Scans on this page admit nobody.")
        return Result(Finding.OPEN, translate("Scanner", "Scan code 1"), text)
    if findings.case:
        return _case_lost(findings.case)
    if explanation is None:
        return _not_understood(trial)
    if len(findings.explanations) > 1:
        text = translate(
            "Scanner", "{count} pairs of layouts explain it so far. Scan another code of the sheet, or choose."
        )
        amount = number(len(findings.explanations))
        return Result(Finding.OPEN, translate("Scanner", "Not certain yet"), text.format(count=amount))
    if explanation.nothing_wrong:
        text = translate("Scanner", "Every character arrives as it is printed.")
        if not findings.complete:
            text = translate("Scanner", "So far every character arrives as it is printed. Code 1 has them all.")
        return Result(Finding.GOOD, translate("Scanner", "Nothing to correct"), text)
    return _corrected(trial, explanation)


def uncertain_text(trial: ScannerTrial) -> str:
    """Which characters can't be brought back; empty: all can."""
    correction = trial.correction
    if correction is None:
        return ""
    lost = correction.mismatch().uncertain()
    if not lost:
        return ""
    text = translate(
        "Scanner",
        "These cannot always be told apart: {characters}. What needs no AltGr is taken for granted, anything else is "
        "refused. To read them all, set the scanner's keyboard to that of the computer.",
    )
    return text.format(characters=" ".join(map(shown_character, lost)))


def pair_words(explanation: Explanation) -> str:
    """Scanner → computer. Several pairs that no code can tell apart are one."""
    if not explanation.pairs:
        return translate("Scanner", "Learnt from the sheet")
    scanners = dict.fromkeys(scanner for scanner, _ in explanation.pairs)
    computers = dict.fromkeys(computer for _, computer in explanation.pairs)
    return " → ".join(" / ".join(map(layout_name, names)) for names in (scanners, computers))


def found_lines(trial: ScannerTrial) -> tuple[FoundLine, ...]:
    """The list of what is recognised."""
    lines = (_ends(trial), _around(trial), _speed(trial), _layout(trial), _letters(trial), _separator(trial))
    return (*lines, _code_39(trial))


def _corrected(trial: ScannerTrial, explanation: Explanation) -> Result:
    count, right = len(trial.findings.matches), trial.right
    text = translate("Scanner", "{right} of {count} now read as printed.")
    sentence = text.format(right=number(right), count=number(count))
    if not trial.findings.complete:
        sentence += " " + translate("Scanner", "Code 1, or codes 2 to 5, make it certain.")
    if right < count:
        return Result(Finding.FIXED, translate("Scanner", "Found, but not all can be put right"), sentence)
    return Result(Finding.GOOD, translate("Scanner", "Found and corrected"), sentence)


def _case_lost(case: str) -> Result:
    headline = translate("Scanner", "The scanner makes all letters capitals")
    if case == "lower":
        headline = translate("Scanner", "The scanner makes all letters small")
    text = translate("Scanner", "That cannot be undone here. Switch it off in the scanner, then test again.")
    return Result(Finding.BAD, headline, text)


def _not_understood(trial: ScannerTrial) -> Result:
    text = translate(
        "Scanner",
        "Is it a code of the test sheet? If it is, no keyboard layout known here explains it: "
        "set the scanner to the computer's layout, then test again.",
    )
    return Result(Finding.BAD, translate("Scanner", "Not understood"), text)


def _ends(trial: ScannerTrial) -> FoundLine:
    name, ends = translate("Scanner", "End of a code"), trial.ends
    if not ends:
        return FoundLine(Finding.OPEN, name, "–")
    total = sum(ends.values())
    text = translate("Scanner", "{end}, {count} of {total}")
    most = max(ends, key=lambda end: ends[end])
    value = text.format(end=end_name(most), count=number(ends[most]), total=number(total))
    if "pause" in ends:
        tip = translate("Scanner", "Set the scanner to send Enter after each code: it is quicker and surer.")
        return FoundLine(Finding.FIXED, name, value, tip)
    return FoundLine(Finding.GOOD if len(ends) == 1 else Finding.FIXED, name, value)


def _around(trial: ScannerTrial) -> FoundLine:
    name, findings = translate("Scanner", "Prefix, suffix"), trial.findings
    if not findings.matches:
        return FoundLine(Finding.OPEN, name, "–")
    none = translate("Scanner", "none")
    if not findings.prefix and not findings.suffix:
        return FoundLine(Finding.GOOD, name, none)
    value = f"{shown_text(findings.prefix) or none}, {shown_text(findings.suffix) or none}"
    return FoundLine(Finding.GOOD, name, value)


def _speed(trial: ScannerTrial) -> FoundLine:
    name = translate("Scanner", "Speed")
    heard = trial.last()
    if heard is None or not heard.intervals_ms:
        return FoundLine(Finding.OPEN, name, "–")
    ordered = sorted(heard.intervals_ms)
    value = translate("Scanner", "{time} ms a key").format(time=f"{ordered[len(ordered) // 2]:.0f}")
    if trial.too_slow:
        tip = translate("Scanner", "Too slow to be told from a hand. Set it faster, or the delay between keys to 0.")
        return FoundLine(Finding.BAD, name, value, tip)
    return FoundLine(Finding.GOOD, name, value)


def _layout(trial: ScannerTrial) -> FoundLine:
    name, explanation = translate("Scanner", "Keyboard layout"), trial.explanation
    if explanation is None or len(trial.findings.explanations) > 1:
        return FoundLine(Finding.OPEN if not trial.findings.strangers else Finding.BAD, name, "–")
    if explanation.nothing_wrong:
        return FoundLine(Finding.GOOD, name, translate("Scanner", "the same"))
    return FoundLine(Finding.FIXED, name, pair_words(explanation))


def _letters(trial: ScannerTrial) -> FoundLine:
    name, correction = translate("Scanner", "Small and capital letters"), trial.correction
    if not trial.findings.matches:
        return FoundLine(Finding.OPEN, name, "–")
    if trial.findings.case:
        return FoundLine(Finding.BAD, name, translate("Scanner", "all alike"))
    if trial.caps_lock:
        tip = translate("Scanner", "Codes are put right while Caps Lock is on, but people type in capitals.")
        return FoundLine(Finding.FIXED, name, translate("Scanner", "Caps Lock is on"), tip)
    if correction is not None and correction.swapped:
        tip = translate("Scanner", "Caps Lock is on, or the scanner is set to swap them. Try again with Caps Lock off.")
        return FoundLine(Finding.FIXED, name, translate("Scanner", "swapped"), tip)
    return FoundLine(Finding.GOOD, name, translate("Scanner", "as printed"))


def _separator(trial: ScannerTrial) -> FoundLine:
    name, separator = translate("Scanner", "Group separator"), trial.findings.separator
    if separator is None:
        return FoundLine(Finding.OPEN, name, translate("Scanner", "code 6"))
    if separator:
        return FoundLine(Finding.GOOD, name, translate("Scanner", "comes as GS"))
    tip = translate(
        "Scanner", "Only some tickets have one. Most scanners have a setting that sends control characters."
    )
    return FoundLine(Finding.FIXED, name, translate("Scanner", "left out"), tip)


def _code_39(trial: ScannerTrial) -> FoundLine:
    name, full = translate("Scanner", "Code 39 Full ASCII"), trial.findings.full_ascii
    if full is None:
        return FoundLine(Finding.OPEN, name, translate("Scanner", "code 7"))
    tip = translate(
        "Scanner", "Off, small letters of such codes arrive as + and a capital. On, a + in a plain one is lost."
    )
    return FoundLine(Finding.GOOD, name, translate("Scanner", "on") if full else translate("Scanner", "off"), tip)

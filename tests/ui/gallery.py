"""Pictures of every state of the window: `python -m tests.ui.gallery FOLDER [NAME…]`, on any display.

Written for eyes: whoever changes the look runs it before and after. NAME: only pictures whose name holds it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from station.domain.camera import CameraCondition, CameraState
from station.domain.change import Link, LinkState, MirrorState
from station.domain.journal import ConflictKind, QueueDepth
from station.domain.money import Money
from station.domain.sale import NotSold, SaleState
from station.domain.sale_check import CheckedLine, LineFault
from station.domain.trouble import Trouble, TroubleKind
from station.domain.vendor import Connection, Section
from station.domain.verdict import Mode
from station.ui import language
from station.ui.actions import Act
from station.ui.cash_desk.sale.words_sale import Word as SaleWord
from station.ui.money_text import typed_text
from station.ui.widgets.form_card import CardArea
from station.ui.widgets.popover import Popover
from station.ui.widgets.status_strip import Item
from station.ui.window import MainWindow
from station.workers.desk_sales_events import SellingChanged
from station.workers.events import AdmissionStopped, BusyChanged, ConnectionTested
from tests.ui import facts, sale_facts
from tests.ui.gallery_camera import CAMERA_STATES
from tests.ui.gallery_orders import ORDER_STATES
from tests.ui.gallery_questions import QUESTION_STATES
from tests.ui.gallery_scanner import SCANNER_STATES
from tests.ui.sale_facts import Counter

SIZES = {"laptop": (1366, 768), "full-hd": (1920, 1080), "smallest": (1024, 640)}
THEMES = ("light", "dark", "contrast")
LANGUAGES = tuple(language.LANGUAGES)


def at_the_door(window: MainWindow) -> None:
    window.door_state_read(facts.door_state())
    window.link_changed(LinkState("", Link.ONLINE, facts.NOW, answer_ms=38.0, clock_skew=0.2))
    window.mirror_changed(MirrorState("", 1680, facts.NOW - timedelta(seconds=4), total=1680))
    window.camera_changed(CameraState(CameraCondition.RUNNING, "0", 30.0))
    window.camera_frame(facts.camera_picture())


def offline(window: MainWindow) -> None:
    at_the_door(window)
    trouble = Trouble(TroubleKind.UNREACHABLE, "vendor.example")
    window.link_changed(LinkState("", Link.OFFLINE, facts.NOW - timedelta(minutes=12), trouble))
    window.mirror_changed(MirrorState("", 1680, facts.NOW - timedelta(minutes=33), total=1680))
    window.door_state_read(replace(facts.door_state(), depth=QueueDepth(waiting=12, refused=1, conflicts=2)))
    window.camera_changed(CameraState(CameraCondition.UNPLUGGED, "0", 0.0, Trouble(TroubleKind.CAMERA_MISSING, "0")))


def by_hand(window: MainWindow) -> None:
    """The line's paper, after a person said that the vendor is not to be asked."""
    at_the_door(window)
    trouble = Trouble(TroubleKind.SILENT, "vendor.example")
    since, until = facts.NOW - timedelta(minutes=2), facts.NOW + timedelta(minutes=13)
    window.link_changed(LinkState("", Link.SLOW, since, trouble, 2400.0, forced=Link.OFFLINE, forced_until=until))
    window._reports.explain(Item.LINK, window.strip.button(Item.LINK))


def line_paper(window: MainWindow) -> None:
    offline(window)
    trouble = Trouble(TroubleKind.UNREACHABLE, "vendor.example")
    since, again = facts.NOW - timedelta(minutes=12), facts.NOW + timedelta(seconds=23)
    window.link_changed(LinkState("", Link.OFFLINE, since, trouble, next_attempt=again))
    window._reports.explain(Item.LINK, window.strip.button(Item.LINK))


def first_load(window: MainWindow) -> None:
    window.link_changed(LinkState("", Link.ONLINE, facts.NOW, answer_ms=38.0, clock_skew=0.2))
    window.sync_progressed(facts.progress(1428, 2100))


def list_paper(window: MainWindow) -> None:
    at_the_door(window)
    window._reports.explain(Item.LIST, window.strip.button(Item.LIST))


def loading_paper(window: MainWindow) -> None:
    at_the_door(window)
    first_load(window)
    window._reports.explain(Item.LIST, window.strip.button(Item.LIST))


def conflicts(window: MainWindow) -> None:
    at_the_door(window)
    withdrawn = facts.conflict(3, ConflictKind.WITHDRAWN_LATER)
    window.open_cases_read(
        facts.open_cases(facts.conflict(), facts.refused_afterwards(), withdrawn, undecided=(facts.undecided(),))
    )
    window.acts[Act.CONFLICTS].trigger()


def undecided(window: MainWindow) -> None:
    conflicts(window)
    window._conflicts.list.setCurrentIndex(window._conflicts.list.model().index(3, 0))


def no_conflicts(window: MainWindow) -> None:
    at_the_door(window)
    window.open_cases_read(facts.open_cases())
    window.acts[Act.CONFLICTS].trigger()


def shows(verdict: object, prepare: Callable[[MainWindow], None] = at_the_door) -> Callable[[MainWindow], None]:
    def do(window: MainWindow) -> None:
        prepare(window)
        window.verdict_reached(facts.reached(verdict))

    return do


def held(window: MainWindow) -> None:
    at_the_door(window)
    window.verdict_reached(facts.held())


def again(window: MainWindow) -> None:
    at_the_door(window)
    window.verdict_reached(facts.reached(facts.admitted()))
    window.verdict_reached(facts.reached(facts.admitted()))


def in_mode(mode: Mode) -> Callable[[MainWindow], None]:
    def do(window: MainWindow) -> None:
        at_the_door(window)
        window.acts[{Mode.EXIT: Act.EXIT, Mode.CHECK: Act.CHECK}[mode]].trigger()
        if mode is Mode.CHECK:
            window.verdict_reached(facts.reached(replace(facts.admitted(), mode=mode)))

    return do


def stopped(window: MainWindow) -> None:
    at_the_door(window)
    window.admission_stopped(AdmissionStopped(Trouble(TroubleKind.DISK_FULL, "journal.db"), "disk I/O error"))


def checking(window: MainWindow) -> None:
    at_the_door(window)
    window.busy_changed(BusyChanged(1))
    window.door.screen_state._go_checking()


def recognised(window: MainWindow) -> None:
    checking(window)
    window.door.screen_state.recognised(facts.ticket())


def typing(window: MainWindow) -> None:
    at_the_door(window)
    window.acts[Act.MANUAL].trigger()


def details(window: MainWindow) -> None:
    at_the_door(window)
    window.door._show_details(facts.door_state().recent[2])


def settings(window: MainWindow) -> None:
    at_the_door(window)
    window.acts[Act.SETTINGS].trigger()


def connecting(window: MainWindow) -> None:
    window.acts[Act.CONNECT].trigger()
    page = window._connect_page
    for line in page._access.inputs.values():
        line.setText(line.text() or "einlass-3")
    sections = (Section("1", "Winter Festival", 1680), Section("2", "Sonntagsmatinee mit Führung", 420))
    page._ask_test()
    window.connection_tested(ConnectionTested(page._asked, Connection("Einlass 3", sections)))


def ingresse(window: MainWindow) -> None:
    """Waiting for the browser."""
    window.use_context(replace(window._context, vendors=(facts.INGRESSE, facts.PAIRED, *facts.VENDORS)))
    window.acts[Act.CONNECT].trigger()
    page = window._connect_page
    page._access.inputs["publickey"].setText("einlass-3")
    page._access.browser.await_login()
    page._access.browser._page = "https://auth.shows.example/?apikey=einlass-3&returnUrl=http://127.0.0.1:4711/back"
    page._access.browser._say()


def sessions(window: MainWindow) -> None:
    window.use_context(replace(window._context, vendors=(facts.INGRESSE, facts.PAIRED, *facts.VENDORS)))
    window.acts[Act.CONNECT].trigger()
    page = window._connect_page
    page._access.inputs["publickey"].setText("einlass-3")
    page._access.inputs["usertoken"].setText("12-token")
    page._ask_test()
    several = tuple(Section(str(number), f"Noite Brasileira, {number}. Dez, 20:00", 900) for number in (1, 2, 3))
    told = Connection("Casa de Shows", several, named_address="https://other.example/v3")
    window.connection_tested(ConnectionTested(page._asked, told))
    page.proof.sections.list.item(1).setCheckState(Qt.CheckState.Checked)
    QApplication.processEvents()
    page.findChild(CardArea).verticalScrollBar().setValue(9999)


def check_in_lists(window: MainWindow) -> None:
    """pretix, its set-up code taken over, one list of each of two events."""
    window.use_context(replace(window._context, vendors=(facts.PRETIX, *facts.VENDORS)))
    window.acts[Act.CONNECT].trigger()
    page = window._connect_page
    page._access.inputs["setup"].setText('{"handshake_version":1,"url":"https://pretix.eu","token":"kpp4jn8g2ynzonp6"}')
    page._ask_test()
    lists = (("fest/1", "Main entrance", 1240), ("fest/2", "Wardrobe", 1240), ("club/4", "Club door", 310))
    found = tuple(
        Section(name, f"{'Winter Festival' if 'fest' in name else 'Club Night'} · {title}", count, name.split("/")[0])
        for name, title, count in lists
    )
    window.connection_tested(ConnectionTested(page._asked, Connection("Gate 1 · hall", found)))
    page.proof.sections.list.item(0).setCheckState(Qt.CheckState.Checked)
    page.proof.sections.list.item(2).setCheckState(Qt.CheckState.Checked)
    QApplication.processEvents()
    page.findChild(CardArea).verticalScrollBar().setValue(9999)


def sale_counter(window: MainWindow) -> Counter:
    at_the_door(window)
    window.use_context(replace(window._context, cash_desk=True))
    window.acts[Act.CASH_DESK].trigger()
    window.cash_desk.bring(window.cash_desk.sale)
    counter = Counter(window)
    counter.list()
    counter.fill(*sale_facts.LINES)
    return counter


def sale(window: MainWindow) -> None:
    sale_counter(window)


def sale_choice(window: MainWindow) -> None:
    sale_counter(window).open(sale_facts.SIGLO)
    window.cash_desk.sale.shelf.choice.times.setCurrentRow(3)


def sale_tour(window: MainWindow) -> None:
    sale_counter(window).open(sale_facts.TOUR)


def sale_not_here(window: MainWindow) -> None:
    counter = sale_counter(window)
    counter.open(sale_facts.YEAR, Trouble(TroubleKind.REJECTED, "demo.example", NotSold.NAMES))


def sale_payment(window: MainWindow) -> None:
    counter = sale_counter(window)
    line = sale_facts.LINES[0]
    dearer = replace(line, product=replace(line.product, unit=Money(900)))
    counter.check(*(CheckedLine(each, line.total) for each in (dearer, *sale_facts.LINES[1:])))
    window.cash_desk.sale.payment.given.setText(typed_text(Money(20_000)))


def sale_state(state: SaleState, **more: object) -> Callable[[MainWindow], None]:
    def do(window: MainWindow) -> None:
        counter = sale_counter(window)
        counter.check()
        window.cash_desk.sale.payment.given.setText(typed_text(Money(20_000)))
        counter.pay()
        counter.tell(state, **more)  # type: ignore[arg-type]

    return do


def sale_offline(window: MainWindow) -> None:
    counter = sale_counter(window)
    counter.view.selling_changed(SellingChanged(trouble=Trouble(TroubleKind.UNREACHABLE, "demo.example")))


def sale_faults(window: MainWindow) -> None:
    counter = sale_counter(window)
    first, second, third = sale_facts.LINES
    counter.check(
        CheckedLine(first, first.total, LineFault.TOO_FEW, 1),
        CheckedLine(second, second.total),
        CheckedLine(third, third.total, LineFault.TIME_GONE),
    )


def sale_beside(window: MainWindow) -> None:
    sale_state(SaleState.UNKNOWN)(window)
    counter = Counter(window)
    counter.list()
    counter.fill(*sale_facts.LINES)
    counter.tell(SaleState.NOT_FOUND)


def sale_list(window: MainWindow) -> None:
    counter = sale_counter(window)
    counter.view._set_aside()
    states = enumerate((SaleState.UNKNOWN, SaleState.DONE, SaleState.DROPPED, SaleState.DONE))
    sales = tuple(sale_facts.sale(state, sale_id=f"s-{number}") for number, state in states)
    counter.view.shelf.bar.choose(SaleWord.SALES)
    counter.read(open_sales=sales[:1], sales=sales)


def nothing(window: MainWindow) -> None:
    """As the window opens."""


STATES: dict[str, Callable[[MainWindow], None]] = {
    "first-start": nothing,
    "connect": connecting,
    "ingresse": ingresse,
    "sessions": sessions,
    "check-in-lists": check_in_lists,
    "settings": settings,
    "ready": at_the_door,
    "ready-offline": offline,
    "admit": shows(facts.admitted()),
    "admit-list": shows(facts.admitted_from_list()),
    "admit-again": again,
    "held": held,
    "deny": shows(facts.denied()),
    "deny-unknown-offline": shows(facts.unknown_offline(), offline),
    "deny-rules": shows(facts.against_the_rules(), offline),
    "attention-rules": shows(facts.rules_not_judged(), offline),
    "attention": shows(facts.attention(), offline),
    "attention-note": shows(facts.noted()),
    "awkward": shows(facts.awkward()),
    "exit-ready": in_mode(Mode.EXIT),
    "check-valid": in_mode(Mode.CHECK),
    "stop": stopped,
    "checking": checking,
    "recognised": recognised,
    "typing": typing,
    "details": details,
    "conflicts": conflicts,
    "conflict-undecided": undecided,
    "no-conflict": no_conflicts,
    "line-forced": by_hand,
    "line-offline": line_paper,
    "first-load": first_load,
    "list": list_paper,
    "list-loading": loading_paper,
    **ORDER_STATES,
    **SCANNER_STATES,
    **QUESTION_STATES,
    **CAMERA_STATES,
    "sale": sale,
    "sale-choice": sale_choice,
    "sale-tour": sale_tour,
    "sale-not-here": sale_not_here,
    "sale-payment": sale_payment,
    "sale-done": sale_state(SaleState.DONE),
    "sale-differs": sale_state(SaleState.DONE, total=1800),
    "sale-unknown": sale_state(SaleState.UNKNOWN, trouble=Trouble(TroubleKind.SILENT, "demo.example")),
    "sale-not-found": sale_state(SaleState.NOT_FOUND),
    "sale-refused": sale_state(SaleState.REFUSED, message="Nicht genügend freie Plätze"),
    "sale-offline": sale_offline,
    "sale-faults": sale_faults,
    "sale-beside": sale_beside,
    "sale-list": sale_list,
}
WITHOUT_PROFILE = {"first-start", "connect", "ingresse", "sessions", "check-in-lists"}


def pictures(names: list[str]) -> Iterator[tuple[str, MainWindow]]:
    """Each window, shown and settled, with its picture's name."""
    for state, size, theme, code in product(STATES, SIZES, THEMES, LANGUAGES):
        name = f"{state}_{size}_{theme}_{code}"
        if names and not any(wanted in name for wanted in names):
            continue
        preferences = facts.MemoryPreferences(facts.Values(language=code, theme=theme))
        context = facts.context(preferences=preferences, demo=state == "ready", samples=facts.SAMPLES)
        if state in WITHOUT_PROFILE:
            context = replace(context, active="", profiles=(), capability=None)
        window = MainWindow(context)
        window.resize(*SIZES[size])
        window.show()
        QApplication.processEvents()
        STATES[state](window)
        for _round in range(3):  # a layout that counts wrapped lines settles in several
            QApplication.processEvents()
        yield name, window
        window.close()
        window.deleteLater()
        QApplication.processEvents()


def main(folder: Path, names: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, window in pictures(names):
        picture = window.grab()
        for paper in window.findChildren(Popover):  # a window of its own
            painter = QPainter(picture)
            painter.drawPixmap(paper.pos() - window.pos(), paper.grab())
            painter.end()
            paper.close()
        picture.save(str(folder / f"{name}.png"))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    main(Path(sys.argv[1]), sys.argv[2:])

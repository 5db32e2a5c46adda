"""Online and offline, judged by answers and their times."""

from datetime import timedelta

from station.domain.change import Link
from station.domain.trouble import Trouble, TroubleKind
from station.services.link import LinkWatch
from tests.services.fakes import TurnedClock


def watch() -> tuple[LinkWatch, TurnedClock]:
    clock = TurnedClock()
    return LinkWatch("fair", clock), clock


def test_answers_make_it_online_or_slow_and_say_since_when():
    link, clock = watch()
    assert link.state().link is Link.NOT_KNOWN
    link.answered(40.0)
    since = clock.now()
    clock.seconds += 9
    link.answered(41.0)
    assert (link.state().link, link.state().since, link.state().answer_ms) == (Link.ONLINE, since, 41.0)
    link.answered(1500.0)
    assert (link.state().link, link.state().since) == (Link.SLOW, clock.now())


def test_no_route_is_offline_at_once_silence_only_the_second_time():
    link, _ = watch()
    link.failed(Trouble(TroubleKind.SILENT))
    assert link.state().link is Link.NOT_KNOWN
    link.failed(Trouble(TroubleKind.SILENT))
    assert link.state().link is Link.OFFLINE
    link.answered(10.0)
    assert link.state().trouble is None
    link.failed(Trouble(TroubleKind.UNREACHABLE))
    assert link.state().link is Link.OFFLINE


def test_wrong_credentials_are_no_outage():
    link, _ = watch()
    link.answered(10.0)
    for _ in range(3):
        link.failed(Trouble(TroubleKind.UNAUTHORIZED))
    assert link.state().link is Link.ONLINE
    assert link.state().trouble == Trouble(TroubleKind.UNAUTHORIZED)


def test_the_servers_clock_is_trusted_while_it_was_compared_lately():
    link, clock = watch()
    assert link.server_time() == (clock.now(), False)
    link.answered(10.0, skew=90.0)
    assert link.server_time() == (clock.now() + timedelta(seconds=90), True)
    clock.seconds += 899
    link.answered(10.0)
    assert link.server_time()[1]
    clock.seconds += 2
    assert link.server_time() == (clock.now() + timedelta(seconds=90), False)


def test_a_persons_word_holds_until_its_time_is_over():
    link, clock = watch()
    link.answered(10.0)
    assert (link.state().asks, link.state().silent) == (True, False)
    link.force(Link.OFFLINE, 900.0)
    link.answered(10.0)
    assert (link.state().asks, link.state().silent) == (False, True)
    assert link.state().forced_until == clock.now() + timedelta(seconds=900)
    clock.seconds = 899
    assert link.state().silent
    clock.seconds = 900
    assert (link.state().forced, link.state().forced_until, link.state().asks) == (None, None, True)


def test_a_persons_word_without_an_end_holds_until_told_otherwise():
    link, clock = watch()
    link.failed(Trouble(TroubleKind.UNREACHABLE))
    assert not link.state().asks
    link.force(Link.ONLINE)
    clock.seconds = 100_000
    assert (link.state().asks, link.state().link) == (True, Link.OFFLINE)
    link.release()
    assert not link.state().asks


def test_the_next_attempt_is_known():
    link, clock = watch()
    link.plan(23.0)
    assert link.state().next_attempt == clock.now() + timedelta(seconds=23)
    link.plan(None)
    assert link.state().next_attempt is None


def test_a_clock_that_was_set_makes_the_difference_unknown_until_the_next_answer():
    clock = TurnedClock()
    link = LinkWatch("fair", clock)
    assert link.state().clock_skew is None
    link.answered(10.0, skew=-95.0)
    clock.seconds += 600
    clock.wrong = 0.5
    assert (link.state().clock_skew, link.server_time()[1]) == (-95.0, True), "clocks are set by fractions all the time"
    clock.wrong = -95.0
    assert link.state().clock_skew is None
    assert link.server_time() == (clock.now(), False)
    link.answered(10.0, skew=None)
    assert link.state().clock_skew is None, "that answer told no time"
    link.failed(Trouble(TroubleKind.SILENT), skew=0.0)
    assert (link.state().clock_skew, link.server_time()[1]) == (0.0, True), "the log-in before it did"
    link.failed(Trouble(TroubleKind.SILENT), skew=7.0)
    assert link.state().clock_skew == 0.0


def test_a_machine_that_slept_waits_for_the_next_answer_where_its_running_time_stood_still():
    for running, known in ((3600.0, True), (0.0, False)):
        clock = TurnedClock()
        link = LinkWatch("fair", clock)
        link.answered(10.0, skew=-95.0)
        clock.seconds += running
        clock.wrong = 3600.0 - running
        assert (link.state().clock_skew is not None) is known
        assert not link.server_time()[1], "an hour ago is too long in any case"

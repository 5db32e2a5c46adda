"""`station scan`: codes judged as the door judges them, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

import click

from station.cli.documents import verdict_document
from station.cli.exit_codes import ExitCode
from station.cli.failures import could_not
from station.cli.opening import working_lane
from station.cli.options import ValueChoice, data_dir_option, json_option, profile_argument
from station.cli.output import Json, write_document, write_table
from station.domain.profile import Strategy
from station.domain.question import Question
from station.domain.trouble import Trouble
from station.domain.verdict import Mode, Outcome, Verdict
from station.ui.words_reason import reason_words
from station.wiring.lane import Lane

_ANSWER_HELP = "To a question of an earlier scan of the code; nothing after the = leaves it empty. May be repeated."


def _read_answers(_context: click.Context, _parameter: click.Parameter, given: Sequence[str]) -> dict[str, str]:
    answers: dict[str, str] = {}
    for text in given:
        question_id, equals, value = text.partition("=")
        if not equals or not question_id:
            raise click.BadParameter(f"{text!r} is no ID=VALUE")
        if question_id in answers:
            raise click.BadParameter(f"question {question_id!r} is answered twice")
        answers[question_id] = value
    return answers


@click.command()
@profile_argument
@click.argument("codes", nargs=-1, required=True, metavar="CODE...")
@click.option("--mode", type=ValueChoice(Mode), default=Mode.ENTRY.value, show_default=True)
@click.option("--strategy", type=ValueChoice(Strategy), help="Else as the profile is set.")
@click.option("--answer", "answers", multiple=True, callback=_read_answers, metavar="ID=VALUE", help=_ANSWER_HELP)
@json_option
@data_dir_option
def scan(
    profile: str, codes: Sequence[str], mode: Mode, strategy: Strategy | None, answers: dict[str, str], as_json: bool
) -> int:
    """Scan codes as the door does. A code that begins with a dash comes after `--`.

    Exit code 1: at least one was denied.
    """
    verdicts: list[Verdict] = []
    stop: Trouble | None = None
    with working_lane("scan", profile) as lane:
        _check_strategy(lane, strategy)
        for code in codes:
            verdict = lane.admission.scan(code, mode, strategy, answers)
            if isinstance(verdict, Trouble):
                stop = verdict
                break
            verdicts.append(verdict)
            if not as_json:
                write_table([_line(verdict)])
                write_table([_question_row(question) for question in verdict.questions])
    # What was decided before the trouble stands in the journal, so it is told.
    if as_json and (verdicts or stop is None):
        documents: list[Json] = [verdict_document(verdict, reason_words(verdict)) for verdict in verdicts]
        write_document({"scans": documents})
    if stop is not None:
        raise could_not(stop)
    return ExitCode.NO if any(verdict.outcome is Outcome.DENY for verdict in verdicts) else ExitCode.DONE


def _check_strategy(lane: Lane, strategy: Strategy | None) -> None:
    if strategy is Strategy.LOCAL and not lane.capability.ticket_list:
        raise click.UsageError(f"{lane.profile.vendor} gives no list to judge from: only --strategy direct")


def _line(verdict: Verdict) -> tuple[str, ...]:
    ticket = verdict.ticket
    about = ", ".join(filter(None, (ticket.type_name, ticket.holder))) if ticket is not None else ""
    said = f"“{verdict.vendor_message}”" if verdict.vendor_message else ""
    return (
        f"{verdict.outcome.upper():9}",
        f"{verdict.reason:18}",
        f"{verdict.source:6}",
        f"upload {verdict.upload:10}",
        f"{verdict.elapsed_ms:7.1f} ms",
        verdict.code,
        "  ".join(filter(None, (reason_words(verdict), about, said))),
    )


def _question_row(question: Question) -> tuple[str, ...]:
    options = "  ".join(f"{option.option_id}={option.text}" for option in question.options)
    required = "required" if question.required else "optional"
    return ("  ?", question.question_id, question.kind, required, question.text, options)

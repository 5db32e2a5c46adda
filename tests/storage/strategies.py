"""Any values of the domain, for Hypothesis."""

from __future__ import annotations

from datetime import UTC

from hypothesis import strategies as st

from station.domain.journal import Action, Conflict, ConflictKind, ItemState, OutboxItem
from station.domain.passage import Direction, ListTerms, Passage, TicketFacts
from station.domain.question import Question, QuestionKind, QuestionOption
from station.domain.ticket import Counters, Ticket, TicketKey, TicketStatus, Validity
from station.domain.verdict import (
    Check,
    Judgement,
    Mode,
    Outcome,
    PreviousUse,
    Reason,
    Source,
    Upload,
    Uses,
    Verdict,
    WhatNow,
)

texts = st.text(max_size=40)
"""Any characters but lone surrogates, which no vendor's JSON and no cleaned code can hold."""
counts = st.integers(0, 2**53)
maybe_counts = st.none() | counts
moments = st.datetimes(timezones=st.just(UTC))
maybe_moments = st.none() | moments
keys = st.builds(TicketKey, texts, texts, texts)
questions = st.builds(
    Question,
    texts,
    texts,
    st.sampled_from(QuestionKind),
    st.booleans(),
    st.lists(st.builds(QuestionOption, texts, texts), max_size=2).map(tuple),
    texts,
    texts,
    texts,
)
facts = st.builds(
    TicketFacts,
    texts,
    texts,
    st.lists(st.builds(Passage, st.sampled_from(Direction), moments, texts, texts), max_size=3).map(tuple),
    st.lists(questions, max_size=2).map(tuple),
    maybe_moments,
    maybe_moments,
    maybe_moments,
)
terms = st.builds(
    ListTerms, st.booleans(), st.booleans(), texts, texts, maybe_moments, maybe_moments, maybe_moments, texts, texts
)
tickets = st.builds(
    Ticket,
    keys,
    st.lists(texts, max_size=3).map(tuple),
    st.sampled_from(TicketStatus),
    texts,
    texts,
    texts,
    texts,
    texts,
    texts,
    st.builds(Counters, maybe_counts, maybe_counts, maybe_counts, maybe_moments, maybe_moments),
    st.builds(Validity, maybe_moments, maybe_moments, st.booleans()),
    counts,
    maybe_moments,
    st.none() | facts,
)
items = st.builds(
    OutboxItem,
    st.uuids().map(str),
    texts,
    keys,
    texts,
    st.sampled_from(Action),
    st.sampled_from(ItemState),
    counts,
    moments,
    admitted=st.booleans(),
    base=maybe_counts,
    sent_seq=maybe_counts,
    acknowledged_seq=maybe_counts,
    unseen_seq=maybe_counts,
    sent_at=maybe_moments,
    timed_out_at=maybe_moments,
    expires_at=maybe_moments,
    evidence=texts,
    attempts=counts,
    reason=st.none() | st.sampled_from(Reason),
    message=texts,
    changed_at=maybe_moments,
    scanned=texts,
    annul_asked_at=maybe_moments,
)
judgements = st.builds(
    Judgement,
    st.sampled_from(Outcome),
    st.sampled_from(Reason),
    st.sampled_from(WhatNow),
    st.lists(st.sampled_from(Check), unique=True).map(tuple),
    st.none() | st.builds(PreviousUse, maybe_moments, st.booleans(), st.booleans(), texts),
    st.none() | st.builds(Uses, counts, counts),
)
verdicts = st.builds(
    Verdict,
    st.just("scan"),
    texts,
    st.sampled_from(Mode),
    texts,
    judgements,
    st.sampled_from(Source),
    moments,
    st.none() | tickets,
    texts,
    maybe_moments,
    st.sampled_from(Upload),
    st.floats(0, 1e9),
)
conflicts = st.builds(
    Conflict,
    st.uuids().map(str),
    st.sampled_from(ConflictKind),
    keys,
    texts,
    counts,
    moments,
    texts,
    texts,
    here_at=maybe_moments,
    there=st.none() | tickets,
    resolved_at=maybe_moments,
)

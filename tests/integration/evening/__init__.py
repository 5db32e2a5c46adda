"""An evening at the door by chance: two stations, one vendor, everything that can go wrong, and the count at its end.

    python -m tests.integration.evening --vendor cm --seeds 0..500

plays many of them. The same seed gives the same evening, as far as real time-outs allow. What is shown, what the
vendor's server did (its audit), and what the journals hold at rest must agree, claim by claim and person by person.

`plan` says what may happen, `acts` what is done at the doors and `surroundings` what others do meanwhile; `playing`
puts an evening together; `claims` finds out what became of every claim in truth, `oracle` holds the journals against
that, `persons` the conflicts against the people let in. What only one vendor has, or cannot tell, stands in `vendors`.
"""

from tests.integration.evening.count import Count
from tests.integration.evening.plan import Plan
from tests.integration.evening.playing import play

__all__ = ["Count", "Plan", "play"]

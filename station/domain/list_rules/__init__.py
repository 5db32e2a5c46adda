"""The rules of a check-in list that the vendor writes as JSON logic (pretix), judged without the vendor.

What a rule may say is little and closed: the vendor's editor builds it from a handful of conditions, and its server
refuses to save anything else (tried on pretix 2026.8.0). So a rule is read into values of its own (`reading.py`,
`conditions.py`) and nothing of JSON logic's truthiness and conversions is left: a library for all of JSON logic would
bring those, know none of the vendor's own operators, and domain has the standard library alone.

What this version can't read is `Unreadable`: a rule that hangs on it is neither met nor broken, and the ticket is
shown to a person (`Check.RULES`).
"""

"""Many stations against one vendor of the sandbox, with everything that goes wrong at a door, and the count at its end.

    played = play(Plan(vendor="cm", stations=8, scans=4_000, faults=parse_faults("cut=5%,crash=1%")), folder)
    assert all(promise.kept for promise in played.promises)

Every station is whole: a data folder of its own with journal and list, rooms of its own, a thread for its door and one
for its synchronisation, and a line of its own (`line`) that can be cut while the others' are up. Visitors (`visits`)
come as fast as the doors can take them, some with a copy of a ticket, some with a code that was never sold. Faults
(`fault_spec`) strike the vendor's answers, lines fall, processes die (`mortal`). Then the line comes back, everybody
synchronises until nothing moves any more (`evening`), and what was shown at the doors, what the vendor's server did
(the sandbox's audit) and what the journals hold must agree, ticket by ticket (`promises`).
"""

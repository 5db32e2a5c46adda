"""What a test of a profile's access tells."""

from __future__ import annotations

from station.cli.connection import connection_document, connection_lines
from station.domain.vendor import Connection


def test_another_address_that_the_vendor_names_is_told() -> None:
    address = "https://new.example/scanapi/v2.0"
    found = Connection("user", named_address=address)
    assert any(address in line for line in connection_lines(found))
    assert connection_document(found)["named_address"] == address
    assert not any("address" in line for line in connection_lines(Connection("user")))

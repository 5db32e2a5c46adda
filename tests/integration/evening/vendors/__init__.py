"""The vendors an evening can be spent with: a new one is a module and a line here."""

from tests.integration.evening.vendors.cm import CmDriver
from tests.integration.evening.vendors.driver import Driver
from tests.integration.evening.vendors.gomus import GomusDriver
from tests.integration.evening.vendors.ingresse import IngresseDriver
from tests.integration.evening.vendors.tibillet import TibilletDriver

DRIVERS: dict[str, Driver] = {
    driver.vendor: driver for driver in (CmDriver(), GomusDriver(), IngresseDriver(), TibilletDriver())
}

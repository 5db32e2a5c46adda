"""Joins the concrete things of floor 1 to the ports the services ask for. Nothing here is global.

    with working_station(data_folder(chosen), "station sync") as station:
        lane = station.lane(station.settings.profile("Haupthaus"))
        try:
            report = lane.synchronisation.run()
        finally:
            lane.close()

Settings alone need no database: `own_folder` and `read_folder` open a data folder without one. The heavy part is
imported from `station.wiring.station`.
"""

from station.wiring.clock import SystemClock, TimeOrderedIdentifiers
from station.wiring.folder import StationFolder, own_folder, read_folder

__all__ = ["StationFolder", "SystemClock", "TimeOrderedIdentifiers", "own_folder", "read_folder"]

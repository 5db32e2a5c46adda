"""What the program keeps besides its databases and secrets: one `settings.json` in the data folder."""

from station.settings.file import SettingsFile, data_folder
from station.settings.rules import check_profile, same_name
from station.settings.values import Preferences, Settings

__all__ = ["Preferences", "Settings", "SettingsFile", "check_profile", "data_folder", "same_name"]

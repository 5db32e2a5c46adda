"""TiBillet: signed QR codes, single looks and scans, and a list of each event that is read whole every time."""

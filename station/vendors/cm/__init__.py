"""CM.com Ticket Scan API v2.0: a list to mirror, status codes, and a batch upload."""

"""One room per vendor, all of one shape, over one HTTP wire. Runs on the caller's thread."""

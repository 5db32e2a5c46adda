"""pretix: the room of one device. The published document, and what a running server answered, are its sources."""

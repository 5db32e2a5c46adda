"""The program about itself: its version, newer ones, and the file for support."""

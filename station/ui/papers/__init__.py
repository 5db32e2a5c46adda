"""What this station puts on paper: lists, prices and codes, to be looked at first, printed, or kept as PDF and CSV."""

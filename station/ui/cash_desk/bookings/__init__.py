"""The day's bookings, with prices and feedback."""

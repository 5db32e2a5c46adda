"""How the checkout is set up and checked; Station itself imports nothing of this."""

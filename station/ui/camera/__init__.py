"""The camera in the window: what it reads, how it is chosen, and the page that tests it."""

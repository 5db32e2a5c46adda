"""What has a life of its own runs here: objects on their own QThread, plain services inside.

They hear requests and tell facts (`events.py`). How to listen to them (measured on PySide6 6.11): a signal repeats a
worker's signal on the thread of the object it belongs to, and so does a slot of that object. But a lambda, and a slot
that a subclass overrides, are called on the worker's thread.
"""

"""What has a life of its own runs here: objects on their own QThread, plain services inside.

They hear requests and tell facts (`events.py`). Connect to them with bound slots only: a lambda connected to a
worker's signal runs on the worker's thread.
"""

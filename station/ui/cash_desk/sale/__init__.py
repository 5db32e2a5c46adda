"""The sale at the desk."""

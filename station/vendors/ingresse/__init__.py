"""Ingresse Entry Management: guest lists to mirror, updates by twenty, credentials in the query."""

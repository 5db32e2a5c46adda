"""The cash desk's page, and what its views share."""

"""The account's orders, with their barcodes."""

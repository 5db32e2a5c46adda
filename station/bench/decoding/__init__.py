"""What the camera's decoder reads and costs, beside the libraries alone, on frames that code makes."""

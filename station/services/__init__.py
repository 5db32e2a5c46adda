"""What Station does: plain objects on the caller's thread that know the floor below only through its ports."""

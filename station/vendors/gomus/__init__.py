"""go~mus Entry: no list and no machine codes; online the vendor alone decides."""

"""Camera frames made in code, the same from the same seed: what the decoder is measured on."""

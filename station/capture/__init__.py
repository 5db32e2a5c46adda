"""From a picture or a run of keys to the text of a code. Nothing heavy is imported until it is used."""

"""Page records for everything a reader can open, made from the library alone."""

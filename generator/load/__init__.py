"""Content files from disk: found, decoded, read by their schema, checked and frozen."""

"""Markdown becomes HTML once; names and quotations are found on the way."""

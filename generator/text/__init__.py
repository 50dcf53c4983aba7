"""Arabic text, pure: folding, words, particles, slugs, dates, plurals, direction, order."""

"""Single rules; the rooms are those of generator/."""

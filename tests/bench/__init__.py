"""Generated archives of any size, and how long whole builds of them take."""

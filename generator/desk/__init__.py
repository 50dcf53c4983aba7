"""What editors run besides building: reports on their content."""

"""What is installed and shipped: the lock, its licences, the wheel, the commands."""

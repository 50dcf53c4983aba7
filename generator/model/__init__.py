"""What a site is made of, as frozen records without any input or output."""

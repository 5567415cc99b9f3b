"""What is measured: indelingen, polygons, shared borders, colours; frozen, checked once."""

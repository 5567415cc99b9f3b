"""What a table is: its columns explained, and its forms on disk."""

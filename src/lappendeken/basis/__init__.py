"""What every wing leans on: text, style, processes, and writing that loses nothing."""

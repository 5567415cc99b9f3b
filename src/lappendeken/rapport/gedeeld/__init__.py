"""What the pages share: their building blocks, words and cells, and the way to HTML."""

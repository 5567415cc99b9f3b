"""The pages: a frozen page of plain values, its parts, and templates to one HTML file each."""

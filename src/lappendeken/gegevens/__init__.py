"""Data in: the catalogue that travels with the package, and files of a user."""

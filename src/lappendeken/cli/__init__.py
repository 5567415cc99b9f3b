"""The command line: one thin module per command, found by its name; the only print."""

"""The jobs: choose, compute, render and write; one module per command."""

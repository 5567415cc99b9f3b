"""What jobs share: the choice, what was read, the folder that is written, the outcome."""

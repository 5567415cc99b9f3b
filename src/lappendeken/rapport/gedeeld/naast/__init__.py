"""A page with two states side by side: its model, its twin maps and its words."""

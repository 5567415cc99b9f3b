"""What commands share: options, Dutch for click, and how a result is shown."""

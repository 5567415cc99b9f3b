"""Two indelingen side by side: their maten, who would move, and what changed between standen."""

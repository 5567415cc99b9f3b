"""What is computed on indelingen: congruence, alternatives, proposals, crossings."""

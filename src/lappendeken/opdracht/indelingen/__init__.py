"""The jobs of ``lappendeken indelingen``: list, show and check what there is."""

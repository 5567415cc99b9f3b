"""The command ``lappendeken indelingen controleer``."""

from __future__ import annotations

import click

from lappendeken.cli.gedeeld.opties import print_text, run_stil
from lappendeken.cli.gedeeld.taal import EXIT_FOUT, Opdracht, print_fout
from lappendeken.opdracht.indelingen.controleer import Verzoek, run

PLAATS = 30


@click.command(cls=Opdracht, voorbeelden=("lappendeken indelingen controleer",))
def controleer() -> int:
    """Zoek fouten in de meegeleverde gegevens."""
    findings = run_stil(run, Verzoek()).bevindingen
    wrong = 0
    for finding in findings:
        faults = finding.meldingen
        wrong += bool(faults)
        mark = "✗" if faults else "✓"
        print_text(f"{mark} {finding.onderwerp}: {' '.join(faults) or finding.samenvatting}")
    if wrong:
        print_fout(f"{wrong} van de {len(findings)} onderdelen kloppen niet; zie hierboven.")
        return EXIT_FOUT
    return 0

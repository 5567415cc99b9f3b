"""Make the congruence report: the main job for who was handed this script.

Does the same as ``lappendeken rapport``, with the same options, from any
directory, also when lappendeken is not installed but its dependencies are.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path


def main() -> None:
    """Run ``lappendeken rapport`` with the options given to this script."""
    if find_spec("lappendeken") is None:
        sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
    try:
        from lappendeken.basis.afbreken import end_at_once

        with end_at_once():
            from lappendeken.cli.rapport import rapport
    except ModuleNotFoundError as error:
        sys.exit(
            f"Fout: het pakket '{error.name}' ontbreekt. Installeer lappendeken met "
            f"'{Path(sys.executable).name} -m pip install {Path(__file__).resolve().parents[1]}'."
        )
    rapport.main(prog_name=Path(__file__).name)


if __name__ == "__main__":
    main()

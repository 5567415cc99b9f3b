"""The command ``lappendeken``, and ``python -m lappendeken``: what runs first."""

from __future__ import annotations

from lappendeken.basis.afbreken import end, end_at_once
from lappendeken.basis.opruimen import begin_later
from lappendeken.basis.parallel import use_one_thread


def main() -> None:
    """Run the command line; Ctrl-C while it still loads is one sentence too."""
    begin_later()
    use_one_thread()
    try:
        with end_at_once():
            from lappendeken.cli.gedeeld.eigenproces import EIGEN_PROCES, read_later
            from lappendeken.cli.hoofd import main as run
        read_later()
        run(prog_name="lappendeken", obj=EIGEN_PROCES)
    except KeyboardInterrupt:  # in the instants before and after the command itself
        end()


if __name__ == "__main__":
    main()

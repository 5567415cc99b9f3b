"""``python -m lappendeken``: the same as the command ``lappendeken``."""

from lappendeken.cli.hoofd import main

if __name__ == "__main__":
    main(prog_name="lappendeken")

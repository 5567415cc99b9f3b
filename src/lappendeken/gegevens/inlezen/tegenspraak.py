"""What a row says of its gemeente twice: its code, its name and its provincie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lappendeken.basis.tekst import fold, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND, Gemeentezoeker, Vondst
from lappendeken.gegevens.inlezen.rijen import Rijen
from lappendeken.gegevens.schrijfwijze import find_streek


@dataclass
class Tegenspraak:
    """Hold what rows say of their gemeente against each other.

    Parameters
    ----------
    tabel
        For the line numbers in a message.
    kolommen
        Our own name of a column to its position.
    zoeker
        Knows the name and the provincie of a gemeente.
    """

    tabel: Rijen
    kolommen: Mapping[str, int]
    zoeker: Gemeentezoeker
    _elders: dict[tuple[str, str], str] = field(default_factory=dict)
    _naamloos: dict[tuple[str, str], str] = field(default_factory=dict)

    def check(self, regel: int, cells: Mapping[str, str], vondst: Vondst) -> None:
        """Refuse a row whose code and name are two gemeenten; note a provincie that is not its own.

        Raises
        ------
        GegevensError
            With the line, the code and the name.
        """
        self._check_naam(regel, cells, vondst)
        provincie = cells.get("provincie", "")
        # In which provincie a gemeente lay that is gone, is not known.
        if not provincie or vondst.vroeger or self._is_regio:
            return
        (code,) = vondst.codes
        own, wanted = self.zoeker.provincie(code), find_streek(provincie)
        if not own or not wanted or fold(own) == wanted:
            return
        given = cells.get("gemeente_code", "")
        written = shorten(given or cells.get("gemeente", ""))
        lies = f"{self.zoeker.naam(code)} ligt" if given else "ligt"
        self._elders.setdefault(
            (code, provincie),
            f"'{written}' in '{shorten(provincie)}' (regel {regel}, maar {lies} in {own})",
        )

    def _check_naam(self, regel: int, cells: Mapping[str, str], vondst: Vondst) -> None:
        code, naam = cells.get("gemeente_code", ""), cells.get("gemeente", "")
        meant = self.zoeker.naam(vondst.codes[0])
        if not naam or not code or fold(naam) == fold(meant):
            return
        # The code decides; an old or own spelling of the name does no harm.
        others = self.zoeker.find_namen(naam)
        if not others:
            self._naamloos.setdefault(
                (code, naam), f"'{shorten(naam)}' bij {shorten(code)} (regel {regel}: {meant})"
            )
        elif others.isdisjoint(vondst.codes):
            msg = (
                f"{self.tabel.waar(regel)}: code {shorten(code)} is {meant}, maar er staat "
                f"'{shorten(naam)}'. Herstel de code of de naam."
            )
            raise GegevensError(msg)

    @property
    def _is_regio(self) -> bool:
        """Whether the provincie is what the list divides in."""
        place = self.kolommen["provincie"]
        return place in (self.kolommen.get("regio"), self.kolommen.get("regio_code"))

    @property
    def meldingen(self) -> tuple[str, ...]:
        """Say which rows have a name or provincie of another or nobody, and what counts."""
        said = []
        if self._naamloos:
            said.append(
                f"Naam niet herkend in {self.tabel.plaats}, en de code is gevolgd: "
                f"{join_namen(self._naamloos.values(), MAX_GETOOND)}."
            )
        if self._elders:
            kop = self.tabel.kop[self.kolommen["provincie"]]
            said.append(
                f"Gemeente en provincie spreken elkaar tegen in {self.tabel.plaats}: "
                f"{join_namen(self._elders.values(), MAX_GETOOND)}. Gevolgd is de gemeente, niet "
                f"de kolom '{shorten(kop)}'. Herstel wat niet klopt."
            )
        return tuple(said)

"""From rows of text to the memberships of an indeling, each checked with its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lappendeken.basis.tekst import fold, join_namen, shorten
from lappendeken.errors import GegevensError, OnbekendError
from lappendeken.gegevens.inlezen.aandelen import find_heel, parse_aandeel, word_tekort
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND, Gemeentezoeker
from lappendeken.gegevens.inlezen.grenzen import REGIOS, refuse_omvang
from lappendeken.gegevens.inlezen.herkennen.kop import KOLOMMEN
from lappendeken.gegevens.inlezen.jaarherkenning import check_jaar, herken_jaar
from lappendeken.gegevens.inlezen.lidmaatschappen import merge_regels
from lappendeken.gegevens.inlezen.onbekend import Onbekend
from lappendeken.gegevens.inlezen.opvolgers import find_opvolgers
from lappendeken.gegevens.inlezen.regel import Regel, word_leeg
from lappendeken.gegevens.inlezen.regiocellen import read_regiorijen
from lappendeken.gegevens.inlezen.rijen import Rijen
from lappendeken.gegevens.inlezen.samengevoegd import fill_samengevoegd
from lappendeken.gegevens.inlezen.tegenspraak import Tegenspraak
from lappendeken.gegevens.inlezen.vroeger import settle_vroeger
from lappendeken.model.indeling import Lidmaatschap

UITLEG = (
    "Nodig zijn een kolom 'gemeente' (naam of code) en een kolom 'regio'; 'regio_code', "
    "'aandeel', 'stand' en 'bron_status' mogen erbij."
)

# What says something else on every row, and so cannot be merged over rows.
_PER_REGEL = ("gemeente", "gemeente_code", "aandeel")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Toewijzing:
    """Checked memberships with what was noticed on the way."""

    lidmaatschappen: tuple[Lidmaatschap, ...]
    regionamen: Mapping[str, str]
    stand: int | None
    indeling: str
    stappen: Mapping[str, tuple[str, ...]]
    rijen: int = 0
    jaar: int | None = None
    """The earlier year of which the gemeenten are, when that was recognised."""


@dataclass
class _Regios:
    """The regios so far: code to name, and the line on which each was first written."""

    plaats: str
    namen: dict[str, str] = field(default_factory=dict)
    regel: dict[str, int] = field(default_factory=dict)
    per_naam: dict[str, str] = field(default_factory=dict)
    anders: list[str] = field(default_factory=list)
    _gezien: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, code: str, naam: str, regel: int) -> str:
        """Return the code of a regio; check that code and name belong together."""
        if not code and not naam:
            return ""
        key = code, naam
        # Another spelling is reported once, with its first line.
        if key not in self._gezien:
            self._gezien[key] = self._add(code, naam, regel)
        return self._gezien[key]

    def _add(self, code: str, naam: str, regel: int) -> str:
        if not code:
            # Only a name: the same name in another spelling is the same regio.
            code = self.per_naam.get(fold(naam), naam)
            if code in self.namen and self.namen[code] != naam:
                own = f"'{shorten(naam)}' (regel {regel})"
                self.anders.append(f"{own} als '{shorten(self.namen[code])}'")
                return code
        naam = naam or self.namen.get(code, code)
        known = self.namen.setdefault(code, naam)
        first = self.regel.setdefault(code, regel)
        if known != naam:
            msg = (
                f"{self.plaats}, regel {regel}: regio '{shorten(code)}' heet hier "
                f"'{shorten(naam)}', maar op regel {first} '{shorten(known)}'. Geef elke code één "
                "naam."
            )
            raise GegevensError(msg)
        other = self.per_naam.setdefault(fold(naam), code)
        if other != code:
            msg = (
                f"{self.plaats}, regel {regel}: regio '{shorten(code)}' heet '{shorten(naam)}', "
                f"maar zo heet regio '{shorten(other)}' al (regel {self.regel[other]}). Geef ze "
                "verschillende namen."
            )
            raise GegevensError(msg)
        if len(self.namen) > REGIOS:
            raise refuse_omvang(self.plaats, "verschillende regio's", REGIOS, f"tot regel {regel}")
        return code


def parse_toewijzing(
    tabel: Rijen,
    zoeker: Gemeentezoeker,
    kolommen: Mapping[str, int] | None = None,
    verdeel: str = "",
    *,
    vullen: bool = True,
) -> Toewijzing:
    """Read the memberships that a table states.

    Parameters
    ----------
    tabel
        At least a column for the gemeente and one for the regio.
    zoeker
        Finds the gemeente that is meant.
    kolommen
        Our own name of a column to its position; by default as the header says.
    verdeel
        By what gemeenten are divided that were made of parts in several regios:
        ``inwoners`` or ``oppervlakte``. Empty refuses them.
    vullen
        Whether an empty regio can mean the one above it.

    Returns
    -------
    Toewijzing
        One row per gemeente and regio.

    Raises
    ------
    GegevensError, OnbekendError
        With file, line and value: an unknown gemeente, two regios without shares,
        shares that cannot be, two names for one code, more than one indeling or stand.
    """
    if kolommen is None:
        kolommen = tabel.find_kolommen(KOLOMMEN)
    tabel.require(kolommen, UITLEG, ("gemeente", "gemeente_code"), ("regio", "regio_code"))
    # Several indelingen in one file have regios of one name; say first what is really wrong.
    naam = _find_indeling(tabel, kolommen)
    year = check_jaar(tabel, _single(tabel, kolommen, "gemeente_indeling"), zoeker)
    stand = _parse_stand(tabel, kolommen)
    filled = fill_samengevoegd(tabel, kolommen, _PER_REGEL)
    gevuld = filled.meldingen[len(tabel.meldingen) :]
    read = read_regiorijen(filled, kolommen, vullen=vullen)
    whole, percent = find_heel(read.rijen)
    regios = _Regios(tabel.plaats)
    tegenspraak = Tegenspraak(tabel, kolommen, zoeker)
    rows: list[Regel] = []
    onbekend = Onbekend(tabel.plaats)
    # A list of a row per address says the same of a gemeente again and again.
    known: dict[tuple[str, ...], Regel] = {}
    for regel, cells in read.rijen:
        key = tuple(cells.values())
        if key in known:
            rows.append(known[key].repeat(regel))
            continue
        regio = regios.add(cells.get("regio_code", ""), cells.get("regio", ""), regel)
        written = cells.get("gemeente_code") or cells.get("gemeente", "")
        if not written:
            msg = f"{tabel.waar(regel)}: de gemeente ontbreekt. Vul haar in of haal de regel weg."
            raise GegevensError(msg)
        try:
            found = zoeker.lookup(written, cells.get("provincie", ""))
        except (OnbekendError, GegevensError) as error:
            onbekend.add(regel, written, error)
            continue
        tegenspraak.check(regel, cells, found)
        share, unknown = parse_aandeel(tabel, regel, cells.get("aandeel", ""), whole)
        # In a table of our own an empty share means unknown; a person may have forgotten it.
        unknown |= share is None and {"aandeel", "bron_status"} <= kolommen.keys()
        status = cells.get("bron_status", "")
        known[key] = Regel(regel, written, found, regio, share, unknown, status)
        rows.append(known[key])
    onbekend.check()
    jaar, gemeentejaar = herken_jaar(tabel, rows, zoeker, year, stand)
    opvolgers = find_opvolgers(rows, zoeker, verdeel)
    divided = opvolgers.format_melding(zoeker, regios.namen)
    read_count = len(rows)
    rows, lapsed = settle_vroeger(tabel, rows, zoeker, opvolgers)
    merged, said = merge_regels(tabel, rows, zoeker, opvolgers, met_aandeel="aandeel" in kolommen)
    if regios.anders:
        said.append(f"Gelezen in andere spelling: {join_namen(regios.anders, MAX_GETOOND)}.")
    return Toewijzing(
        merged,
        {code: naam for code, naam in regios.namen.items() if code != naam},
        stand,
        naam,
        {
            "gekozen": (*tabel.meldingen, *percent),
            "gevuld": (*gevuld, *read.meldingen),
            "omgezet": (*gemeentejaar, *zoeker.meldingen, *divided, *said),
            "weggelaten": tuple(lapsed),
            "niet_gebruikt": tabel.ongebruikt(kolommen),
            "aangenomen": (
                *read.aangenomen,
                *tegenspraak.meldingen,
                *word_leeg(tabel.plaats, rows, zoeker, regios.namen),
                *word_tekort(tabel.plaats, rows, zoeker),
            ),
        },
        read_count,
        jaar,
    )


def _find_indeling(tabel: Rijen, kolommen: Mapping[str, int]) -> str:
    """Return the one indeling that a file is about; empty when it does not say."""
    if "indeling" not in kolommen:
        return ""
    place = kolommen["indeling"]
    named = dict.fromkeys(cells[place] for _, cells in tabel.rijen if cells[place])
    more = ""
    if len(named) > 1:
        listed = join_namen((f"'{shorten(name)}'" for name in named), MAX_GETOOND)
        more = f" Hier staan er {len(named)}: {listed}."
    return _single(tabel, kolommen, "indeling", more)


def _single(tabel: Rijen, kolommen: Mapping[str, int], name: str, more: str = "") -> str:
    """Return the one value of a column, empty when it has none."""
    if name not in kolommen:
        return ""
    first, value = 0, ""
    for regel, cells in tabel.records({name: kolommen[name]}):
        if not cells[name]:
            continue
        if value and cells[name] != value:
            msg = (
                f"{tabel.waar(regel)}: {name} is hier '{shorten(cells[name])}', maar op regel "
                f"{first} '{shorten(value)}'. Zet in een bestand de gegevens van één {name}.{more}"
            )
            raise GegevensError(msg)
        first, value = first or regel, cells[name]
    return value


def _parse_stand(tabel: Rijen, kolommen: Mapping[str, int]) -> int | None:
    text = _single(tabel, kolommen, "stand")
    if not text:
        return None
    if not _YEAR.fullmatch(text):
        msg = f"{tabel.plaats}: stand '{shorten(text)}' is geen jaar. Schrijf bijvoorbeeld 2025."
        raise GegevensError(msg)
    return int(text)

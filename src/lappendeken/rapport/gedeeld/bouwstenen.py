"""What a page is made of, as plain frozen values without any HTML.

Every text may hold anything that a source wrote; the templates escape it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A text with an address; an empty address is shown as text only."""

    tekst: str
    adres: str = ""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of a table.

    Attributes
    ----------
    naam
        Heading.
    getal
        Whether to align right and sort by number first from high to low.
    uitleg
        One sentence for who points at the heading; may be empty.
    """

    naam: str
    getal: bool = False
    uitleg: str = ""
    breed: bool = False
    """Holds sentences, and needs room for them on a narrow screen."""


@dataclass(frozen=True, slots=True)
class Cel:
    """A cell of a table.

    Attributes
    ----------
    tekst
        What is shown.
    waarde
        What is sorted by; ``None`` sorts by the text, or last in a number column.
    klasse
        Position in :data:`lappendeken.basis.stijl.KLASSEN` for the colour, or ``None``.
    teken, tekenuitleg
        A symbol behind the text, and what a screen reader says for it.
    zoek
        Other words under which the search finds the row.
    adres
        A page of our own beside this one, for the first cell of a row; empty for none.
    """

    tekst: str
    waarde: float | None = None
    klasse: int | None = None
    teken: str = ""
    tekenuitleg: str = ""
    zoek: str = ""
    adres: str = ""


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: the first cell of each row names the row."""

    id: str
    bijschrift: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[Cel, ...], ...]
    sorteerbaar: bool = True
    zoekveld: str = ""
    """Label of a search field above the table; empty for none."""
    noot: str = ""
    voet: tuple[Cel, ...] = ()
    """A row of totals that stays below, whatever the order."""


@dataclass(frozen=True, slots=True)
class Kerncijfer:
    """One large number with its name and one line below it."""

    waarde: str
    naam: str
    bij: str = ""


@dataclass(frozen=True, slots=True)
class Staaf:
    """One bar: a label, its length as a share of the longest, and its text."""

    label: str
    lengte: float
    tekst: str
    klasse: int | None = None


@dataclass(frozen=True, slots=True)
class Staven:
    """A bar chart."""

    id: str
    titel: str
    beschrijving: str
    staven: tuple[Staaf, ...]


@dataclass(frozen=True, slots=True)
class Lijn:
    """A path of a picture: ``d``, a position in a legend of classes, and a weight.

    ``bleek`` is for what lies around the area that a picture is of.
    """

    d: str
    klasse: int | None = None
    dikte: float = 0.0
    bleek: bool = False


@dataclass(frozen=True, slots=True)
class Legendaregel:
    """One line of a legend: a class of fill, or a line of some weight."""

    tekst: str
    klasse: int | None = None
    dikte: float = 0.0


@dataclass(frozen=True, slots=True)
class Plaatsnaam:
    """A name on a map, around a point."""

    naam: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Kaartbeeld:
    """A static map.

    ``vlakken`` are filled by class, ``lijnen`` drawn on top by weight; ``omtrek``
    marks the gemeenten that are reported on, empty when that is everybody. ``links`` and
    ``boven`` are the upper left corner, in the units of the paths.
    """

    id: str
    titel: str
    beschrijving: str
    breedte: float
    hoogte: float
    vlakken: tuple[Lijn, ...]
    lijnen: tuple[Lijn, ...] = ()
    omtrek: str = ""
    grond: str = ""
    """Id of another picture whose areas lie underneath, in one colour."""
    legenda: tuple[Legendaregel, ...] = ()
    links: float = 0.0
    boven: float = 0.0
    randen: str = ""
    """Borders between provincies."""
    namen: tuple[Plaatsnaam, ...] = ()
    eenheid: float = 1.0
    """Units of the paths per unit of the picture, in which names stand."""


@dataclass(frozen=True, slots=True)
class Regiosplitsing:
    """The regios of one indeling that cross the reference, one sentence each."""

    naam: str
    samenvatting: str
    regels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Punt:
    """One point of a picture with two axes, and how it is drawn."""

    x: float
    y: float
    soort: str


@dataclass(frozen=True, slots=True)
class Opschrift:
    """A text in a picture: what the points that lie there are called in the table below it."""

    x: float
    y: float
    tekst: str


@dataclass(frozen=True, slots=True)
class Assenkruis:
    """A picture of points between two axes.

    Attributes
    ----------
    x_streepjes, y_streepjes
        Position and text of each tick.
    lijn
        Path through the points that nothing beats; empty for none.
    """

    titel: str
    beschrijving: str
    breedte: float
    hoogte: float
    x_naam: str
    y_naam: str
    x_streepjes: tuple[tuple[float, str], ...]
    y_streepjes: tuple[tuple[float, str], ...]
    lijn: str
    punten: tuple[Punt, ...]
    opschriften: tuple[Opschrift, ...]


@dataclass(frozen=True, slots=True)
class Deel:
    """The contents of a section: sentences first, then what shows them."""

    zinnen: tuple[str, ...] = ()
    tabellen: tuple[Tabel, ...] = ()
    kaarten: tuple[Kaartbeeld, ...] = ()
    staven: tuple[Staven, ...] = ()
    assen: tuple[Assenkruis, ...] = ()

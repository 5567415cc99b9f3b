"""The styles of the map layers for QGIS (QML), in the classes and colours of the report."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lappendeken.basis.stijl import GEEN_KLEUR, INKT, KLASSEN, NAAD_KLEUR
from lappendeken.model.kleuring import KLEUREN
from lappendeken.tabellen.kaartlagen import KLEUR

_WIT = "#ffffff"
_VAN_TWEE = '1.0 * "aantal_indelingen" / "aantal_vergeleken"'
# Millimetres of a line, by the share of the indelingen that part two gemeenten there.
_NADEN = (
    ("in geen enkele indeling", '"aantal_indelingen" = 0 OR "aantal_vergeleken" = 0', 0.0),
    ("tot en met een derde van de indelingen", f"{_VAN_TWEE} <= 0.333333334", 0.2),
    ("tot en met twee derde", f"{_VAN_TWEE} <= 0.666666667", 0.4),
    ("meer dan twee derde, niet in alle", '"aantal_indelingen" < "aantal_vergeleken"', 0.7),
    ("in alle: een harde naad", '"aantal_indelingen" = "aantal_vergeleken"', 1.1),
)


@dataclass(frozen=True, slots=True)
class _Regel:
    """One line of the legend: which rows, how they look, whether they are shown at first."""

    label: str
    filter: str
    opmaak: Mapping[str, str]
    soort: str = "fill"
    kleurformule: str = ""
    aan: bool = True


def build_stijl_gemeenten() -> str:
    """Return the style of gemeenten: the classes of congruentie, grey for no score."""
    rules = []
    for number, klasse in enumerate(KLASSEN):
        top = "<=" if number == len(KLASSEN) - 1 else "<"
        score = 'round("congruentie", 9)'
        rule = f"{score} >= {klasse.onder} AND {score} {top} {klasse.boven}"
        rules.append(_Regel(klasse.label, rule, _vlak(klasse.kleur, _WIT, 0.1)))
    rules.append(_Regel("geen score", '"congruentie" IS NULL', _vlak(GEEN_KLEUR, _WIT, 0.1)))
    return _write(rules)


def build_stijl_regios(indelingen: Sequence[tuple[str, str]]) -> str:
    """Return the style of regios: a tick per indeling, the first one on.

    Parameters
    ----------
    indelingen
        Slug and name of each, in order.
    """
    cases = " ".join(f"WHEN \"{KLEUR}\" = {n} THEN '{c}'" for n, c in enumerate(KLEUREN, start=1))
    return _write(
        [
            _Regel(
                naam,
                f'"indeling" = {_quote(slug)}',
                _vlak(KLEUREN[0], INKT, 0.3),
                kleurformule=f"CASE {cases} END",
                aan=number == 0,
            )
            for number, (slug, naam) in enumerate(indelingen)
        ]
    )


def build_stijl_naden() -> str:
    """Return the style of naden: the larger the share that parts there, the wider."""
    rules, before = [], ""
    for label, rule, width in _NADEN:
        whole = f"NOT ({before}) AND ({rule})" if before else rule
        before = f"({before}) OR ({rule})" if before else rule
        if width:
            rules.append(_Regel(label, whole, _lijn(NAAD_KLEUR, width), "line"))
    return _write(rules)


def _quote(text: str) -> str:
    """Write a text in an expression of QGIS."""
    escaped = text.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"


def _rgba(colour: str) -> str:
    return ",".join(str(int(colour[i : i + 2], 16)) for i in (1, 3, 5)) + ",255"


def _vlak(fill: str, line: str, width: float) -> dict[str, str]:
    return {
        "color": _rgba(fill),
        "style": "solid",
        "outline_color": _rgba(line),
        "outline_style": "solid",
        "outline_width": str(width),
        "outline_width_unit": "MM",
        "joinstyle": "round",
    }


def _lijn(colour: str, width: float) -> dict[str, str]:
    return {
        "line_color": _rgba(colour),
        "line_style": "solid",
        "line_width": str(width),
        "line_width_unit": "MM",
        "joinstyle": "round",
        "capstyle": "round",
    }


def _write(rules: Sequence[_Regel]) -> str:
    root = ET.Element("qgis", version="3.22.0", styleCategories="Symbology")
    renderer = ET.SubElement(
        root,
        "renderer-v2",
        type="RuleRenderer",
        symbollevels="0",
        enableorderby="0",
        forceraster="0",
    )
    tree = ET.SubElement(renderer, "rules", key="{lappendeken}")
    symbols = ET.SubElement(renderer, "symbols")
    for number, rule in enumerate(rules):
        said = {
            "key": f"{{regel-{number}}}",
            "symbol": str(number),
            "filter": rule.filter,
            "label": rule.label,
        }
        if not rule.aan:
            said["checkstate"] = "0"
        ET.SubElement(tree, "rule", said)
        symbols.append(_symbool(number, rule))
    ET.indent(root)
    doctype = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"
    return f"{doctype}\n{ET.tostring(root, 'unicode')}\n"


def _symbool(number: int, rule: _Regel) -> ET.Element:
    symbol = ET.Element(
        "symbol", name=str(number), type=rule.soort, alpha="1", clip_to_extent="1", force_rhr="0"
    )
    kind = "SimpleLine" if rule.soort == "line" else "SimpleFill"
    layer = ET.SubElement(
        symbol, "layer", {"class": kind, "enabled": "1", "locked": "0", "pass": "0"}
    )
    options = ET.SubElement(layer, "Option", type="Map")
    for name, value in rule.opmaak.items():
        ET.SubElement(options, "Option", name=name, value=value, type="QString")
    # What QGIS before 3.26 reads.
    for name, value in rule.opmaak.items():
        ET.SubElement(layer, "prop", k=name, v=value)
    if rule.kleurformule:
        layer.append(_formule(rule.kleurformule))
    return symbol


def _formule(expression: str) -> ET.Element:
    defined = ET.Element("data_defined_properties")
    whole = ET.SubElement(defined, "Option", type="Map")
    ET.SubElement(whole, "Option", name="name", value="", type="QString")
    properties = ET.SubElement(whole, "Option", name="properties", type="Map")
    fill = ET.SubElement(properties, "Option", name="fillColor", type="Map")
    ET.SubElement(fill, "Option", name="active", value="true", type="bool")
    ET.SubElement(fill, "Option", name="expression", value=expression, type="QString")
    ET.SubElement(fill, "Option", name="type", value="3", type="int")
    ET.SubElement(whole, "Option", name="type", value="collection", type="QString")
    return defined

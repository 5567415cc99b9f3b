"""TOML of somebody else: what is wrong in Dutch, and nothing that takes the machine along."""

from __future__ import annotations

import pytest

from lappendeken.basis.toml import TomlFout, parse_toml

TE_DIEP = "is te diep: er liggen meer dan 20 lijsten of tabellen in elkaar"


def fout(text: str) -> str:
    with pytest.raises(TomlFout) as caught:
        parse_toml(text, 20)
    return str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        'a = "[[[[[[[[[[[[[[[[[[[[[[[[["',
        "a = '[[[[[[[[[[[[[[[[[[[[[[[[['",
        'a = """\n[[[[[[[[[[[[[[[[[[[[[[[[["""""',
        "a = '''\n[[[[[[[[[[[[[[[[[[[[[[[[[\n'''",
        "# [[[[[[[[[[[[[[[[[[[[[[[[[\na = 1",
        'a = "\\"[[[[[[[[[[[[[[[[[[[[[[[[["',
        "a = 'a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a'",
        "a = 9223372036854775807",
        f"a = {'[' * 19}{']' * 19}",
        "a" + ".a" * 18 + " = 1",
    ],
)
def test_reads_what_only_looks_deep(text: str) -> None:
    assert list(parse_toml(text, 20)) == ["a"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"a = {'[' * 21}{']' * 21}", f"{TE_DIEP} (regel 1)"),
        (f"b = 1\n\na = {'{a=' * 21}1{'}' * 21}", f"{TE_DIEP} (regel 3)"),
        (f"a = {'[' * 100_000}", f"{TE_DIEP} (regel 1)"),
        (f'a = ["""x"""", {"[" * 21}', f"{TE_DIEP} (regel 1)"),
        (".".join("a" * 22) + " = 1", TE_DIEP),
        (".".join(["a"] * 400_000) + " = 1", TE_DIEP),
        (f"[{'.'.join(['a'] * 11)}]\n{'.'.join(['a'] * 11)} = 1", TE_DIEP),
        (f"a = {'9' * 5_000}", "heeft een getal van duizenden cijfers"),
        (f"a = 0x{'f' * 5_000}", "heeft een getal van meer dan 18 cijfers"),
        ("a = [9223372036854775808]", "heeft een getal van meer dan 18 cijfers"),
        (
            "a = 1\nb = nee\n",
            (
                "is geen geldige TOML: regel 2, teken 5 klopt niet; schrijf een veld als "
                'naam = "waarde"'
            ),
        ),
        (
            'a = "x',
            "is geen geldige TOML: het einde ontbreekt; sluit elk aanhalingsteken en haakje",
        ),
        (
            'a = """' + '\\"""' * 100_000,
            "is geen geldige TOML: het einde ontbreekt; sluit elk aanhalingsteken en haakje",
        ),
    ],
    ids=lambda text: text[:20],
)
def test_refuses_in_a_dutch_clause(text: str, says: str) -> None:
    assert fout(text) == says

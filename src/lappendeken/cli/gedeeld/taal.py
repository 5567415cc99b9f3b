"""Click in Dutch: usage, headings, errors, and text that every terminal can show."""

from __future__ import annotations

import codecs
import errno
import io
import os
import sys
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property, partial
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, cast

import click

from lappendeken.basis.afbreken import AFGEBROKEN, EXIT_AFGEBROKEN, end_at_once
from lappendeken.basis.opruimen import begin_now
from lappendeken.errors import GegevensError, LappendekenError

if TYPE_CHECKING:
    from importlib.abc import InspectLoader

DEBUG = "LAPPENDEKEN_DEBUG"
EXIT_FOUT = 1
EXIT_GEBRUIK = 2

GEEN_OPDRACHT = frozenset({"hoofd", "gedeeld"})
"""Modules beside the commands that are none."""

_HELP = "Toon deze uitleg en stop."
_PLAIN = {
    "–": "-",
    "—": "-",
    "…": "...",
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "✓": "v",
    "✗": "x",
}


# --- the terminal ------------------------------------------------------------------


def _as_plain(error: UnicodeError) -> tuple[str, int]:
    """Replace what a terminal cannot show by its plain letter, else by its code."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    shown = []
    for letter in text:
        bare = unicodedata.normalize("NFKD", _PLAIN.get(letter, letter))
        ascii_only = bare.encode("ascii", "ignore").decode()
        shown.append(ascii_only or letter.encode("ascii", "backslashreplace").decode())
    return "".join(shown), error.end


codecs.register_error("lappendeken", _as_plain)


def prepare_terminal() -> None:
    """Make stdout and stderr accept every text, whatever the locale, or if there is none."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # started without a window, as by pythonw
            setattr(sys, name, io.StringIO())
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="lappendeken")


def _mute(name: str) -> None:
    """Give up a stream that cannot be written, or Python tries once more when it ends."""
    with suppress(OSError, ValueError):
        getattr(sys, name).close()
    setattr(sys, name, io.StringIO())


def say(text: str) -> None:
    """Write a line to stderr; one that cannot be written stops no work."""
    try:
        click.echo(text, err=True)
    except OSError:
        _mute("stderr")


def clean(text: str) -> str:
    r"""Take out of a name what could steer a terminal: control and direction characters.

    Examples
    --------
    >>> clean("Ee\x1b[31mn\nregel")
    'Ee [31mn regel'
    """
    return "".join(
        " " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c
        for c in text
        if unicodedata.category(c) not in {"Cf", "Cs"} or c == "\u00ad"
    )


def print_fout(message: str) -> None:
    """Write one error to stderr, on one line."""
    # Surrogates stay: they show as codes, and a path must be recognisable.
    line = "".join(" " if unicodedata.category(c) == "Cc" else c for c in message)
    say(f"Fout: {line}")


def show_help_if_alone(ctx: click.Context) -> None:
    """Show the help of a group that was called without a command."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


# --- commands ------------------------------------------------------------------------


class Argument(click.Argument):
    """An argument with an explanation, shown under "Argumenten"."""

    def __init__(self, declarations: Sequence[str], uitleg: str = "", **attrs: Any) -> None:
        super().__init__(declarations, **attrs)
        self.uitleg = uitleg


def _refuse_halven(args: Sequence[str]) -> None:
    from lappendeken.basis.tekst import replace_halven, shorten

    for given in args:
        if (shown := replace_halven(given)) != given:
            msg = (
                f"'{shorten(shown)}' heeft een teken dat geen letter is en geen bestand kan "
                "bewaren. Geef het bestand, of de waarde, een andere naam."
            )
            raise GegevensError(msg)


class _Nederlands(click.Command):
    """What commands and groups of commands share."""

    def __init__(self, *args: Any, voorbeelden: Sequence[str] = (), **attrs: Any) -> None:
        attrs.setdefault("options_metavar", "[OPTIES]")
        attrs.setdefault("context_settings", {"help_option_names": ["-h", "--help"]})
        super().__init__(*args, **attrs)
        self.voorbeelden = tuple(voorbeelden)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Word the help of the help option in Dutch."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _HELP
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line "Gebruik:" and what follows it."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the arguments and the options."""
        params = self.get_params(ctx)
        arguments = [(p.metavar or "", p.uitleg) for p in params if isinstance(p, Argument)]
        options = [
            record
            for p in params
            if isinstance(p, click.Option) and (record := p.get_help_record(ctx)) is not None
        ]
        for heading, records in (("Argumenten", arguments), ("Opties", options)):
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, each on its own line."""
        if self.voorbeelden:
            with formatter.section("Voorbeelden"):
                for voorbeeld in self.voorbeelden:
                    formatter.write(f"{'':{formatter.current_indent}}{voorbeeld}\n")

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse what no file can hold, and let errors know which command they are about."""
        if any(not given.isascii() for given in args):
            _refuse_halven(args)
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:
        """Run; in standalone mode end the process with an exit code, never a traceback."""
        prepare_terminal()
        inner: Any = super()
        job = partial(inner.main, *args, standalone_mode=False, **extra)
        return sys.exit(run_guarded(job)) if standalone_mode else job()


class Opdracht(_Nederlands):
    """One command."""

    # Click words this error in English; parse_args below does it in Dutch.
    allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse what is left over."""
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            msg = f"'{rest[0]}' hoort niet bij deze opdracht."
            raise click.UsageError(msg, ctx)
        return rest

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command with text in tables as Python keeps it.

        Where pyarrow is installed pandas keeps text in its arrays, which for some hundreds of
        rows cost 20 MB and no time is won.
        """
        if pandas := sys.modules.get("pandas"):
            ctx.with_resource(pandas.option_context("mode.string_storage", "python"))
        return super().invoke(ctx)


class Groep(_Nederlands, click.Group):
    """A group of commands; without a command it shows its help.

    The commands are found, not listed: each module of a package is one, a function of the
    module's own name, and so is each package in it. ``PLAATS`` in the module says where
    it stands in the help. Only the command that is asked for is imported.

    Parameters
    ----------
    pakket
        Name of the package whose modules are the commands.
    """

    command_class = Opdracht

    def __init__(self, *args: Any, pakket: str, **attrs: Any) -> None:
        self.pakket = pakket
        attrs.setdefault("subcommand_metavar", "OPDRACHT [...]")
        attrs.setdefault("invoke_without_command", True)
        super().__init__(*args, **attrs)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with their first sentence."""
        rows = [(name, self._inhoud[name][1]) for name in self.list_commands(ctx)]
        with formatter.section("Opdrachten"):
            formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of use, not of the alphabet."""
        return sorted(self._inhoud, key=lambda name: (self._inhoud[name][0], name))

    @cached_property
    def _inhoud(self) -> dict[str, tuple[int, str]]:
        """The place of each command in the help, and its first sentence.

        Read, not imported: a command brings all that it computes with.
        """
        return {name: _read_opdracht(f"{self.pakket}.{name}", name) for name in self._namen}

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one command, or ``None`` when no module has its name."""
        if cmd_name not in self._namen:
            return None
        with end_at_once():
            module = import_module(f"{self.pakket}.{cmd_name}")
        begin_now()
        return cast("click.Command", getattr(module, cmd_name))

    @property
    def _namen(self) -> frozenset[str]:
        package = import_module(self.pakket)
        return frozenset(m.name for m in iter_modules(package.__path__)) - GEEN_OPDRACHT

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Refuse an unknown command and suggest the nearest."""
        if self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            from lappendeken.basis.tekst import suggest

            known = self.list_commands(ctx)
            msg = (
                f"opdracht '{args[0]}' bestaat niet.{suggest(args[0], known)} "
                f"U kunt kiezen uit: {', '.join(known)}."
            )
            raise click.UsageError(msg, ctx)
        return super().resolve_command(ctx, args)


def _read_opdracht(module: str, name: str) -> tuple[int, str]:
    """Return ``PLAATS`` and the first sentence of a command from the text of its module."""
    spec = find_spec(module)
    loader = cast("InspectLoader", spec and spec.loader)
    # A parser would read all of it, for two lines.
    _, _, rest = (loader.get_source(module) or "").partition("\nPLAATS = ")
    place, _, rest = rest.partition("\n")
    _, _, rest = rest.partition(f"\ndef {name}(")
    text = rest.split('"""', 2)[1]
    return int(place), click.Command(name, help=text).get_short_help_str(200)


# --- errors --------------------------------------------------------------------------


def run_guarded(job: Callable[[], Any]) -> int:
    """Run a job and return its exit code; every error is one Dutch sentence on stderr."""
    try:
        result = job()
        sys.stdout.flush()
    except click.UsageError as error:
        print_fout(translate_usage(error))
        return EXIT_GEBRUIK
    except click.ClickException as error:
        print_fout(error.format_message())
        return error.exit_code
    except LappendekenError as error:
        print_fout(str(error))
        return EXIT_FOUT
    except (KeyboardInterrupt, click.Abort):
        say(AFGEBROKEN)
        return EXIT_AFGEBROKEN
    except MemoryError:
        print_fout("er is te weinig werkgeheugen. Sluit andere programma's en probeer het opnieuw.")
        return EXIT_FOUT
    except OSError as error:
        # Files are looked after where they are read and written: this is the screen.
        if error.errno is None or error.filename is not None:
            return _report_internal(error)
        return _report_scherm(error)
    except Exception as error:
        return _report_internal(error)
    return result if isinstance(result, int) else 0


def _report_scherm(error: OSError) -> int:
    _mute("stdout")
    if error.errno != errno.EPIPE:  # who stops reading wants no more
        from lappendeken.basis.bestand import translate_schijffout

        print_fout(
            "het scherm, of het bestand waar u het naartoe leidt, is niet te beschrijven: "
            f"{translate_schijffout(error)}. Leid het ergens anders heen."
        )
    return EXIT_FOUT


def _report_internal(error: Exception) -> int:
    if os.environ.get(DEBUG):
        raise error
    print_fout(
        f"er ging iets mis in lappendeken zelf ({type(error).__name__}: {error}). Zet {DEBUG}=1 en "
        "geef dezelfde opdracht voor de technische melding; stuur die naar de makers."
    )
    return EXIT_FOUT


def translate_usage(error: click.UsageError) -> str:
    """Return an error of click as a Dutch sentence with the way out."""
    path = error.ctx.command_path if error.ctx else "lappendeken"
    return f"{_word_usage(error)} '{path} --help' toont wat kan."


def _word_usage(error: click.UsageError) -> str:
    from lappendeken.basis.tekst import suggest

    if isinstance(error, click.NoSuchOption):
        known = (
            [o for p in error.ctx.command.get_params(error.ctx) for o in p.opts]
            if error.ctx
            else []
        )
        return f"optie '{error.option_name}' bestaat niet.{suggest(error.option_name, known)}"
    if isinstance(error, click.BadOptionUsage):
        params = error.ctx.command.get_params(error.ctx) if error.ctx else []
        flag = any(getattr(p, "is_flag", False) for p in params if error.option_name in p.opts)
        wants = "krijgt geen waarde" if flag else "vraagt om een waarde"
        return f"optie '{error.option_name}' {wants}."
    if isinstance(error, click.MissingParameter):
        kind = "optie" if isinstance(error.param, click.Option) else "argument"
        name = error.param.opts[-1] if isinstance(error.param, click.Option) else None
        return f"{kind} {name or (error.param.metavar if error.param else '')} ontbreekt."
    if isinstance(error, click.BadParameter) and error.param is not None:
        name = (
            error.param.opts[-1] if isinstance(error.param, click.Option) else error.param.metavar
        )
        return f"{name}: {error.message}"
    return error.format_message()

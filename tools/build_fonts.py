"""Builds the six font files of the theme from the pinned packages of Fontsource.

Run as `python tools/build_fonts.py` (`make fonts`). It needs npm, fonttools and
brotli, and writes into theme/assets/fonts; the same packages give the same bytes.

The faces and what each file may weigh are decided in the design ("Faces and
weight budget"): two Arabic text faces, and beside each the digits and marks that
the Arabic files of Fontsource leave out.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font  # type: ignore[import-untyped]

FONTS_FOLDER = Path(__file__).resolve().parent.parent / "theme" / "assets" / "fonts"

NASKH_PACKAGE = "@fontsource-variable/noto-naskh-arabic@5.3.0"
PLEX_PACKAGE = "@fontsource/ibm-plex-sans-arabic@5.3.0"

WEIGHT_LIMIT = 62_000
"""Bytes that all files together may weigh: what a first visit may spend on fonts."""

# Fontsource leaves joining and marks under these features; the rest (stylistic
# sets, small numerals) is not used by the theme and would only be carried.
LAYOUT_FEATURES = [
    "ccmp",
    "locl",
    "isol",
    "init",
    "medi",
    "fina",
    "rlig",
    "liga",
    "calt",
    "mark",
    "mkmk",
    "kern",
    "curs",
]

# Letters of Arabic as it is printed, with those that news spells foreign names
# with (PEH, TCHEH, JEH, VEH, KEHEH, GAF, FARSI YEH), harakat, the Arabic-Indic
# digits, and the joiners.
ARABIC = (
    "U+0020,U+00A0,U+060C,U+061B,U+061F,U+0621-063A,U+0640-0652,U+0654,U+0655,"
    "U+0660-066C,U+0670,U+067E,U+0686,U+0698,U+06A4,U+06A9,U+06AF,U+06CC,U+200C-200F"
)

DIGITS_AND_MARKS = (
    "U+0020-0022,U+0025,U+0027-0029,U+002B-003B,U+003D,U+003F,U+005B,U+005D,U+00A0,U+00AB,"
    "U+00B0,U+00BB,U+00D7,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026"
)

LATIN = (
    "U+0020-007E,U+00A0,U+00A9,U+00AB,U+00B0,U+00BB,U+00C9,U+00D7,U+00E0,U+00E2,U+00E4,"
    "U+00E7-00EB,U+00EE,U+00EF,U+00F4,U+00F6,U+00F9,U+00FB,U+00FC,U+2013,U+2014,U+2018,"
    "U+2019,U+201C,U+201D,U+2022,U+2026,U+20AC"
)


@dataclass(frozen=True, slots=True)
class Face:
    """One file of the theme, and where it is cut from."""

    name: str
    """File name in the theme, without its ending."""
    package: str
    """Package and version, as npm writes them."""
    source: str
    """File inside the package's `files` folder."""
    unicodes: str
    """Code points kept, as a CSS unicode-range."""


FACES = (
    Face("naskh-arabic", NASKH_PACKAGE, "noto-naskh-arabic-arabic-wght-normal.woff2", ARABIC),
    Face(
        "naskh-marks", NASKH_PACKAGE, "noto-naskh-arabic-latin-wght-normal.woff2", DIGITS_AND_MARKS
    ),
    Face("plex-arabic-400", PLEX_PACKAGE, "ibm-plex-sans-arabic-arabic-400-normal.woff2", ARABIC),
    Face("plex-arabic-700", PLEX_PACKAGE, "ibm-plex-sans-arabic-arabic-700-normal.woff2", ARABIC),
    Face("plex-latin-400", PLEX_PACKAGE, "ibm-plex-sans-arabic-latin-400-normal.woff2", LATIN),
    Face(
        "plex-marks-700",
        PLEX_PACKAGE,
        "ibm-plex-sans-arabic-latin-700-normal.woff2",
        DIGITS_AND_MARKS,
    ),
)

LICENCES = {
    NASKH_PACKAGE: "OFL-noto-naskh-arabic.txt",
    PLEX_PACKAGE: "OFL-ibm-plex-sans-arabic.txt",
}


def parse_unicode_range(text: str) -> Iterator[int]:
    """Yield the code points of a CSS unicode-range, in its order."""
    for part in text.split(","):
        first, _, last = part.removeprefix("U+").partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def load_package(package: str, folder: Path) -> Path:
    """Download a package with npm into `folder` and return where it was unpacked.

    Raises `CalledProcessError` if npm cannot reach its registry.
    """
    packed = subprocess.run(  # noqa: S603 (a fixed command with a pinned name)
        ["npm", "pack", "--silent", package],  # noqa: S607 (npm is where the developer put it)
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    archive = folder / packed.stdout.split()[-1]
    unpacked = folder / archive.stem
    with tarfile.open(archive) as tar:
        tar.extractall(unpacked, filter="data")
    return unpacked / "package"


def write_face(face: Face, package_folder: Path, target: Path) -> int:
    """Write the subset of one face as woff2 and return its size in bytes."""
    options = Options()
    options.flavor = "woff2"
    options.layout_features = LAYOUT_FEATURES
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [0, 1, 2, 13, 14]
    options.notdef_outline = True
    # A build date in the file would make every build differ from the last.
    options.recalc_timestamp = False
    font = load_font(str(package_folder / "files" / face.source), options)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=list(parse_unicode_range(face.unicodes)))
    subsetter.subset(font)
    path = target / f"{face.name}.woff2"
    save_font(font, str(path), options)
    return path.stat().st_size


def write_fonts(target: Path) -> int:
    """Write every face and licence into `target` and return the fonts' size in bytes."""
    target.mkdir(parents=True, exist_ok=True)
    total = 0
    with tempfile.TemporaryDirectory() as work:
        packages = {package: load_package(package, Path(work)) for package in LICENCES}
        for face in FACES:
            size = write_face(face, packages[face.package], target)
            total += size
            print(f"{face.name:16} {size / 1024:6.1f} KB")
        for package, name in LICENCES.items():
            shutil.copyfile(packages[package] / "LICENSE", target / name)
    print(f"{'total':16} {total / 1024:6.1f} KB")
    return total


def main() -> int:
    """Build the fonts; the exit status is 1 when they outgrow their budget."""
    total = write_fonts(FONTS_FOLDER)
    if total > WEIGHT_LIMIT:
        print(f"fonts weigh {total} bytes, more than {WEIGHT_LIMIT}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

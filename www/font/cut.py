"""Cuts Pretendard down to the characters that Korean and English pictures use, under a name of its own.

    pip install fonttools
    python3 cut.py FOLDER-WITH-THE-STATIC-OTF-FILES

The Open Font License reserves the name Pretendard for the unchanged font, so the cut one is called
'IP Balance Sans'. Kerning and all other layout features are left out: then the width of a text is the
sum of its advance widths, the same for the layout, which adds them up, and for whatever paints.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "IP Balance Sans"
SIGNS = "…‹›‰′″€₩−·→←↑↓↗↘≈±×÷≤≥≠○●◯△▲▽▼□■◆◇※‘’“”「」『』《》〈〉、。ㆍ%"


def characters():
    """Latin, punctuation, signs, the letters of Hangul, and the 2350 syllables of KS X 1001."""
    wanted = set(range(0x20, 0x7F)) | (set(range(0xA0, 0x180)) - {0x149}) | set(range(0x2010, 0x2028))
    wanted |= set(map(ord, SIGNS)) | set(range(0x3131, 0x3164))
    for row in range(0xB0, 0xC9):
        for column in range(0xA1, 0xFF):
            wanted.add(ord(bytes([row, column]).decode("euc_kr")))
    return wanted


def cut(source, weight):
    font = TTFont(source)
    options = subset.Options(layout_features=[], hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], notdef_outline=True)
    options.drop_tables += ["DSIG", "STAT", "GSUB", "GPOS", "GDEF"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    plain = FAMILY.replace(" ", "")
    names = {1: FAMILY, 2: weight, 3: f"{plain}-{weight}", 4: f"{FAMILY} {weight}", 6: f"{plain}-{weight}"}
    for record in list(font["name"].names):
        if record.nameID in names:
            record.string = names[record.nameID]
    top = font["CFF "].cff
    top.fontNames = [names[6]]
    top[0].FullName, top[0].FamilyName = names[4], FAMILY
    for part in getattr(top[0], "FDArray", []):
        part.FontName = names[6]
    font.save(Path(__file__).parent / f"{plain}-{weight}.otf")


if __name__ == "__main__":
    for weight in ("Regular", "Bold"):
        cut(Path(sys.argv[1]) / f"Pretendard-{weight}.otf", weight)

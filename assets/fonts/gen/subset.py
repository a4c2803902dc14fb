#!/usr/bin/python3
"""Cut the ten faces of the interface out of IBM Plex.

usage: subset.py NODE_MODULES OUT_DIR

Keeps Latin and the Greek letters of formulae, punctuation, arrows, currency signs and the
mathematics an economist prints; keeps kerning and drops hinting (the game
draws at fractional sizes and never uses it). Geometric shapes that Plex lacks
(triangles for change, diamonds, squares, discs) are added, so that a trend
arrow never depends on a system font.

The Open Font License reserves the name "Plex" for the original, so the cut
fonts are called "Ledger" inside.
"""
import os
import sys

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FACES = [  # file, package, original, family, style, weight
    ("sans", "plex-sans", "IBMPlexSans-Regular", "Ledger Sans", "Regular", 400),
    ("sans-bold", "plex-sans", "IBMPlexSans-SemiBold", "Ledger Sans", "SemiBold", 600),
    ("cond", "plex-sans-condensed", "IBMPlexSansCondensed-Regular", "Ledger Sans Condensed", "Regular", 400),
    ("cond-medium", "plex-sans-condensed", "IBMPlexSansCondensed-Medium", "Ledger Sans Condensed", "Medium", 500),
    ("cond-bold", "plex-sans-condensed", "IBMPlexSansCondensed-SemiBold", "Ledger Sans Condensed", "SemiBold", 600),
    ("serif", "plex-serif", "IBMPlexSerif-Regular", "Ledger Serif", "Regular", 400),
    ("serif-bold", "plex-serif", "IBMPlexSerif-SemiBold", "Ledger Serif", "SemiBold", 600),
    ("serif-ital", "plex-serif", "IBMPlexSerif-Italic", "Ledger Serif", "Italic", 400),
    ("mono", "plex-mono", "IBMPlexMono-Regular", "Ledger Mono", "Regular", 400),
    ("mono-bold", "plex-mono", "IBMPlexMono-SemiBold", "Ledger Mono", "SemiBold", 600),
]

RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x2C6, 0x2DD),
    (0x391, 0x3C9),
    (0x2010, 0x203A), (0x2044, 0x2044), (0x2070, 0x208E), (0x20A0, 0x20BF),
    (0x2116, 0x2116), (0x2122, 0x2122), (0x2150, 0x215E), (0x2190, 0x21FF),
    (0x2200, 0x22FF), (0x2713, 0x2713), (0xFB01, 0xFB02),
]


def shapes(up):
    """Contours by code point on a square of side `up`, clockwise, y up."""
    s = up

    def poly(*pts):
        return [[(x * s, y * s) for x, y in pts]]

    def disc(r, rev=False):
        import math
        n = 24
        pts = [(.5 + r * math.cos(-2 * math.pi * i / n), .5 + r * math.sin(-2 * math.pi * i / n)) for i in range(n)]
        if rev:
            pts.reverse()
        return [(x * s, y * s) for x, y in pts]

    def rect(a, b, rev=False):
        pts = [(a, a), (a, b), (b, b), (b, a)]
        if rev:
            pts.reverse()
        return [(x * s, y * s) for x, y in pts]

    def dia(r, rev=False):
        pts = [(.5 - r, .5), (.5, .5 + r), (.5 + r, .5), (.5, .5 - r)]
        if rev:
            pts.reverse()
        return [(x * s, y * s) for x, y in pts]

    return {
        0x25B2: poly((.04, .1), (.5, .92), (.96, .1)),
        0x25BC: poly((.04, .9), (.96, .9), (.5, .08)),
        0x25B6: poly((.12, .04), (.12, .96), (.92, .5)),
        0x25C0: poly((.88, .04), (.08, .5), (.88, .96)),
        0x25C6: [dia(.5)],
        0x25C7: [dia(.5), dia(.36, True)],
        0x25A0: [rect(.1, .9)],
        0x25A1: [rect(.1, .9), rect(.2, .8, True)],
        0x25CF: [disc(.44)],
        0x25CB: [disc(.44), disc(.34, True)],
        0x2715: poly((.1, .2), (.4, .5), (.1, .8), (.2, .9), (.5, .6), (.8, .9), (.9, .8), (.6, .5), (.9, .2), (.8, .1),
                     (.5, .4), (.2, .1)),
    }


def add_shapes(font):
    upm = font["head"].unitsPerEm
    mono = len({font["hmtx"][g][0] for g in ("zero", "i", "m")}) == 1
    width = font["hmtx"]["zero"][0]
    side = (width if mono else upm * .58) * (.94 if mono else 1)
    advance = width if mono else round(side + upm * .08)
    left = (advance - side) / 2
    base = (font["OS/2"].sCapHeight - side) / 2
    order = font.getGlyphOrder()
    have = font.getBestCmap()
    for code, contours in shapes(side).items():
        if code in have:
            continue
        name = "uni%04X" % code
        pen = TTGlyphPen(None)
        for c in contours:
            pts = [(round(x + left), round(y + base)) for x, y in c]
            pen.moveTo(pts[0])
            for p in pts[1:]:
                pen.lineTo(p)
            pen.closePath()
        glyph = pen.glyph()
        order.append(name)
        font["glyf"][name] = glyph
        font["hmtx"][name] = (advance, round(left))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
    font.setGlyphOrder(order)
    if hasattr(font, "_reverseGlyphOrderDict"):
        font._reverseGlyphOrderDict = {}


def rename(font, family, style, original):
    names = font["name"]
    copyright_ = names.getDebugName(0)
    names.names = []
    ps = (family + "-" + style).replace(" ", "")
    for ident, text in [
        (0, copyright_ + ". A cut of IBM Plex with added shapes."),
        (1, family), (2, style), (3, ps + " from " + original), (4, family + " " + style), (6, ps),
        (13, "This Font Software is licensed under the SIL Open Font License, Version 1.1."),
        (14, "http://scripts.sil.org/OFL"),
    ]:
        names.setName(text, ident, 3, 1, 0x409)


def main():
    modules, out = sys.argv[1:3]
    codes = [c for a, b in RANGES for c in range(a, b + 1)]
    for name, package, original, family, style, _ in FACES:
        path = os.path.join(modules, "@ibm", package, "fonts", "complete", "woff", original + ".woff")
        font = TTFont(path, recalcTimestamp=False)
        font.flavor = None
        add_shapes(font)
        opt = subset.Options()
        opt.hinting = False
        opt.layout_features = ["kern", "ccmp", "locl", "liga"]
        opt.name_IDs = [0]
        opt.notdef_outline = True
        opt.glyph_names = False
        opt.drop_tables += ["DSIG"]
        opt.recalc_timestamp = False
        cut = subset.Subsetter(opt)
        cut.populate(unicodes=codes + list(shapes(1)))
        cut.subset(font)
        rename(font, family, style, original)
        target = os.path.join(out, name + ".ttf")
        font.save(target)
        print(target, os.path.getsize(target))


main()

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import sharp from "sharp";
import type { Card } from "../../src/pages/card.ts";
import { canSet, rangesOf } from "../../src/records/card-letters.ts";
import { breakLines } from "../../src/site/break-lines.ts";
import { type CardFonts, openFonts } from "../../src/site/card-fonts.ts";
import { drawCard } from "../../src/site/draw-card.ts";
import { packageRoot } from "../../src/site/package-root.ts";
import { drawSvg } from "../../src/site/picture-library.ts";

const shipped = (name: string): Buffer => readFileSync(join(packageRoot, "layouts/default/fonts", name));

async function opened(own?: Uint8Array): Promise<CardFonts> {
  const fonts = await openFonts(own);
  if (typeof fonts === "string") assert.fail(fonts);
  return fonts;
}

const card = (words: Partial<Card>): Card => ({
  path: "/cards/x.png" as Card["path"],
  title: "The Saltmarsh Courier",
  headline: "The ferry sails again",
  foot: "The Saltmarsh Courier · 4 February 2022",
  ...words,
});

async function png(words: Partial<Card>): Promise<Uint8Array> {
  const svg = drawCard(card(words), await opened());
  return drawSvg((draw) => draw(svg));
}

/** How much of the headline's place is ink, from 0 to 1. */
async function inked(bytes: Uint8Array): Promise<number> {
  const place = { left: 60, top: 150, width: 1080, height: 350 };
  const { data, info } = await sharp(bytes).extract(place).greyscale().raw().toBuffer({ resolveWithObject: true });
  let dark = 0;
  for (let at = 0; at < data.length; at += info.channels) if ((data[at] ?? 255) < 80) dark += 1;
  return dark / (info.width * info.height);
}

describe("a card is drawn", () => {
  test("as a PNG of the size that those who share want, with its headline on it, the same bytes each time", async () => {
    const bytes = await png({});
    const { width, height, format } = await sharp(bytes).metadata();
    assert.deepEqual({ width, height, format }, { width: 1200, height: 630, format: "png" });
    assert.ok((await inked(bytes)) > 0.03, "there are letters");
    assert.equal(await inked(await png({ headline: "" })), 0, "which are the headline's");
    assert.deepEqual(await png({}), bytes);
    assert.ok(bytes.length < 60_000, `${bytes.length} bytes`);
  });

  test("from outlines alone: markup in a headline is letters like others", async () => {
    const headline = "</svg><script>alert(1)</script><image href='file:///etc/passwd'/> & \"quotes\"";
    const svg = drawCard(card({ headline, title: headline, foot: headline }), await opened());
    assert.match(
      svg,
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="630">(?:<path fill="#[0-9a-f]{6}" d="[MLQCHVZ0-9. -]*"\/>)+<\/svg>$/,
    );
    assert.ok((await inked(await png({ headline }))) > 0.03);
  });

  test("within its margins, however long the words are", async () => {
    for (const headline of ["harbour ".repeat(125), "W".repeat(1000), "Hafen–".repeat(160)]) {
      const { data, info } = await sharp(await png({ headline, title: headline, foot: headline }))
        .extract({ left: 1130, top: 30, width: 70, height: 600 })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      assert.ok(info.width === 70 && data.every((shade) => shade > 240), headline.slice(0, 20));
    }
  });

  test("and after that SVG is as unreadable as it was", async () => {
    await png({});
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0H9V9Z"/></svg>';
    await assert.rejects(sharp(Buffer.from(svg)).png().toBuffer());
  });
});

describe("the fonts of cards", () => {
  const settable: readonly (readonly [string, boolean])[] = [
    ["Plain words, 1998–2011: “quoted” ‘so’ … · & <b>", true],
    ["Straßenbahn fährt über Ängste, Łódź, Žižkov, Ħal, İstanbul", true],
    ["Пристань", false],
    ["旧桟橋", false],
    ["العبارة", false],
    ["מעבורת", false],
    ["नौका", false],
    ["q\u0323 with a mark of its own", false],
    ["A ferry ⛴", false],
  ];
  for (const [text, expected] of settable) {
    test(`${expected ? "set" : "do not set"} ${text}`, async () => {
      assert.equal(canSet(text, await opened()), expected);
    });
  }

  test("an owner's font is asked first, and makes other cards", async () => {
    const [plain, own] = [await opened(), await opened(shipped("libre-franklin-latin-ext-700.woff"))];
    assert.notEqual(own.digest, plain.digest);
    assert.notEqual(own.letter("ž").font, own.letter("q").font);
    assert.equal(own.letter("A").font, own.letter("ž").font, "where both have a letter");
  });

  const whole = shipped("libre-franklin-latin-700.woff");
  const bad: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ["a text", Buffer.from("No font."), /neither TTF, OTF nor WOFF/],
    ["nothing", new Uint8Array(), /neither/],
    ["a WOFF2", Buffer.from("wOF2 and more"), /WOFF2/],
    ["a collection", Buffer.from("ttcf and more"), /collection/],
    ["one that is cut off", whole.subarray(0, 9000), /cut off/],
    ["one that ends in its head", whole.subarray(0, 20), /cut off/],
    [
      "one of noise",
      Buffer.concat([whole.subarray(0, 1400), Buffer.alloc(whole.length - 1400, 0x5a)]),
      /cannot be read/,
    ],
    ["one without tables", Buffer.concat([Buffer.from("\0\x01\0\0", "latin1"), Buffer.alloc(20)]), /cannot be read/],
  ];
  for (const [what, bytes, fault] of bad) {
    test(`${what} is none, and it is said why`, async () => {
      const said = await openFonts(bytes);
      assert.ok(typeof said === "string");
      assert.match(said, fault);
    });
  }

  test("code points are kept as ranges, whichever they are", () => {
    const ranges = rangesOf([70, 65, 66, 67, 0x2000b]);
    assert.deepEqual(ranges, [65, 67, 70, 70, 0x2000b, 0x2000b]);
    const within = ["A", "C", "F", "𠀋"].map((sign) => canSet(sign, { ranges }));
    const outside = ["@", "D", "E", "G", "𠀊", "𠀌"].map((sign) => canSet(sign, { ranges }));
    assert.deepEqual([within.every(Boolean), outside.some(Boolean)], [true, false]);
    assert.equal(canSet("A", { ranges: [] }), false);
  });
});

describe("lines are broken", () => {
  const rows: readonly (readonly [string, number, number, readonly string[], boolean])[] = [
    ["The ferry sails again", 4, 10, ["The ferry", "sails", "again"], true],
    ["The ferry sails again", 2, 10, ["The ferry", "sails…"], false],
    ["Hafen–Rundfahrt", 4, 10, ["Hafen–", "Rundfahrt"], true],
    ["Donaudampfschiff", 4, 10, ["Donaudampf", "schiff"], false],
    ["旧桟橋、残る「船着き場」", 4, 4, ["旧桟橋、", "残る「船", "着き場」"], true],
    ["旧桟橋、残る「船着き場」", 2, 4, ["旧桟橋、", "残る…"], false],
    ["", 4, 10, [], true],
  ];
  for (const [text, most, width, lines, whole] of rows) {
    test(`${text}, in ${most} of ${width}`, () => {
      assert.deepEqual(
        breakLines(text, most, width, (part) => [...part].length),
        { lines, whole },
      );
    });
  }
});

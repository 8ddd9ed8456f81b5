import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Font, Glyph } from "opentype.js";
import { digest, digestBytes } from "../basics/digest.ts";
import { rangesOf } from "../records/card-letters.ts";
import { fontFault } from "./font-file.ts";
import { packageRoot } from "./package-root.ts";

/** What comes with Backfile: Libre Franklin, bold, for the languages that are written in Latin letters. */
const shipped = ["libre-franklin-latin-700.woff", "libre-franklin-latin-ext-700.woff"].map((name) =>
  join(packageRoot, "layouts", "default", "fonts", name),
);

/** A character as it is set. */
export interface Letter {
  readonly glyph: Glyph;
  readonly font: Font;
}

/** The fonts of social cards: each letter is taken from the first that has it. */
export interface CardFonts {
  readonly digest: string;
  /** As `CardLetters` has them. */
  readonly ranges: readonly number[];
  /** @throws a TypeError for a character that is not within the ranges */
  letter(sign: string): Letter;
}

let last: CardFonts | undefined;

/**
 * Opens the fonts, those of the last call again where they are the same.
 *
 * @param own the owner's font, which is asked first
 * @returns in a sentence why the owner's font cannot be used
 */
export async function openFonts(own?: Uint8Array): Promise<CardFonts | string> {
  const fault = own && fontFault(own);
  if (fault !== undefined) return fault;
  const files = [...(own === undefined ? [] : [own]), ...shipped.map((file) => readFileSync(file))];
  const name = digest(files.map((bytes) => digestBytes(bytes)));
  if (last?.digest === name) return last;
  const { default: opentype } = await import("opentype.js");
  const fonts: Font[] = [];
  for (const bytes of files) {
    try {
      fonts.push(opentype.parse(new Uint8Array(bytes).buffer));
    } catch (error) {
      if (bytes !== own) throw error;
      return `It cannot be read as a font (${String(error instanceof Error ? error.message : error).slice(0, 120)}).`;
    }
  }
  last = new Fonts(name, fonts);
  return last;
}

class Fonts implements CardFonts {
  readonly digest: string;
  readonly ranges: readonly number[];
  /** By code point. */
  readonly #places = new Map<number, { readonly font: Font; readonly index: number }>();

  constructor(name: string, fonts: readonly Font[]) {
    this.digest = name;
    for (const font of fonts) {
      for (const [code, index] of Object.entries(font.tables.cmap?.glyphIndexMap ?? {})) {
        const sign = Number(code);
        if (index > 0 && index < font.numGlyphs && !this.#places.has(sign) && isSetAlone(sign)) {
          this.#places.set(sign, { font, index });
        }
      }
    }
    this.ranges = rangesOf(this.#places.keys());
  }

  letter(sign: string): Letter {
    const place = this.#places.get(sign.codePointAt(0) ?? 0);
    const glyph = place?.font.glyphs.get(place.index);
    if (place === undefined || glyph === undefined) throw new TypeError(`No font has ${JSON.stringify(sign)}`);
    return { font: place.font, glyph };
  }
}

/**
 * Scripts whose letters stand one behind another from left to right, each in one shape. Arabic letters join, Hebrew runs from right to
 * left, Indian vowels change places: the library does these by halves, and half right is wrong in print. Marks that no
 * composed letter holds would stand beside their letter.
 */
const alone =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Ethiopic}\p{Script=Cherokee}\p{Script=Common}]$/u;
/** Coloured pictures, which outlines cannot show; and what has no shape. */
const shapeless = /^[\p{Emoji_Presentation}\p{Cc}\p{Cf}\p{M}]$/u;
/** Korean letters that are put together to syllables. */
const joining = /^[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]$/u;

function isSetAlone(code: number): boolean {
  if (code > 0x10ffff) return false;
  const sign = String.fromCodePoint(code);
  return alone.test(sign) && !shapeless.test(sign) && !joining.test(sign);
}

import { type Card, cardRecipe } from "../pages/card.ts";
import { breakLines, type Lines } from "./break-lines.ts";
import type { CardFonts } from "./card-fonts.ts";

const { width, height } = cardRecipe;
const margin = 80;
const column = width - 2 * margin;

/** The default theme's, in the light. */
const colours = { paper: "#fffdf9", ink: "#1c1a17", soft: "#57524a", mark: "#7d1a1a", line: "#d9d3c7" } as const;

/** The first is taken in which a text stands in so many lines with every word whole, or else the last. */
const headlineSizes = [
  { size: 92, most: 2 },
  { size: 76, most: 3 },
  { size: 64, most: 4 },
] as const;
const smallSizes = [
  { size: 34, most: 1 },
  { size: 28, most: 1 },
  { size: 24, most: 1 },
] as const;
const leading = 1.2;
/** The baselines of the first and the last line, and the room between them. */
const places = { title: 116, foot: 560, top: 160, bottom: 500 } as const;

/**
 * A card as an SVG of outlines and nothing else: whatever its words are, none of them stands in it as text. Some twenty times a
 * card's words have to be measured, a millisecond in all.
 */
export function drawCard({ title, headline, foot }: Card, fonts: CardFonts): string {
  const { lines, size } = fit(headline, headlineSizes, fonts);
  const step = size * leading;
  // What is tall in a letter stands some seven tenths of its size above the baseline.
  const block = (lines.length - 1) * step + size * 0.7;
  const first = (places.top + places.bottom - block) / 2 + size * 0.7;
  const shapes = [
    `<path fill="${colours.mark}" d="M0 0H${width}V18H0Z"/>`,
    small(title, places.title, colours.mark, fonts),
    ...lines.map((line, index) => outline(line, first + index * step, size, colours.ink, fonts)),
    foot === "" ? "" : `<path fill="${colours.line}" d="M${margin} 512H${width - margin}V514H${margin}Z"/>`,
    small(foot, places.foot, colours.soft, fonts),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="${colours.paper}" d="M0 0H${width}V${height}H0Z"/>${shapes.join("")}</svg>`;
}

interface Size {
  readonly size: number;
  readonly most: number;
}

function fit(text: string, [first, ...smaller]: readonly [Size, ...Size[]], fonts: CardFonts): Lines & Size {
  const set = breakLines(text, first.most, column, (part) => widthOf(part, first.size, fonts));
  const [next, ...rest] = smaller;
  return set.whole || next === undefined ? { ...set, ...first } : fit(text, [next, ...rest], fonts);
}

/** A line in small letters. */
function small(text: string, baseline: number, colour: string, fonts: CardFonts): string {
  const { lines, size } = fit(text, smallSizes, fonts);
  return outline(lines[0] ?? "", baseline, size, colour, fonts);
}

function widthOf(text: string, size: number, fonts: CardFonts): number {
  let at = 0;
  for (const { advance } of set(text, size, fonts)) at += advance;
  return at;
}

/** The letters of a line with the way from each to the next, in pixels. */
function* set(text: string, size: number, fonts: CardFonts) {
  const letters = Array.from(text, (sign) => fonts.letter(sign));
  for (const [index, { glyph, font }] of letters.entries()) {
    const next = letters[index + 1];
    const kerning = next?.font === font ? font.getKerningValue(glyph, next.glyph) : 0;
    yield { glyph, font, advance: (((glyph.advanceWidth ?? 0) + kerning) * size) / font.unitsPerEm };
  }
}

const options = { drawSVG: false, drawLayers: false, hinting: false } as const;

/** A line of text as a path; nothing but letters of commands and numbers comes out of it, whatever the font says. */
function outline(text: string, baseline: number, size: number, colour: string, fonts: CardFonts): string {
  let at = margin;
  let data = "";
  for (const { glyph, font, advance } of set(text, size, fonts)) {
    for (const command of glyph.getPath(at, baseline, size, options, font).commands) {
      if (command.type === "M" || command.type === "L") data += command.type;
      else if (command.type === "Q") data += `Q${numbers(command.x1, command.y1)} `;
      else if (command.type === "C") data += `C${numbers(command.x1, command.y1)} ${numbers(command.x2, command.y2)} `;
      else {
        data += "Z";
        continue;
      }
      data += numbers(command.x, command.y);
    }
    at += advance;
  }
  return data === "" ? "" : `<path fill="${colour}" d="${data}"/>`;
}

/** @throws a TypeError for what is no number */
function numbers(x: number, y: number): string {
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw new TypeError("The font has an outline without numbers");
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
}

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { outputFile } from "../basics/address.ts";
import { digest, digestBytes } from "../basics/digest.ts";
import { Failure } from "../basics/failure.ts";
import { type Card, cardOf } from "../pages/card.ts";
import type { CardLetters } from "../records/card-letters.ts";
import { readPlainFile } from "../records/store-open.ts";
import { NoInspector } from "../records/store-pictures.ts";
import { type CardFonts, openFonts } from "./card-fonts.ts";
import { drawCard } from "./draw-card.ts";
import { inside } from "./inside.ts";
import { digestLength, type PlannedFile } from "./manifest.ts";
import type { MakePicturesOptions } from "./picture-files.ts";
import { drawSvg, libraries } from "./picture-library.ts";
import type { Expected } from "./verify.ts";

/** A social card that is a file of the site. */
export interface PlannedCard extends PlannedFile {
  readonly card: Card;
  readonly letters: CardLetters;
}

export interface CardPlan {
  readonly cards: readonly PlannedCard[];
  /** Stories that have none because the fonts cannot set their words. */
  readonly unset: number;
}

/** The cards of an archive; two stories that say the same have one. Nothing is loaded or drawn. */
export function planCards(archive: Archive): CardPlan {
  const { letters, stories } = archive;
  if (letters === undefined) return { cards: [], unset: 0 };
  const planned = new Map<string, PlannedCard>();
  const by = libraries();
  let unset = 0;
  for (const filed of stories) {
    const card = cardOf(filed, archive);
    if (card === "no-letters") unset += 1;
    else if (card !== null) {
      const file = outputFile(card.path);
      if (!planned.has(file)) planned.set(file, { file, kind: "asset", key: digest([by, file], 22), card, letters });
    }
  }
  return { cards: [...planned.values()], unset };
}

/** What is said of the stories that have none. */
export function noticesOfUnset(unset: number): string[] {
  if (unset === 0) return [];
  const stories = unset === 1 ? "One story has" : `${unset} stories have`;
  return [
    `${stories} no social card: the font lacks letters of the headline, the paper, the date or the archive’s title, or cards cannot set their script (docs/cards.md).`,
  ];
}

/** How many are drawn at a time: Node has four threads for such work. */
const atOnce = 4;

/**
 * Draws cards into a folder. Not while pictures are made: meanwhile the library reads SVG, which else it may not.
 *
 * @returns what `verify` has to find there
 * @throws a Failure when the owner's font was changed since it was looked at or cannot be drawn, or the library is gone since
 */
export async function makeCards(
  planned: readonly PlannedCard[],
  folder: string,
  { signal, onMade }: MakePicturesOptions = {},
): Promise<Expected[]> {
  const [first] = planned;
  if (first === undefined) return [];
  const fonts = await fontsOf(first.letters);
  mkdirSync(join(folder, "cards"), { recursive: true });
  const made: Expected[] = [];
  const waiting = [...planned].reverse();
  const draw = async (png: (svg: string) => Promise<Uint8Array>): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      signal?.throwIfAborted();
      const { card, file, kind, key } = next;
      const bytes = await png(drawn(card, fonts, next.letters));
      const to = inside(folder, file);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, bytes);
      made.push({ file, kind, key, digest: digestBytes(bytes, digestLength) });
      onMade?.(1);
    }
  };
  await drawSvg((png) => Promise.all(Array.from({ length: atOnce }, () => draw(png)))).catch((error: unknown) => {
    throw error instanceof NoInspector ? new Failure(error.message) : error;
  });
  return made;
}

async function fontsOf({ digest: wanted, own }: CardLetters): Promise<CardFonts> {
  const bytes = own === undefined ? undefined : readPlainFile(own);
  const fonts = bytes === undefined || bytes instanceof Uint8Array ? await openFonts(bytes) : undefined;
  if (typeof fonts === "object" && fonts.digest === wanted) return fonts;
  throw new Failure(`${own?.file ?? "The font of the cards"} was changed while the build was at work. Build again.`);
}

/** A font may be whole and yet hold an outline that nobody can follow. */
function drawn(card: Card, fonts: CardFonts, { own }: CardLetters): string {
  try {
    return drawCard(card, fonts);
  } catch (error) {
    if (own === undefined) throw error;
    throw new Failure(
      `${own.file} has a letter of “${card.headline.slice(0, 80)}” that cannot be drawn (${String(error)}). Lay another font there.`,
    );
  }
}

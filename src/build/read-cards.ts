import { basename } from "node:path";
import type { Problem } from "../basics/problem.ts";
import type { CardLetters } from "../records/card-letters.ts";
import type { Settings } from "../records/settings.ts";
import { fontProblem, ownFont, readOwnFont } from "../records/store-card-font.ts";
import { openFonts } from "../site/card-fonts.ts";

export interface CardsReading {
  /** Undefined where no cards are drawn. */
  readonly letters: CardLetters | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Looks into the fonts of social cards. Where none are drawn nothing is loaded.
 *
 * @param folder the content folder's full path
 * @param settingsFile as problems name it
 */
export async function readCards(folder: string, settings: Settings, settingsFile: string): Promise<CardsReading> {
  const { cards, address } = settings;
  if (cards === null || address === null) return { letters: undefined, problems: [] };
  if (cards.font !== null) {
    const own = ownFont(folder, basename(folder).normalize("NFC"), cards.font);
    const bytes = readOwnFont(own, folder);
    const fonts = typeof bytes === "string" ? bytes : await openFonts(bytes);
    if (typeof fonts === "object") {
      return { letters: { digest: fonts.digest, ranges: fonts.ranges, own }, problems: [] };
    }
    return { ...(await shipped()), problems: [fontProblem(folder, settingsFile, cards.font, fonts)] };
  }
  return shipped();
}

async function shipped(): Promise<CardsReading> {
  const fonts = await openFonts();
  if (typeof fonts === "string") throw new TypeError(fonts);
  return { letters: { digest: fonts.digest, ranges: fonts.ranges }, problems: [] };
}

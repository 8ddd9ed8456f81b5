import type { Archive, Filed } from "../archive/archive.ts";
import { filePath, type SitePath } from "../basics/address.ts";
import { digest } from "../basics/digest.ts";
import { languageFor } from "../languages/languages.ts";
import { type CardLetters, canSet } from "../records/card-letters.ts";
import { statusOf } from "../records/corrections.ts";
import { mentionsOf } from "../records/picture-mentions.ts";

/** A picture of a story's headline, shown where the story is shared. Nothing is drawn yet. */
export interface Card {
  readonly path: SitePath;
  /** Of the archive. */
  readonly title: string;
  readonly headline: string;
  /** The paper and the date, in words of the archive's language; may be empty. */
  readonly foot: string;
}

/** As those who share stories want it, in pixels. Raise the number when the same words shall give other bytes. */
export const cardRecipe = { number: 1, width: 1200, height: 630 } as const;

const recipeText = JSON.stringify(cardRecipe);

/** What an archive draws cards by. */
export type CardMakings = Pick<Archive, "settings" | "letters" | "album">;

/**
 * The card of a story. A story with a picture needs none, and one that was retracted has none: it would spread the headline
 * without the notice.
 *
 * @returns null where there shall be none, `no-letters` where the fonts cannot set its words
 */
export function cardOf(filed: Filed, archive: CardMakings): Card | "no-letters" | null {
  const { letters, settings } = archive;
  const { article } = filed;
  if (letters === undefined || settings.address === null || hasPicture(filed, archive)) return null;
  if (statusOf(article.corrections) === "retracted") return null;
  const { title, language } = settings;
  const { publication, date } = article;
  const foot = [publication === title ? null : publication, date && languageFor(language).date(date)];
  return settled(
    plainText(title),
    plainText(article.headline),
    foot
      .map((each) => plainText(each ?? ""))
      .filter((each) => each !== "")
      .join(" · "),
    letters,
  );
}

function settled(title: string, headline: string, foot: string, letters: CardLetters): Card | "no-letters" {
  if (!canSet(title + headline + foot, letters)) return "no-letters";
  const name = digest([recipeText, letters.digest, title, headline, foot], 16);
  return { path: filePath("cards", `${name}.png`), title, headline, foot };
}

/** The same for a page: its address alone. */
export function cardPath(filed: Filed, archive: CardMakings): SitePath | null {
  const card = cardOf(filed, archive);
  return card === null || card === "no-letters" ? null : card.path;
}

function hasPicture({ article, file }: Filed, { album }: CardMakings): boolean {
  return file !== undefined && mentionsOf(article).some(({ name }) => album?.find(name, file) !== undefined);
}

/** Most headlines are of nothing else, and need not be asked for each sign's class. */
const usual = /^[!-~‘’“”–—À-ÖØ-öø-ÿ]+(?: [!-~‘’“”–—À-ÖØ-öø-ÿ]+)*$/;
/** In UTF-16 units: more than any card can show. */
const longest = 1000;

/** Composed letters, single spaces, and nothing of what has no shape of its own: joiners, soft hyphens, marks of direction. */
function plainText(text: string): string {
  const start = text.slice(0, longest);
  if (usual.test(start)) return start;
  return start
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/[\p{Cf}\p{Cs}\p{Variation_Selector}]/gu, "")
    .trim();
}

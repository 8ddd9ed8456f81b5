import type { ArticleId } from "./article.ts";
import type { KeyReading } from "./read-fields.ts";
import type { RecordBody } from "./record-body.ts";
import type { LedgerLine, Leftover } from "./source-reading.ts";

/**
 * The lines of a front matter, its fences included: a key's lines are fields when a value came of it, leftovers when
 * a problem says that none did; comments are furniture.
 *
 * @param closing the number of the closing fence's line; 0 where there is no front matter
 * @param article the record's id; none in an article file, where a key speaks for every story
 */
export function frontLines(
  lines: readonly string[],
  closing: number,
  keys: readonly KeyReading[],
  article?: ArticleId,
): LedgerLine[] {
  const owners = new Map<number, KeyReading>();
  for (const key of keys) {
    for (let line = key.entry.line; line <= Math.min(key.entry.lastLine, closing - 1); line += 1) owners.set(line, key);
  }
  return lines.slice(0, closing).map((text, index): LedgerLine => {
    const line = index + 1;
    if (text.trim() === "") return { line, text, as: "blank" };
    const key = owners.get(line);
    if (key === undefined || line === 1 || line === closing || text.startsWith("#")) {
      return { line, text, as: "furniture" };
    }
    if (!key.gave) return { line, text, as: "leftover" };
    const field = { line, text, as: "field", fields: [key.name] } as const;
    return article === undefined ? field : { ...field, article };
  });
}

/** Lines of which nothing came; a problem says why. */
export function leftoverLines(lines: readonly string[], first = 1): LedgerLine[] {
  return lines.map((text, index) => ({ line: first + index, text, as: text.trim() === "" ? "blank" : "leftover" }));
}

export function leftoversOf(lines: readonly LedgerLine[]): Leftover[] {
  return lines.filter(({ as }) => as === "leftover").map(({ line, text }) => ({ line, text }));
}

/** The lines below a front matter. */
export function bodyLines(
  lines: readonly string[],
  closing: number,
  { heading }: Pick<RecordBody, "heading">,
  article: ArticleId,
): LedgerLine[] {
  return lines.slice(closing).map((text, index): LedgerLine => {
    const line = closing + 1 + index;
    if (text.trim() === "") return { line, text, as: "blank" };
    if (line !== heading?.line) return { line, text, as: "field", article, fields: ["body"] };
    if (heading.repeats === undefined) return { line, text, as: "field", article, fields: ["headline"] };
    return { line, text, as: "duplicate", article, sameAs: heading.repeats };
  });
}

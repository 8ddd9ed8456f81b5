import { samenessKey } from "../../basics/sameness.ts";
import type { Draft } from "./draft.ts";
import type { Ledger } from "./ledger.ts";
import type { TextIndex } from "./text-index.ts";

/** How one line of a copy stands to the story that it repeats. */
interface Said {
  /** Fields that only this line gives. */
  readonly added: string[];
  /** The line that says the same already. */
  same?: number;
  /** Fields of which the story says something else. */
  readonly other: string[];
}

/**
 * Gives a later copy of a story to the first: lines that say the same are duplicates, lines that say more are fields
 * of it, and lines that say something else are left over with a problem. What was read first stays.
 */
export function merge(copy: Draft, story: Draft, ledger: Ledger, texts: TextIndex): void {
  const said = new Map<number, Said>();
  const at = (line: number): Said => {
    const known = said.get(line) ?? { added: [], other: [] };
    said.set(line, known);
    return known;
  };
  const settle = (field: string, line: number, earlier: number | undefined, same: boolean) => {
    const row = at(line);
    if (earlier === undefined) row.added.push(field);
    else if (same) row.same ??= earlier;
    else row.other.push(field);
  };

  const { section, date, url, headline } = copy;
  if (section) {
    settle(
      "section",
      section.at,
      story.section?.at,
      samenessKey(section.value) === samenessKey(story.section?.value ?? ""),
    );
    story.section ??= section;
  }
  if (date) {
    settle("date", date.at, story.date?.at, date.value.edtf === story.date?.value.edtf);
    story.date ??= date;
  }
  if (headline) settleHeadline();
  if (copy.authors.length > 0 && story.authors.length === 0) {
    for (const line of copy.authors) at(line.at).added.push("authors");
    story.authors = copy.authors;
  } else {
    const names = new Set(story.authors.flatMap(({ value }) => value.map(({ name }) => samenessKey(name))));
    for (const line of copy.authors) {
      settle(
        "authors",
        line.at,
        story.authors[0]?.at,
        line.value.every(({ name }) => names.has(samenessKey(name))),
      );
    }
  }
  for (const blurb of copy.blurbs) {
    const twin = texts.find(blurb.value);
    const ours = twin?.story === story ? twin.at : undefined;
    settle("blurbs", blurb.at, ours, true);
    if (ours === undefined) {
      story.blurbs.push(blurb);
      texts.add(blurb.value, blurb.at, story);
    }
  }
  if (url) {
    settle("url", url.at, story.url?.at, url.value.url === story.url?.value.url);
    story.url ??= url;
  }
  for (const [line, row] of said) enter(line, row);

  /** A list may hold the headline itself as a line: then that line was the headline, and no blurb. */
  function settleHeadline(): void {
    if (headline === undefined) return;
    const twin = texts.find(headline.value);
    if (story.headline === undefined && twin?.story === story) {
      const line = story.blurbs.find(({ at }) => at === twin.at);
      if (line !== undefined) {
        story.headline = line;
        story.blurbs = story.blurbs.filter((blurb) => blurb !== line);
        ledger.reenter(line.at, story, "headline");
      }
    }
    settle(
      "headline",
      headline.at,
      story.headline?.at,
      samenessKey(headline.value) === samenessKey(story.headline?.value ?? ""),
    );
    story.headline ??= headline;
    texts.add(headline.value, headline.at, story);
  }

  function enter(line: number, { added, same, other }: Said): void {
    if (added.length > 0) ledger.field(line, story, ...added);
    else if (other.length === 0 && same !== undefined) ledger.duplicate(line, same, story);
    else {
      ledger.leftover(
        line,
        "copy-differs",
        `The story stands higher up in this file with another ${other.join(" and ")}, which was kept. Mend one of the two.`,
      );
      return;
    }
    if (other.length > 0) {
      ledger.problem(line, {
        rule: "copy-differs",
        note: `The story stands higher up in this file with another ${other.join(" and ")}, which was kept.`,
        severity: "warning",
      });
    }
  }
}

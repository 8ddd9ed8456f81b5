import { samenessKey } from "../../basics/sameness.ts";
import { sectionKey } from "../../languages/reading/section-names.ts";
import type { FileFront, Reading, SourceText, TextFormat } from "../clipping.ts";
import { splitLines } from "../split-lines.ts";
import { datesFromOrder } from "./dates-from-order.ts";
import type { Draft, Mark } from "./draft.ts";
import { gather } from "./gather.ts";
import { Ledger } from "./ledger.ts";
import { type FileContext, secondLook, signOf } from "./line-rules.ts";
import { settle } from "./settle.ts";
import { type Share, sharesOf } from "./shares.ts";
import type { SourceLine } from "./signs.ts";
import { toClipping } from "./to-clipping.ts";

/**
 * Text as it is copied off an author's page: heads, headlines, bylines, blurbs, and the contributions line.
 * `docs/article-files.md` has the grammar. It takes any text, so it stands last in the table of formats.
 */
export const articleFile: TextFormat = { name: "article-file", detect: () => true, read };

/** Each line gets a sign by itself, then a place among its neighbours; then copies are found, and dates concluded. */
function read(source: SourceText): Reading {
  const context = contextOf(source.front);
  const lines = signedLines(source, context);
  const ledger = new Ledger(source.file, lines);
  const { drafts, marks } = gather(lines, context, ledger);
  const { stories, storyOf } = settle(drafts, ledger);
  const shares = sharesOf(drafts, storyOf, marks);
  const bounds = datesFromOrder(shares, storyOf, source.front, lines, ledger);
  const listedBy = marksOf(shares, storyOf);
  for (const { date } of stories) if (date?.value.doubt) ledger.problem(date.at, date.value.doubt);
  const clippings = stories.map((story) =>
    toClipping(story, { front: source.front, lines, marks: listedBy.get(story) ?? [], bound: bounds.get(story) }),
  );
  const numbers = new Map(stories.map((story, index) => [story, index]));
  for (const [index, draft] of drafts.entries()) numbers.set(draft, numbers.get(storyOf[index] ?? draft) ?? 0);
  const accounted = ledger.lines(numbers);
  return { format: "article-file", clippings, lines: accounted, problems: ledger.problems() };
}

function contextOf(front: FileFront): FileContext {
  const captured = front.captured?.value;
  return {
    zone: front.zone ?? "UTC",
    sections: new Set(front.section === undefined ? [] : [sectionKey(front.section.value)]),
    sectionCounts: new Map(),
    names: new Set(
      [...(front.author?.value ?? []).map(({ name }) => name), front.publication?.value ?? ""]
        .filter((name) => name !== "")
        .map(samenessKey),
    ),
    ...(front.language === undefined ? {} : { language: front.language.value }),
    ...(front.source === undefined ? {} : { source: front.source.value }),
    ...(captured !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(captured) ? { captured } : {}),
  };
}

function signedLines({ text, firstLine }: SourceText, context: FileContext): readonly SourceLine[] {
  const lines = splitLines(text).map((line, index) => {
    const said = line.trim();
    return { number: firstLine + index, text: line, said, sign: signOf(said, context) };
  });
  return lines.map((line) => {
    const sign = secondLook(line.said, line.sign, context);
    return sign === line.sign ? line : { ...line, sign };
  });
}

/** The contributions lines whose sections hold a story: two, where two authors' pages list it. */
function marksOf(shares: readonly Share[], storyOf: readonly Draft[]): ReadonlyMap<Draft, readonly Mark[]> {
  const marks = new Map<Draft, Mark[]>();
  for (const { mark, top, list } of shares) {
    if (mark === undefined) continue;
    for (const index of [...top, ...list]) {
      const story = storyOf[index];
      if (story === undefined) continue;
      const known = marks.get(story) ?? [];
      if (known.at(-1) !== mark) known.push(mark);
      marks.set(story, known);
    }
  }
  return marks;
}

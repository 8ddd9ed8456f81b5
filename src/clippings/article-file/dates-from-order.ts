import type { Edtf } from "../../basics/edtf.ts";
import type { FileFront, Said } from "../clipping.ts";
import type { Draft } from "./draft.ts";
import type { Ledger } from "./ledger.ts";
import { readOrder } from "./list-order.ts";
import type { Share } from "./shares.ts";
import type { SourceLine } from "./signs.ts";

/**
 * The bounds of the stories that have no date of their own, from their place in each author's list. A story on top of
 * a page that the list repeats counts where the list has it: on top, papers show what they like best.
 */
export function datesFromOrder(
  shares: readonly Share[],
  storyOf: readonly Draft[],
  front: FileFront,
  lines: readonly SourceLine[],
  ledger: Ledger,
): ReadonlyMap<Draft, Said<Edtf>> {
  const dates = new Map<Draft, Said<Edtf>>();
  const captured = /^\d{4}-\d{2}-\d{2}$/.test(front.captured?.value ?? "") ? front.captured?.value : undefined;
  for (const share of shares) {
    const order = front.order ?? (share.mark === undefined ? "none" : "newest-first");
    const stories = inOrder(share, storyOf);
    if (order !== "none") {
      const listed = stories.map((story) => {
        const date = story.date?.value.edtf;
        return date === undefined ? {} : { date };
      });
      const reading = readOrder(listed, order, captured);
      for (const [index, { date, from }] of reading.bounds) {
        const story = stories[index];
        const source = from === "captured" ? undefined : lines[stories[from]?.date?.at ?? -1];
        if (story === undefined || dates.has(story)) continue;
        if (from === "captured") dates.set(story, copied(date, front));
        else
          dates.set(story, {
            value: date,
            how: "inferred",
            rule: "list-order",
            ...(source ? { line: source.number } : {}),
          });
      }
      for (const index of reading.contradicting) reportOrder(stories[index], order, ledger);
    } else if (captured !== undefined) {
      for (const story of stories) {
        const bound = `[..${captured}]` as Edtf;
        if (story.date?.value.edtf === undefined && !dates.has(story)) dates.set(story, copied(bound, front));
      }
    }
  }
  return dates;
}

function copied(value: Edtf, { captured }: FileFront): Said<Edtf> {
  return { value, how: "inferred", rule: "captured", ...(captured?.line === undefined ? {} : { line: captured.line }) };
}

/** Each story once: in the list where the list has it, else on top. */
function inOrder(share: Share, storyOf: readonly Draft[]): readonly Draft[] {
  const listed = new Set<Draft>();
  for (const index of share.list) {
    const story = storyOf[index];
    if (story !== undefined) listed.add(story);
  }
  const top = new Set<Draft>();
  for (const index of share.top) {
    const story = storyOf[index];
    if (story !== undefined && !listed.has(story)) top.add(story);
  }
  return [...top, ...listed];
}

function reportOrder(story: Draft | undefined, order: "newest-first" | "oldest-first", ledger: Ledger): void {
  if (story?.date === undefined) return;
  const words = order === "newest-first" ? "newest first" : "oldest first";
  ledger.problem(story.date.at, {
    rule: "order-contradicted",
    note: `The list is taken to be ${words}, but this date is out of order, so nothing was concluded from it. If the list has no order, state \`order: none\` in the front matter.`,
    severity: "warning",
  });
}

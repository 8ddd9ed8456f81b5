import type { Author } from "../clipping.ts";
import type { FoundDate } from "../dates/read-date.ts";
import type { At, Draft } from "./draft.ts";
import type { Ledger } from "./ledger.ts";

/** A head whose headline has not come yet: section and date may stand on two lines. */
export interface PendingHead {
  section?: At<string>;
  date?: At<FoundDate>;
  authors?: At<readonly Author[]>;
  url?: NonNullable<Draft["url"]>;
  /** Every line of it. */
  readonly lines: number[];
}

/** The story that the head opens. */
export function openedBy(head: PendingHead, headline: At<string>): Draft {
  return {
    opened: "head",
    headline,
    authors: head.authors === undefined ? [] : [head.authors],
    blurbs: [],
    ...(head.section === undefined ? {} : { section: head.section }),
    ...(head.date === undefined ? {} : { date: head.date }),
    ...(head.url === undefined ? {} : { url: head.url }),
  };
}

/** A head that no story follows: its lines are left over. */
export function leaveOver(head: PendingHead, ledger: Ledger): void {
  for (const line of head.lines) {
    ledger.leftover(
      line,
      "head-without-story",
      "No headline follows this section or date, so it belongs to no story. Add the story below it, or delete the line.",
      ["World Feb 4, 2022", "The headline on the next line"],
    );
  }
}

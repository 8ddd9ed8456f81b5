import type { Draft, Mark } from "./draft.ts";
import type { Ledger } from "./ledger.ts";
import type { FileContext } from "./line-rules.ts";
import { leaveOver, type PendingHead } from "./pending-head.ts";
import type { SourceLine } from "./signs.ts";

/** A line with those before and after it that say something: blank lines and furniture lie between and do not count. */
export interface Place {
  /** The index in the file's lines. */
  readonly at: number;
  readonly line: SourceLine;
  readonly previous: number | undefined;
  readonly next: SourceLine | undefined;
}

/** Where the reader is in the file: which head waits, which story is open. Local to one reading. */
export class Gathering {
  readonly drafts: Draft[] = [];
  readonly marks: Mark[] = [];
  readonly context: FileContext;
  readonly ledger: Ledger;
  /** Whether a date stands below its headline in this file. */
  readonly headlineFirst: boolean;
  /** A head that waits for its headline. */
  head: PendingHead | undefined;
  /** The full story that is open: lines of text are its blurbs. */
  entry: Draft | undefined;
  /** The story begun last, open or not: an address below it is its own. */
  last: Draft | undefined;

  constructor(context: FileContext, ledger: Ledger, headlineFirst: boolean) {
    this.headlineFirst = headlineFirst;
    this.context = context;
    this.ledger = ledger;
  }

  /** Begins a story; one that is no line of a list stays open. */
  begin(draft: Draft): void {
    this.drafts.push(draft);
    this.last = draft;
    this.entry = draft.opened === "list" ? undefined : draft;
    this.head = undefined;
  }

  /** Begins a head; the story above it is done. */
  beginHead(head: PendingHead): void {
    this.dropHead();
    this.close();
    this.head = head;
  }

  /** No line below belongs to the story above any more. */
  close(): void {
    this.entry = undefined;
    this.last = undefined;
  }

  /** A head that waited in vain is left over. */
  dropHead(): void {
    if (this.head !== undefined) leaveOver(this.head, this.ledger);
    this.head = undefined;
  }
}

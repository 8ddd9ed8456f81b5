import { flag, type ShelfName } from "../index/columns.ts";
import type { OpenShard } from "../index/open-shard.ts";
import type { HasWord, IsWord, Query, ShelfField } from "../query/query.ts";
import type { AskedShard } from "./asked.ts";
import { ofDays } from "./dates.ts";
import { isLeaf } from "./leaves.ts";
import { onShelf } from "./shelves.ts";
import { allOf, both, contrary, either, type Truths, truth } from "./truth.ts";

/** The columns that fields of the query ask. */
export const shelfOf = { by: "author", section: "section", in: "publication" } as const satisfies Readonly<
  Record<ShelfField, ShelfName>
>;

const flagOf: Readonly<Record<HasWord | Exclude<IsWord, "undated">, number>> = {
  retracted: flag.retracted,
  corrected: flag.corrected,
  correction: flag.correction,
  byline: flag.byline,
  text: flag.text,
};

/** Of which stories of a shard a query is true. The array is the caller's own. */
export async function evaluate(query: Query, asked: AskedShard): Promise<Truths> {
  const { stories } = asked.shard.columns;
  if (isLeaf(query)) return (await asked.gathered(query)).truths.slice();
  switch (query.kind) {
    case "not":
      return contrary(await evaluate(query.of, asked));
    case "and":
      return evaluateAll(query.of, asked);
    case "or": {
      const parts = await Promise.all(query.of.map((part) => evaluate(part, asked)));
      return parts.reduce(either, allOf(stories, truth.no));
    }
    default:
      return atHand(query, asked.shard);
  }
}

/** What the columns know is asked first: where nothing is left, no words need to be loaded. */
async function evaluateAll(parts: readonly Query[], asked: AskedShard): Promise<Truths> {
  const cheap = parts.filter((part) => !asksWords(part));
  const dear = parts.filter(asksWords);
  const first = await Promise.all(cheap.map((part) => evaluate(part, asked)));
  const left = first.reduce(both, allOf(asked.shard.columns.stories, truth.yes));
  if (left.every((value) => value === truth.no)) return left;
  const rest = await Promise.all(dear.map((part) => evaluate(part, asked)));
  return rest.reduce(both, left);
}

function asksWords(query: Query): boolean {
  if (query.kind === "not") return asksWords(query.of);
  if (query.kind === "and" || query.kind === "or") return query.of.some(asksWords);
  return isLeaf(query);
}

function atHand(
  query: Extract<Query, { kind: "all" | "none" | "shelf" | "dates" | "is" | "has" | "lang" }>,
  { columns, entry }: OpenShard,
): Truths {
  const { stories, flags } = columns;
  switch (query.kind) {
    case "all":
      return allOf(stories, truth.yes);
    case "none":
      return allOf(stories, truth.no);
    case "shelf":
      return onShelf(columns[shelfOf[query.field]], stories, query.slug, query.exact);
    case "dates":
      return ofDays(columns, query.from, query.to);
    case "is":
    case "has": {
      if (query.what === "undated") return flags.map((bits) => ((bits & flag.dated) === 0 ? truth.yes : truth.no));
      const asked = flagOf[query.what];
      return flags.map((bits) => ((bits & asked) === 0 ? truth.no : truth.yes));
    }
    case "lang":
      return allOf(stories, entry.language === query.language ? truth.yes : truth.no);
  }
}

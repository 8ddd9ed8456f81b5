import type { Query } from "../query/query.ts";

/** What is looked for in the words of stories. */
export type Leaf = Extract<Query, { readonly kind: "word" | "exact" | "begins" | "phrase" }>;

export function isLeaf(query: Query): query is Leaf {
  return query.kind === "word" || query.kind === "exact" || query.kind === "begins" || query.kind === "phrase";
}

/** The same for two leaves that ask the same: `word ranks`, `phrase close@0 ranks@1`. */
export function leafKey(leaf: Leaf): string {
  if (leaf.kind !== "phrase") return `${leaf.kind} ${leaf.form}`;
  const words = leaf.words.map(({ form, offset, begins }) => `${form}${begins ? "*" : ""}@${offset}`);
  return `phrase ${words.join(" ")}`;
}

/** What is searched for and not left out, in the order of the query, each once. It makes score, marks and suggestions. */
export function sought(query: Query): Leaf[] {
  const found = new Map<string, Leaf>();
  const visit = (one: Query, wanted: boolean): void => {
    if (isLeaf(one)) {
      if (wanted && !found.has(leafKey(one))) found.set(leafKey(one), one);
    } else if (one.kind === "not") visit(one.of, !wanted);
    else if (one.kind === "and" || one.kind === "or") for (const part of one.of) visit(part, wanted);
  };
  visit(query, true);
  return [...found.values()];
}

/** Words that stand side by side in the query and must both be there: in `close ranks -taiwan` the first two. */
export function neighbours(query: Query): [Leaf, Leaf][] {
  if (query.kind !== "and") return [];
  const pairs: [Leaf, Leaf][] = [];
  let before: Leaf | undefined;
  for (const part of query.of) {
    if (!isLeaf(part)) {
      pairs.push(...neighbours(part));
      before = undefined;
      continue;
    }
    if (before !== undefined && leafKey(before) !== leafKey(part)) pairs.push([before, part]);
    before = part;
  }
  return pairs;
}

/** The query with words in place of others: what `change` leaves alone stays the very same. */
export function withLeaves(query: Query, change: (leaf: Leaf, wanted: boolean) => Query): Query {
  const visit = (one: Query, wanted: boolean): Query => {
    if (isLeaf(one)) return change(one, wanted);
    if (one.kind === "not") return { kind: "not", of: visit(one.of, !wanted) };
    if (one.kind === "and" || one.kind === "or")
      return { kind: one.kind, of: one.of.map((part) => visit(part, wanted)) };
    return one;
  };
  return visit(query, true);
}

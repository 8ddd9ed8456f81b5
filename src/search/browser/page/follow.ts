import { tokens } from "../../../basics/text/tokens.ts";
import type { Facets, FacetValue } from "../answer.ts";
import type { ParsedQuery } from "../query/query.ts";
import { element } from "./element.ts";
import { sentence } from "./sentence.ts";
import type { Speech } from "./speak.ts";

/** More feeds than these nobody asked for. */
const most = 4;

export interface Feed {
  readonly kind: "author" | "section";
  readonly slug: string;
  readonly name: string;
}

/**
 * The shelves whose feeds belong beside an answer: authors and sections that were chosen, those of which all stories
 * found are, and the author whose name the words of the query are.
 */
export function feedsOf(parsed: ParsedQuery, facets: Facets, total: number): Feed[] {
  const words = parsed.parts.flatMap(({ query }) =>
    query.kind === "word" || query.kind === "exact"
      ? [query.form]
      : query.kind === "phrase"
        ? query.words.map(({ form }) => form)
        : [],
  );
  const isNamed = ({ name }: FacetValue) => {
    const forms = new Set(tokens(name).map(({ form }) => form));
    return words.length > 0 && words.every((word) => forms.has(word));
  };
  const asked = parsed.parts.length > 0;
  const of = (kind: Feed["kind"], values: readonly FacetValue[]) => {
    // A name that is chosen and that no story has has no feed either.
    const chosen = values.filter((one) => one.chosen && one.count > 0);
    const wanted = chosen.length > 0 ? chosen : values.filter((one) => asked && total > 1 && one.count === total);
    const named = values.find(isNamed);
    return [...new Set(named === undefined ? wanted : [...wanted, named])].map(({ slug, name }) => ({
      kind,
      slug,
      name,
    }));
  };
  return [...of("author", facets.author), ...of("section", facets.section)].slice(0, most);
}

/** @param root the site's root, with a slash at its end */
export function drawFeeds(feeds: readonly Feed[], root: string, { words }: Speech): (string | Node)[] {
  if (feeds.length === 0) return [];
  const links = feeds.flatMap(({ kind, slug, name }) => {
    const href = `${root}${kind}s/${encodeURIComponent(slug)}/feed.xml`;
    const label = sentence(kind === "author" ? words.newBy : words.newIn, { name });
    return [" ", element("a", { href, type: "application/atom+xml" }, ...label)];
  });
  return [words.follow, ...links];
}

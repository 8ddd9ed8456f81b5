/** What a pair of braces prints, and how the tally calls it; without a text where that is not known. */
export interface Output {
  readonly part: string;
  readonly text?: string;
  /** A filter that makes something else of a text: `embed`, and what it is made of. */
  readonly call?: { readonly name: string; readonly arguments: string };
}

/** Filters that change nothing of an address or a word. */
const idle = /^(?:url|relative_url|absolute_url|escape|xml_escape|safe|strip|prepend:\s?site\.(?:baseurl|url))$/;
/** The beginning of a site's addresses: they go on behind it. */
const site = /^(?:site\.(?:baseurl|base_url|url)|base_?path|base_?url)$/i;

/**
 * `site.baseurl`, `"/2014/pier/" | url`, `page.image`.
 *
 * @param values what the front matter says
 * @returns undefined for what is no template at all: `{{closure}}`
 */
export function outputOf(inner: string, values: ReadonlyMap<string, string>): Output | undefined {
  if (inner.length > 500) return undefined;
  const [first = "", ...filters] = inner.split("|").map((part) => part.trim());
  const [, double, single] = /^(?:"([^"]*)"|'([^']*)')$/.exec(first) ?? [];
  const quoted = double ?? single;
  const [, name = "", rest = ""] = /^([a-z_]\w{0,60})\s{0,9}:?(.*)$/is.exec(filters[0] ?? "") ?? [];
  const part = quoted === undefined ? `{{ ${first} }}` : `{{ “…” | ${name} }}`;
  if (filters.every((filter) => idle.test(filter))) {
    if (quoted !== undefined) return { part, text: quoted };
    const text = site.test(first) ? "" : values.get(first.replace(/^page\./, ""));
    if (text !== undefined) return { part, text };
  }
  const isTemplate =
    /^(?:site|page|post|include|content)\b/.test(first) || (filters.length > 0 && /^[\w.]{1,100}$/.test(first));
  if (quoted === undefined || filters.length === 0) return isTemplate ? { part } : undefined;
  return { part, call: { name, arguments: `src="${quoted}" title=${rest.trim() || '""'}` } };
}

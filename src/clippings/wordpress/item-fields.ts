import type { XmlElement } from "../xml/element.ts";

/** A term that a post stands under. */
export interface Term {
  /** `category`, `post_tag`, `author`, or a taxonomy of the site's own. */
  readonly domain: string;
  readonly slug: string;
  readonly name: string;
  readonly line: number;
}

/** An item of an export by the names that WordPress has for its parts. */
export interface Item {
  readonly line: number;
  /** An element's text and line by its name: `wp:post_id`. The first counts. */
  readonly fields: ReadonlyMap<string, { readonly text: string; readonly line: number }>;
  readonly terms: readonly Term[];
  /** Fields that themes and plugins add, by their keys. */
  readonly meta: ReadonlyMap<string, { readonly text: string; readonly line: number }>;
  /** Slugs that it had before. */
  readonly oldSlugs: readonly string[];
  readonly comments: readonly XmlElement[];
}

/** What an item says, whatever prefix the export has. */
export function itemOf(element: XmlElement): Item {
  const fields = new Map<string, { readonly text: string; readonly line: number }>();
  const meta = new Map<string, { readonly text: string; readonly line: number }>();
  const terms: Term[] = [];
  const oldSlugs: string[] = [];
  const comments: XmlElement[] = [];
  for (const child of element.elements) {
    const { name, line } = child;
    if (name === "wp:comment") comments.push(child);
    else if (name === "wp:postmeta") {
      const key = child.first("meta_key")?.text.trim() ?? "";
      const text = child.first("meta_value")?.text ?? "";
      if (key === "_wp_old_slug") oldSlugs.push(text.trim());
      if (!meta.has(key)) meta.set(key, { text, line });
    } else if (name === "category") {
      const domain = child.attributes.get("domain") ?? "category";
      terms.push({ domain, slug: child.attributes.get("nicename") ?? "", name: child.text.trim(), line });
    } else if (!fields.has(name)) fields.set(name, { text: child.text, line });
  }
  return { line: element.line, fields, terms, meta, oldSlugs, comments };
}

/** A field's text without the space around it; empty where there is none. */
export function textIn({ fields }: Item, name: string): string {
  return fields.get(name)?.text.trim() ?? "";
}

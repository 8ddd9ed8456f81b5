import { languageTag } from "../../languages/language-tag.ts";
import { named } from "../bylines/named.ts";
import type { Author, Said } from "../clipping.ts";
import type { Uses } from "../feeds/uses.ts";
import { lineOf } from "../html/text-of.ts";
import { type Item, type Term, textIn } from "./item-fields.ts";
import type { Site } from "./site.ts";

/** Taxonomies that say nothing of what a story is about. */
const inner: ReadonlySet<string> = new Set(
  "author nav_menu link_category post_format wp_theme wp_template_part_area wp_pattern_category language post_translations term_language term_translations amp_template amp_validation_error".split(
    " ",
  ),
);
const primaryKeys = ["_yoast_wpseo_primary_category", "rank_math_primary_category", "_primary_category"] as const;

/**
 * The section of a post. A category that a plugin says is the first one counts; else the only one; else, of several that
 * lie within one another, the innermost; else the one that stands first in the file, which is derived.
 */
export function sectionOf({ terms, meta }: Item, site: Site, uses: Uses): Said<string> | undefined {
  const all = terms.filter(({ domain, slug }) => domain === "category" && slug !== "uncategorized");
  const [only, ...others] = all;
  if (only === undefined) return undefined;
  for (const key of primaryKeys) {
    const slug = site.categoryNumbers.get(meta.get(key)?.text.trim() ?? "");
    const term = all.find((one) => one.slug === slug);
    if (term === undefined) continue;
    uses.gave("section", `wp:postmeta[${key}]`, "as the category that it names");
    return { value: pathOf(term, site), how: "given", line: term.line, rule: "primary-category" };
  }
  if (others.length === 0) return { value: pathOf(only, site), how: "given", line: only.line, rule: "only-category" };
  const innermost = all.find((one) => {
    const above = slugsAbove(one.slug, site);
    return all.every(({ slug }) => slug === one.slug || above.includes(slug));
  });
  const term = innermost ?? only;
  const rule = innermost === undefined ? "first-category" : "innermost-category";
  return { value: pathOf(term, site), how: "derived", line: term.line, rule };
}

/** Categories within one another are a path: `Sport / Football`. */
function pathOf({ slug, name }: Term, site: Site): string {
  const above = slugsAbove(slug, site).map((one) => site.categories.get(one)?.name ?? one);
  return [...above.toReversed(), name || slug].map(lineOf).join(" / ");
}

function slugsAbove(slug: string, site: Site): readonly string[] {
  const above: string[] = [];
  let parent = site.categories.get(slug)?.parent ?? "";
  while (parent !== "" && parent !== slug && !above.includes(parent) && above.length < 8) {
    above.push(parent);
    parent = site.categories.get(parent)?.parent ?? "";
  }
  return above;
}

/** Tags, the categories that are not the section, terms of the site's own taxonomies, and the type of a post that is none. */
export function tagsOf(item: Item, section: Said<string> | undefined, uses: Uses): Said<readonly string[]> | undefined {
  const names = new Map<string, string>();
  const add = (name: string): void => {
    if (name !== "" && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  };
  const inSection = new Set(section?.value.toLowerCase().split(" / "));
  for (const { domain, slug, name } of item.terms) {
    if (slug === "uncategorized") uses.passed("the name of no category", `category[${domain}]`, name);
    if (inner.has(domain) || slug === "uncategorized") continue;
    const text = lineOf(name || slug);
    const isSection = domain === "category" && inSection.has(text.toLowerCase());
    uses.gave(isSection ? "section" : "tags", `category[${domain}]`, undefined, name);
    if (!isSection) add(text);
  }
  const type = textIn(item, "wp:post_type");
  if (type !== "" && type !== "post") {
    add(type.replace(/[_-]+/g, " "));
    uses.gave("tags", "wp:post_type", "as a tag");
  }
  const line = item.terms[0]?.line ?? item.line;
  return names.size === 0 ? undefined : { value: [...names.values()], how: "given", line, rule: "post-terms" };
}

const bylineKeys = [
  "largo_byline_text",
  "byline",
  "_byline",
  "custom_byline",
  "guest_author",
  "guest-author",
  "author_override",
];

/** The printed byline, where a theme keeps one; else the authors of Co-Authors Plus; else who wrote it down. */
export function authorsOf(item: Item, site: Site, uses: Uses): Said<readonly Author[]> | undefined {
  for (const key of bylineKeys) {
    const meta = item.meta.get(key);
    const { authors } = named(meta === undefined || meta.text.length > 400 ? [] : [meta.text]);
    if (meta === undefined || authors.length === 0) continue;
    uses.gave("authors", `wp:postmeta[${key}]`);
    uses.passed("the post has a byline", "dc:creator");
    return { value: authors, how: "given", line: meta.line, rule: "post-byline" };
  }
  const coauthors = item.terms.filter(({ domain }) => domain === "author");
  const names = coauthors.map(
    ({ slug, name }) => nameOf(slug.replace(/^cap-/, ""), site) ?? nameOf(name, site) ?? name,
  );
  const together = named(names);
  if (together.authors.length > 0) {
    for (const { name } of coauthors) uses.gave("authors", "category[author]", "as the name that is shown", name);
    uses.passed("the post has co-authors", "dc:creator");
    return { value: together.authors, how: "given", line: coauthors[0]?.line ?? item.line, rule: "post-co-authors" };
  }
  const creator = textIn(item, "dc:creator");
  const { authors } = named(creator === "" ? [] : [nameOf(creator, site) ?? creator]);
  if (authors.length === 0) {
    uses.passed("it names nobody", "dc:creator");
    return undefined;
  }
  const isShown = nameOf(creator, site) === undefined || nameOf(creator, site) === creator;
  uses.gave("authors", "dc:creator", isShown ? undefined : "as the name that is shown");
  return { value: authors, how: "given", line: item.fields.get("dc:creator")?.line ?? item.line, rule: "post-author" };
}

function nameOf(login: string, site: Site): string | undefined {
  return site.authors.get(login);
}

/** Polylang has a taxonomy for it. */
export function languageOf({ terms }: Item, site: Site, uses: Uses): Said<string> | undefined {
  const term = terms.find(({ domain }) => domain === "language");
  const tag = term === undefined ? undefined : languageTag(term.slug.replaceAll("_", "-"));
  if (term === undefined || tag === undefined) return site.language;
  uses.gave("language", "category[language]", "as its code");
  return { value: tag, how: "given", line: term.line, rule: "post-language" };
}

import assert from "node:assert/strict";
import { mf2 } from "microformats-parser";
import type { Archive, Filed } from "../../src/archive/archive.ts";
import { encodePath, outputFile, type SitePath, webAddress } from "../../src/basics/address.ts";
import { isWriter } from "../../src/clippings/roles.ts";
import { statusOf } from "../../src/records/corrections.ts";
import { nowhere } from "../read-feeds.ts";
import type { BuiltSite } from "./built-site.ts";

type Item = ReturnType<typeof mf2>["items"][number];

/** The language of each text, which parsers tell where they are asked to. */
const experimental = { lang: true };

/** Which kinds of page are a feed, by where they stand, and how that is called. */
const feeds =
  /^(?:index|(?:undated|\d{4}|on-this-day\/\d\d-\d\d|(?:authors|sections|publications)\/[^/]+).*\/index)\.html$/;

/**
 * What microformats2 tell of every page of a site, as somebody else's parser reads them: of a story an `h-entry`, of a
 * list an `h-feed` of them, of an author an `h-card`, and of all other pages nothing.
 */
export function assertMicroformats(site: BuiltSite, { settings, stories, authors, withdrawn = [] }: Archive): void {
  const root = settings.address ?? nowhere;
  const at = (path: SitePath): string => root + encodePath(path).slice(1);
  const byFile = new Map<string, Filed>(stories.map((filed) => [outputFile(filed.path), filed]));
  const gone = new Set<string>(withdrawn.map(({ path }) => outputFile(path)));
  const profiles = new Map(authors.map((shelf) => [outputFile(shelf.path), shelf]));
  const byUrl = new Map(stories.map((filed) => [at(filed.path), filed]));
  for (const file of site.files.filter((name) => name.endsWith(".html"))) {
    const markup = site.read(file);
    if (markup.includes('http-equiv="refresh"')) continue;
    const own = at(`/${file.replace(/index\.html$/, "")}` as SitePath);
    const { items } = mf2(markup, { baseUrl: settings.address === null ? root + file : own, experimental });
    const filed = byFile.get(file);
    if (filed === undefined && (gone.has(file) || !feeds.test(file))) {
      assert.deepEqual(items, [], file);
      continue;
    }
    const [item, ...others] = items;
    assert.ok(item, `${file} tells something`);
    assert.deepEqual(others, [], `${file} tells one thing`);
    assert.equal(plain(one(item, "url", file)), own, file);
    if (filed !== undefined) assertEntry(item, filed, at, file);
    else assertFeed(item, byUrl, at, file);
    const shelf = profiles.get(file);
    const [author, ...more] = item.properties.author ?? [];
    if (filed === undefined) assert.equal(author !== undefined, shelf !== undefined, file);
    if (shelf !== undefined) {
      assert.deepEqual(more, [], file);
      assertCard(author as Item, shelf.name, own, file);
      assert.equal(plain(one(author as Item, "uid", file)), own, file);
    }
  }

  function plain(address: string): string {
    return address.replace(/index\.html$/, "");
  }

  function assertFeed(feed: Item, known: ReadonlyMap<string, Filed>, to: typeof at, file: string): void {
    assert.deepEqual(feed.type, ["h-feed"], file);
    assert.ok(one(feed, "name", file).trim() !== "", file);
    for (const entry of feed.children ?? []) {
      assert.deepEqual(entry.type, ["h-entry"], file);
      const about = known.get(plain(one(entry, "url", file)));
      assert.ok(about, `${file}: each leads to a story`);
      assertEntry(entry, about, to, file, "list");
    }
  }

  function assertEntry(entry: Item, { article, path, ...filed }: Filed, to: typeof at, file: string, where = "page") {
    const { properties } = entry;
    assert.deepEqual(entry.type, ["h-entry"], file);
    assert.equal(plain(one(entry, "url", file)), to(path), file);
    assert.equal(one(entry, "name", file), spaced(article.headline), file);
    const day = article.provenance.date?.how === "given" && /^\d{4}-\d\d-\d\d$/.test(article.date ?? "");
    // A list that gives the day above its stories does not give it at each.
    const published = properties.published ?? [];
    if (where === "page" || published.length > 0) assert.deepEqual(published, day ? [article.date] : [], file);
    const writers = article.authors.filter((author) => isWriter(author) || author.role === "agency");
    const named = (properties.author ?? []) as readonly Item[];
    for (const card of named) {
      const name = one(card, "name", file);
      const number = article.authors.findIndex((author) => spaced(author.name) === name);
      assert.ok(number >= 0, `${file}: ${name}`);
      const slug =
        filed.credits?.[number] ??
        filed.authors.find((shelf) => one(card, "url", file).includes(`/${encodeURIComponent(shelf)}/`));
      assertCard(card, name, to(`/authors/${slug}/` as SitePath), file);
    }
    if (where === "page") {
      assert.deepEqual(
        named.map((card) => one(card, "name", file)),
        writers.map(({ name }) => spaced(name)),
        file,
      );
      assert.deepEqual(properties.uid, properties.url, file);
      const elsewhere = (article.alsoPublished ?? []).flatMap(({ url }) => listed(webAddress(url)));
      assert.deepEqual(properties.syndication ?? [], [...listed(webAddress(article.url)), ...elsewhere], file);
      const [content, ...contents] = (properties.content ?? []) as readonly { readonly lang?: string }[];
      assert.deepEqual([content === undefined, contents], [article.body === null, []], file);
      if (article.language !== null && content !== undefined) assert.equal(content.lang, article.language, file);
      const [updated, ...more] = properties.updated ?? [];
      assert.deepEqual(more, [], file);
      if (updated !== undefined) assert.equal(updated, article.updated, file);
      assert.deepEqual(
        properties.category ?? [],
        [...listed(article.section), ...(article.tags ?? [])].map(spaced),
        file,
      );
    }
    assert.equal(
      statusOf(article.corrections) === "retracted",
      site.read(outputFile(path)).includes('class="retracted"'),
    );
  }

  function assertCard(card: Item, name: string, url: string, file: string): void {
    assert.deepEqual(card.type, ["h-card"], file);
    assert.equal(one(card, "name", file), spaced(name), file);
    assert.equal(plain(String(card.properties.url?.[0])), url, file);
  }
}

/** A property that has one value, a text. */
function one({ properties }: Item, name: string, file: string): string {
  const values = properties[name] ?? [];
  assert.equal(values.length, 1, `${file}: one ${name} in ${JSON.stringify(properties)}`);
  assert.ok(typeof values[0] === "string", file);
  return values[0];
}

function listed(value: string | null): string[] {
  return value === null ? [] : [value];
}

/** As HTML has it: an ideographic space is a character like others. */
function spaced(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, " ").trim();
}

import assert from "node:assert/strict";
import type { Archive, Filed, Shelf } from "../../src/archive/archive.ts";
import { encodePath, outputFile, type SitePath } from "../../src/basics/address.ts";
import type { ProvenField } from "../../src/records/article.ts";
import { metaOf } from "../meta-of.ts";
import type { BuiltSite } from "./built-site.ts";

type Node = { readonly [key: string]: unknown };

/** What a node of each type has to say, and what it may say besides. */
const shapes: Readonly<Record<string, { readonly must: readonly string[]; readonly may: readonly string[] }>> = {
  NewsArticle: {
    must: [],
    may: [
      ...["headline", "datePublished", "author", "publisher", "articleSection", "inLanguage", "isBasedOn"],
      ...["isPartOf", "license", "image", "correction", "publication", "@id", "url"],
      ...["dateModified", "keywords", "archivedAt", "copyrightNotice"],
    ],
  },
  PublicationEvent: { must: [], may: ["publishedBy", "url", "startDate"] },
  ImageObject: { must: ["url"], may: ["caption", "creditText", "description"] },
  CorrectionComment: { must: ["text"], may: ["datePublished"] },
  Person: { must: ["name"], may: ["alternateName", "sameAs"] },
  Organization: { must: ["name"], may: [] },
  WebSite: { must: ["name"], may: ["description", "inLanguage", "potentialAction", "@id", "url"] },
  SearchAction: { must: ["target", "query-input"], may: [] },
  EntryPoint: { must: ["urlTemplate"], may: [] },
  Dataset: { must: ["name", "url", "distribution"], may: ["description", "license", "isPartOf", "@id"] },
  DataDownload: { must: ["contentUrl", "encodingFormat"], may: [] },
  CollectionPage: { must: ["name"], may: ["isPartOf", "@id", "url"] },
  ProfilePage: { must: ["name", "mainEntity"], may: ["isPartOf", "@id", "url"] },
  BreadcrumbList: { must: ["itemListElement"], may: [] },
  ListItem: { must: ["position", "name", "item"], may: [] },
};

/** What is told only where the archive has an address of its own. */
const placed = new Set(["BreadcrumbList", "Dataset"]);
const addresses = new Set(["@id", "url", "item", "isBasedOn", "archivedAt", "license", "urlTemplate", "contentUrl"]);

/** What a page is, by where it stands; the first that fits. Pages that are not named here tell nothing. */
const types: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^index\.html$/, ["WebSite"]],
  [/^(?:authors|sections|publications|years|on-this-day|corrections)\/index\.html$/, ["CollectionPage"]],
  [/^about\/index\.html$/, ["Dataset"]],
  [/^authors\/[^/]+\/index\.html$/, ["ProfilePage"]],
  [/^(?:sections|publications)\/[^/]+\/index\.html$/, ["CollectionPage"]],
  [/^(?:authors|sections|publications|corrections)\/[^/]+\/.+/, ["CollectionPage", "BreadcrumbList"]],
  [/^(?:undated|on-this-day\/\d\d-\d\d|\d{4}(?:\/\d{2}){0,2})\/index\.html$/, ["CollectionPage", "BreadcrumbList"]],
];

/**
 * What every page of a site tells machines: schema.org's types with what they need, addresses in full or none, and of
 * each story nothing that its provenance does not call given.
 */
export function assertTold(site: BuiltSite, archive: Archive): void {
  const { address } = archive.settings;
  const authors = new Map(archive.authors.map((shelf) => [outputFile(shelf.path), shelf.person]));
  const stories = new Map<string, Filed>(archive.stories.map((filed) => [outputFile(filed.path), filed]));
  for (const file of site.files.filter((name) => name.endsWith(".html"))) {
    const markup = site.read(file);
    if (markup.includes('http-equiv="refresh"')) continue;
    const blocks = [...markup.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)];
    const nodes = blocks.map(([, text = ""]) => JSON.parse(text) as Node);
    for (const node of nodes) {
      assert.equal(node["@context"], "https://schema.org", file);
      assertShape(node, file);
    }
    const filed = stories.get(file);
    const expected = filed === undefined ? (types.find(([path]) => path.test(file))?.[1] ?? []) : storyTypes;
    const there = address === null ? expected.filter((type) => !placed.has(type)) : expected;
    assert.deepEqual(
      nodes.map((node) => node["@type"]),
      there,
      file,
    );
    assertPlaced(nodes, file, address);
    if (authors.has(file)) assertDescribed((nodes[0]?.mainEntity ?? {}) as Node, authors.get(file), file);
    if (filed !== undefined) assertGiven(nodes[0] ?? {}, markup, filed, file);
  }
}

/** What is told of an author besides the name stands in a file about her. */
function assertDescribed(node: Node, person: Shelf["person"], file: string): void {
  assert.deepEqual(node.alternateName ?? [], person?.aliases ?? [], file);
  const stated = JSON.stringify(person?.profile ?? null);
  for (const url of (node.sameAs ?? []) as readonly string[]) {
    assert.match(url, /^https?:\/\/[^/]/, file);
    assert.ok(
      stated.includes(url.replace(/^https:\/\/(?:orcid\.org|www\.wikidata\.org\/wiki)\//, "")),
      `${file}: ${url}`,
    );
  }
}

const storyTypes = ["NewsArticle", "BreadcrumbList"];

function assertShape(node: Node, file: string): void {
  const type = String(node["@type"]);
  const shape = shapes[type];
  assert.ok(shape, `${file}: ${type}`);
  for (const member of shape.must) assert.ok(node[member] !== undefined, `${file}: a ${type} without ${member}`);
  for (const [member, value] of Object.entries(node)) {
    if (member === "@type" || member === "@context") continue;
    assert.ok([...shape.must, ...shape.may].includes(member), `${file}: ${member} in a ${type}`);
    assert.ok(value !== null && value !== "", `${file}: ${member} is empty`);
    if (addresses.has(member)) assert.match(String(value), /^https?:\/\/[^/]/, `${file}: ${member}`);
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (typeof inner === "object") assertShape(inner as Node, file);
    }
  }
}

/** By its own address and below the archive's, where that is known; else by none. */
function assertPlaced(nodes: readonly Node[], file: string, address: string | null): void {
  for (const node of nodes) {
    if (address === null) {
      const said = ["@id", "url", "isPartOf", "potentialAction"].filter((member) => node[member] !== undefined);
      assert.deepEqual(said, [], file);
    } else if (node["@type"] === "BreadcrumbList") {
      const items = node.itemListElement as readonly Node[];
      assert.ok(items.length >= 2, `${file}: a trail of one step`);
      assert.deepEqual(items[0]?.item, address);
      items.forEach(({ position, item }, index) => {
        assert.equal(position, index + 1, file);
        assert.ok(String(item).startsWith(address), file);
      });
    } else {
      const own = address + encodePath(`/${file.replace(/index\.html$/, "")}` as SitePath).slice(1);
      assert.deepEqual([node["@id"], node.url], [own, own]);
      if (node["@type"] !== "WebSite") assert.equal((node.isPartOf as Node)["@id"], address, file);
    }
  }
}

/** Each claim, in JSON-LD and in `<meta>`, with the field of the record that has to be given. */
function assertGiven(node: Node, markup: string, { article }: Filed, file: string): void {
  const given = <Value>(field: ProvenField, value: Value): Value | undefined =>
    article.provenance[field]?.how === "given" && value !== null ? value : undefined;
  const names = (given("authors", article.authors) ?? []).map(({ name }) => name);
  const headline = given("headline", article.headline);
  const paper = given("publication", article.publication);
  const date = given("date", article.date) ?? "";
  assert.equal(node.headline, headline, file);
  assert.equal((node.publisher as Node | undefined)?.name, paper, file);
  assert.equal(node.articleSection, given("section", article.section), file);
  assert.equal(node.inLanguage, given("language", article.language), file);
  if (node.isBasedOn !== undefined) assert.ok(given("url", article.url), file);
  if (node.datePublished !== undefined) assert.ok(date.startsWith(String(node.datePublished)), file);
  if (node.dateModified !== undefined) {
    assert.ok(given("updated", article.updated)?.startsWith(String(node.dateModified)), file);
  }
  const subjects = given("tags", article.tags);
  assert.deepEqual(node.keywords, subjects, file);
  if (node.archivedAt !== undefined) assert.equal(node.archivedAt, given("archived", article.archived), file);
  if (node.copyrightNotice !== undefined) assert.equal(node.copyrightNotice, given("rights", article.rights), file);
  const authors = ((node.author ?? []) as readonly Node[]).map(({ name }) => name);
  for (const name of authors) assert.ok(names.includes(String(name)), `${file}: ${name}`);

  const said = metaOf(markup);
  assert.deepEqual(said.get("DC.type"), ["newspaperArticle"], file);
  assert.deepEqual(said.get("og:type"), ["article"], file);
  assert.deepEqual(said.get("DC.title") ?? [], headline === undefined ? [] : [headline], file);
  assert.deepEqual(said.get("DC.creator") ?? [], authors, file);
  assert.deepEqual(said.get("article:author") ?? [], authors, file);
  assert.deepEqual(said.get("DC.date") ?? [], node.datePublished === undefined ? [] : [node.datePublished], file);
  assert.deepEqual(said.get("DC.source") ?? [], paper === undefined ? [] : [paper], file);
  assert.equal(said.get("og:site_name")?.length ?? 0, paper === undefined ? 0 : 1, file);
  assert.deepEqual(said.get("DC.subject") ?? [], subjects ?? [], file);
  assert.deepEqual(said.get("article:tag") ?? [], subjects ?? [], file);
  assert.ok(![...said.keys()].some((name) => name.startsWith("citation_")), file);
  assert.equal(
    markup.match(/ class="[^"]*\b(?:byline|vcard)\b/g)?.length ?? 0,
    article.authors.length > 0 ? 1 : 0,
    file,
  );
}

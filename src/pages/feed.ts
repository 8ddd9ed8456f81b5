import { createHash } from "node:crypto";
import type { Filed, Shelf } from "../archive/archive.ts";
import { encodePath, pagePath, relativeLink, type SitePath, webAddress } from "../basics/address.ts";
import { sortDay } from "../basics/edtf.ts";
import { type Html, html } from "../basics/html.ts";
import { xmlText } from "../basics/xml.ts";
import { recordDigest } from "../records/digests.ts";
import { claims } from "./claims.ts";
import type { Desk } from "./desk.ts";
import { newest } from "./newest.ts";
import { opening } from "./opening.ts";
import type { Chrome, SiteFile } from "./page.ts";

/** How many stories the feed of the archive holds, and that of a shelf. */
const newestStories = 50;
const newestOfShelf = 20;

/** Atom demands a time of a feed without a dated story too. The first day that computers count stands for none. */
const never = "1970-01-01";

/**
 * The newest stories as an Atom feed (RFC 4287): of the archive, or of an author, a section, a publication. Links are
 * relative, so that it may stand anywhere. `published` is there only for a day that was given; `updated`, which Atom
 * demands, is the first day that the date may mean, or the bound of an undated story. Stories of which not even a bound
 * is known are left out.
 *
 * @param shelf without it, the feed of the whole archive
 */
export function feed(chrome: Chrome, desk: Desk, shelf?: Shelf): SiteFile {
  return new Feed(chrome, desk, shelf);
}

/** Where the feed of a page stands: `/authors/ann-lee/feed.xml`. */
export function feedPath(page: SitePath): SitePath {
  return `${page}feed.xml` as SitePath;
}

/** A class, since an archive may have as many authors as stories. */
class Feed implements SiteFile {
  readonly #chrome: Chrome;
  readonly #desk: Desk;
  readonly #shelf: Shelf | undefined;

  constructor(chrome: Chrome, desk: Desk, shelf: Shelf | undefined) {
    this.#chrome = chrome;
    this.#desk = desk;
    this.#shelf = shelf;
  }

  get path(): SitePath {
    return feedPath(this.#shelf?.path ?? pagePath());
  }

  /** Its name, then a line a story. `Filed.key` stands for too little, its address at the paper, and for too much. */
  key(): string {
    let text = this.#shelf === undefined ? "" : JSON.stringify([this.#shelf.name, this.#shelf.path]);
    for (const { path, article } of this.#stories()) text += `\n${path} ${recordDigest(article)}`;
    return text;
  }

  text(): string {
    const stories = this.#stories().filter((filed) => day(filed) !== "");
    return feedText(stories, this.#shelf, this.#chrome, this.#desk);
  }

  #stories(): Filed[] {
    const shelf = this.#shelf;
    return shelf === undefined
      ? newest(this.#desk.archive.stories, newestStories)
      : newest(shelf.stories, newestOfShelf);
  }
}

function feedText(stories: readonly Filed[], shelf: Shelf | undefined, chrome: Chrome, desk: Desk): string {
  const updated = stories.map((filed) => day(filed)).sort();
  const { title, description, address, rights } = chrome;
  const page = shelf?.path ?? pagePath();
  const base = address === null ? null : address + encodePath(page).slice(1);
  const path = feedPath(page);
  const id = urn("feed", address ?? title, ...(shelf === undefined ? [] : [page]));
  const subtitle = shelf === undefined ? description : null;
  const atom = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${chrome.language}"${
    base && html` xml:base="${base}"`
  }>
<id>${id}</id>
<title>${shelf && `${shelf.name} — `}${title}</title>${subtitle && html`\n<subtitle>${subtitle}</subtitle>`}
<updated>${updated.at(-1) ?? never}T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="${relativeLink(path, page)}"/>
<link rel="self" type="application/atom+xml" href="${base ?? ""}feed.xml"/>
<author><name>${title}</name></author>${rights && html`\n<rights>${rights}</rights>`}
<generator>${chrome.generator}</generator>
${stories.map((filed) => entry(filed, path, desk))}</feed>
`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(atom.text)}`;
}

/** @param path of the feed */
function entry(filed: Filed, path: SitePath, desk: Desk): Html {
  const { article } = filed;
  const { settings } = desk.archive;
  const published = claims(article).datePublished;
  const url = webAddress(article.url);
  const language = desk.foreign(article.language);
  const summary = opening(article);
  return html`<entry${language && html` xml:lang="${language}"`}>
<id>${urn("story", settings.address ?? "", article.id)}</id>
<title>${article.headline}</title>
<updated>${day(filed)}T00:00:00Z</updated>${
    published?.length === 10 && html`\n<published>${published}T00:00:00Z</published>`
  }
<link rel="alternate" type="text/html" href="${relativeLink(path, filed.path)}"/>${
    url && html`\n<link rel="via" href="${url}"/>`
  }
${names(filed).map((name) => html`<author><name>${name}</name></author>\n`)}${
  article.section && html`<category term="${article.section}"/>\n`
}${summary && html`<summary>${summary}</summary>\n`}</entry>
`;
}

/** Who signs an entry: those of the byline, else the paper; where neither is known, the feed's author does. */
function names({ article }: Filed): readonly string[] {
  if (article.authors.length > 0) return article.authors.map(({ name }) => name);
  return article.publication === null ? [] : [article.publication];
}

function day(filed: Filed): string {
  return filed.when?.first ?? sortDay(filed.article.date);
}

/** A name that stays, made from what it names: `urn:uuid:…` of version 8 (RFC 9562), a digest's first 122 bits. */
function urn(...parts: readonly string[]): string {
  const bytes = createHash("sha256").update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `urn:uuid:${groups.join("-")}`;
}

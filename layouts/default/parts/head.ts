import { filePath, type SitePath } from "../../../src/basics/address.ts";
import { type Html, html } from "../../../src/basics/html.ts";
import { cardRecipe } from "../../../src/pages/card.ts";
import { feedsOf } from "../../../src/pages/feeds/formats.ts";
import { fullAddress } from "../../../src/pages/full-address.ts";
import { openSearchPath } from "../../../src/pages/open-search.ts";
import type { Chrome } from "../../../src/pages/page.ts";
import type { PictureView } from "../../../src/pages/pictures/picture-view.ts";
import type { Context } from "../../layout.ts";
import { alternates } from "./feeds.ts";
import { places, to } from "./masthead.ts";

/**
 * What a page may load: its own site's style sheet, pictures and a theme's fonts, no script and nothing else. `file:`
 * stands beside `'self'` because Firefox matches `'self'` to nothing in a page from a disk; from a web server `file:`
 * opens nothing, since browsers let no page from the web reach the disk. `connect-src` opens nothing where no script
 * runs; without it those who measure a page from within (Lighthouse) cannot read robots.txt, and call it faulty.
 */
const plainPolicy =
  "default-src 'none'; script-src 'none'; style-src 'self' file:; img-src 'self' file:; font-src 'self' file:; " +
  "connect-src 'self'; form-action 'self' file:; base-uri 'none'";

/** The search page runs one script, Pagefind's WebAssembly, and reads the index; texts can never become markup. */
export const searchPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' file:; img-src 'self' file:; font-src 'self' file:; " +
  "connect-src 'self'; worker-src 'none'; form-action 'self' file:; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

/** What a page says of itself to browsers, search engines and those who share it. */
export interface Heading {
  /** Without the archive's title; null on the front page. */
  readonly title: string | null;
  /** Null where a page has nothing to say of itself but its name: search engines want something of every page. */
  readonly description: string | null;
  /** `article` for a story. */
  readonly type?: "article";
  /**
   * False on a story whose paper is not known: reference managers take the site's name for the paper's, and the
   * archive's title is none.
   */
  readonly signed?: boolean;
  /** True for pages that search engines should not list: the search page, 404. */
  readonly unlisted?: boolean;
  readonly policy?: string;
  /** What stands for the page where it is shared; it needs the archive's address. */
  readonly picture?: PictureView | null;
  /** What does so where there is no picture: the title, drawn. */
  readonly card?: SitePath | null;
  /** A style sheet that pages of this kind need besides. */
  readonly style?: "front" | "lists" | "search";
  /** More lines, such as JSON-LD. */
  readonly more?: Html;
}

const styleSheet = filePath("assets", "style.css");
const icon = filePath("assets", "icon.svg");

/** What stands in the `<head>` of every page, and depends on the archive and the way to the site's root alone. */
export interface HeadFrame {
  readonly generator: Html;
  readonly links: Html;
}

export function headFrame(root: string, { chrome }: Context): HeadFrame {
  const generator = html`
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${chrome.generator}">`;
  const links = html`
<link rel="stylesheet" href="${to(root, styleSheet)}">
<link rel="icon" href="${to(root, icon)}" type="image/svg+xml">${alternates(
    feedsOf(places.front, chrome.address),
    chrome.title,
    (path) => to(root, path),
  )}${
    chrome.address !== null &&
    html`
<link rel="search" href="${to(root, openSearchPath)}" type="application/opensearchdescription+xml" title="${chrome.title}">`
  }`;
  return { generator, links };
}

/** The inside of `<head>`. The character set comes first: hosts that send none must find it in the first 1,024 bytes. */
export function head(heading: Heading, frame: HeadFrame, { chrome, here, link }: Context): Html {
  const { title, description } = heading;
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${heading.policy ?? plainPolicy}">
<title>${title === null ? chrome.title : html`${title} — ${chrome.title}`}</title>${html`
<meta name="description" content="${description ?? (title === null ? chrome.title : `${title} — ${chrome.title}`)}">`}${frame.generator}${
    heading.unlisted &&
    html`
<meta name="robots" content="noindex">`
  }${heading.unlisted !== true && social(heading, fullAddress(here, chrome), chrome)}${frame.links}${
    heading.style &&
    html`
<link rel="stylesheet" href="${link(filePath("assets", `${heading.style}.css`))}">`
  }${heading.more}`;
}

function social(
  { title, description, type, signed, picture, card }: Heading,
  address: string | null,
  chrome: Chrome,
): Html {
  const site = chrome.title;
  return html`${
    address &&
    html`
<link rel="canonical" href="${address}">`
  }
<meta property="og:type" content="${type ?? "website"}">${
    signed !== false &&
    html`
<meta property="og:site_name" content="${site}">`
  }
<meta property="og:title" content="${title ?? site}">${
    description &&
    html`
<meta property="og:description" content="${description}">`
  }${
    address &&
    html`
<meta property="og:url" content="${address}">`
  }${(picture && shared(picture, chrome)) ?? (card && sharedCard(card, title ?? site, chrome))}`;
}

function shared({ shown, alt, caption }: PictureView, chrome: Chrome): Html | null {
  return shown && image(shown.plain, alt ?? caption, chrome);
}

function sharedCard(path: SitePath, title: string, chrome: Chrome): Html | null {
  return image({ path, width: cardRecipe.width, height: cardRecipe.height }, title, chrome);
}

/** A wide picture is shown wide by those who know Twitter's word for it. */
function image(
  { path, width, height }: { readonly path: SitePath; readonly width: number; readonly height: number },
  said: string | null,
  chrome: Chrome,
): Html | null {
  const address = fullAddress(path, chrome);
  if (address === null) return null;
  return html`
<meta property="og:image" content="${address}">
<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">${
    said !== null &&
    html`
<meta property="og:image:alt" content="${said}">`
  }${
    width >= wide &&
    html`
<meta name="twitter:card" content="summary_large_image">`
  }`;
}

/** In pixels; smaller ones stand beside the words. */
const wide = 600;

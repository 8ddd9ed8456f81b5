import { webAddress } from "../basics/address.ts";
import type { Article } from "./article.ts";
import { KeptArticle } from "./kept/kept-article.ts";
import { isWebAddress, linkAddress } from "./link-address.ts";
import { addressNumber } from "./old-addresses.ts";

const none: readonly number[] = [];
const known = new WeakMap<Article, readonly number[]>();

/** More than any story has, and how often is looked for them at most: a hostile text has a million. */
const mostLinks = 200;
const mostLooks = 1000;

/**
 * Where the links of a story's text lead, as `addressNumber` numbers addresses: to whatever host, since an archive may hold
 * several papers. Worked out once; of a story of an earlier build it is known without a look at its text. A link that is
 * not among them is printed as it was written.
 */
export function linksOf(article: Article): readonly number[] {
  if (article instanceof KeptArticle) return article.links;
  const before = known.get(article);
  if (before !== undefined) return before;
  const made = article.body === null ? none : linksIn(article.body, webAddress(article.url));
  known.set(article, made);
  return made;
}

/**
 * Behind `](`, behind `]:` where more than a word stands there, and in `<…>`. Some that it finds may be no links, in a
 * listing for instance. By hand, in one pass for each of these signs, whatever the text is.
 *
 * @param base from where relative links are meant; without it they are meant within the archive
 */
function linksIn(text: string, base: string | null): readonly number[] {
  const found = new Set<number>();
  for (const sign of ["](", "]:", "<http"]) {
    let looks = 0;
    for (let at = text.indexOf(sign); at >= 0 && looks < mostLooks; at = text.indexOf(sign, at + 2)) {
      looks += 1;
      if (found.size >= mostLinks) break;
      const name = linkAddress(text, sign === "<http" ? at : at + 2);
      if (name === undefined || picture.test(name) || (sign === "]:" && !/[/?]/.test(name))) continue;
      const address = absolute(name.replaceAll("&amp;", "&"), base);
      const number = address === undefined ? undefined : addressNumber(address);
      if (number !== undefined) found.add(number);
    }
  }
  return found.size === 0 ? none : [...found];
}

/** Most are a text's own pictures; no story has such an address. */
const picture = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

function absolute(name: string, base: string | null): string | undefined {
  if (isWebAddress(name)) return name;
  return base !== null && URL.canParse(name, base) ? new URL(name, base).href : undefined;
}

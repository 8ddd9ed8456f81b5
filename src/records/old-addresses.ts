import { digestNumber } from "../basics/digest.ts";
import type { Article } from "./article.ts";
import { KeptArticle } from "./kept/kept-article.ts";
import { isWebAddress } from "./link-address.ts";
import { canonicalAddress } from "./same/canonical.ts";

/** Of a story's earlier addresses no more are known again. */
const most = 50;

/** Stands first where a story has no address of its own. */
export const noAddress = 0;

const known = new WeakMap<Article, readonly number[]>();

/**
 * By which addresses a story is known outside the archive, as numbers: first its `url`, or `noAddress`; then where else it
 * appeared and where its versions stood, a `guid` that is an address (`https://gazette.example/?p=123`), and its `aliases`
 * at the host of its `url`. Of a story of an earlier build nothing is read from disk for it.
 */
export function oldAddressesOf(article: Article): readonly number[] {
  if (article instanceof KeptArticle) return article.oldAddresses;
  const before = known.get(article);
  if (before !== undefined) return before;
  const made = numbersOf(article);
  known.set(article, made);
  return made;
}

/**
 * An address as a number, the same for all that `canonicalAddress` takes for one; undefined for what is no story's. Kept
 * instead of the address, since an archive of linking stories has millions of them.
 */
export function addressNumber(address: string): number | undefined {
  const canonical = canonicalAddress(address);
  return canonical === undefined ? undefined : digestNumber(canonical);
}

function numbersOf({ url, alsoPublished = [], versions = [], guid, aliases = [] }: Article): readonly number[] {
  const own = url === null ? undefined : addressNumber(url);
  const others = [...alsoPublished, ...versions].map((place) => place.url);
  if (guid !== undefined && isWebAddress(guid.trim())) others.push(guid.trim());
  // Of an alias alone nobody knows at which site it was.
  if (url !== null && own !== undefined) others.push(...aliases.map((path) => new URL(url).origin + path));
  const numbers = others.slice(0, most).map((address) => (address === null ? undefined : addressNumber(address)));
  const more = new Set(numbers.filter((number) => number !== undefined && number !== own));
  return [own ?? noAddress, ...more] as number[];
}

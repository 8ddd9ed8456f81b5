/** What campaigns, newsletters and social networks hang on to an address; none of it says which story it is. */
const tracking =
  /^(?:utm_.*|mc_[ce]id|fbclid|gclid|dclid|msclkid|igshid|yclid|_ga|cmp|cmpid|cid|ncid|ns_.*|at_.*|ref|ref_src|ref_url|referrer|referer|source|src|smid|smtyp|smprod|partner|sh|share|shared|soc_.*|via|feedtype|feedname|amp|output|outputtype|print|mobile|__twitter_impression)$/i;

/** Longer ones are none that a story has. */
const longest = 2000;

/**
 * A story's address as addresses are compared: without scheme, `www.`, port of the scheme, fragment, tracking, what asks
 * for the page in AMP, and a slash or `index.html` at its end. Undefined for a site's front page, which is no story's.
 */
export function canonicalAddress(address: string): string | undefined {
  if (address.length > longest || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  const host = url.host.replace(/^(?:www\d?|amp|m|mobile)\.(?=[^.]+\.)/, "").replace(/\.$/, "");
  const path = decoded(url.pathname)
    .split("/")
    .filter((part) => part !== "" && part !== "amp" && part !== "index.html" && part !== "index.htm")
    .map((part, index, all) => (index === all.length - 1 ? part.replace(/\.amp(?=\.html?$)|\.amp$/, "") : part))
    .join("/");
  const query = [...url.searchParams].filter(([key]) => !tracking.test(key)).map(([key, value]) => `${key}=${value}`);
  if (path === "" && query.length === 0) return undefined;
  return `${host}/${path}${query.length === 0 ? "" : `?${query.sort().join("&")}`}`;
}

/** The host of a story's address, without `www.` */
export function hostOfAddress(address: string | null): string | undefined {
  if (address === null) return undefined;
  const whole = canonicalAddress(address);
  return whole?.slice(0, whole.indexOf("/"));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

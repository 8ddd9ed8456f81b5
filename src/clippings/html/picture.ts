import { pictureAddress } from "./link-address.ts";

/** Where the picture is that an `img` shows: pages put it off until it is needed. Undefined where it has no address. */
export function pictureSource(image: Element): string | undefined {
  for (const name of [
    "src",
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-full-src",
    "data-hi-res-src",
    "data-srcset",
    "srcset",
  ]) {
    const value = image.getAttribute(name);
    if (value === null) continue;
    const address = pictureAddress(name.endsWith("srcset") ? largest(value) : value);
    if (address !== undefined && !isPlaceholder(address)) return address;
  }
  const sources =
    image.parentElement?.localName === "picture" ? image.parentElement.getElementsByTagName("source") : [];
  for (const source of sources) {
    const address = pictureAddress(largest(source.getAttribute("srcset") ?? source.getAttribute("data-srcset") ?? ""));
    if (address !== undefined) return address;
  }
  return undefined;
}

/** The address of the widest of several: `a.jpg 480w, b.jpg 960w`. */
function largest(set: string): string {
  let best = "";
  let width = -1;
  for (const entry of set.slice(0, 20_000).split(/,\s+|(?<!\s)\s+,/)) {
    const [address = "", size = "1x"] = entry.trim().split(/\s+/);
    const measure = Number.parseFloat(size) || 0;
    if (address !== "" && measure > width) [best, width] = [address, measure];
  }
  return best;
}

/** What stands where the picture will be once it is loaded. */
function isPlaceholder(address: string): boolean {
  return /(?:^|\/)(?:blank|spacer|placeholder|pixel|transparent|1x1)(?:[._-][^/]{0,40})?\.(?:gif|png|svg)(?:[?#].*)?$/i.test(
    address.slice(-300),
  );
}

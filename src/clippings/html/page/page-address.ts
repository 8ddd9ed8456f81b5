import { webAddress } from "../../../basics/address.ts";
import { type Edtf, edtf } from "../../../basics/edtf.ts";
import type { Said } from "../../clipping.ts";
import { ranked } from "./choose.ts";
import type { Claim } from "./claim.ts";

export interface PageAddress {
  readonly url?: Said<string>;
  /** A copy in a web archive, from which the page was saved. */
  readonly archived?: Said<string>;
  readonly captured?: Said<Edtf>;
}

/** The page's own address: only a whole one counts, or one that another makes whole. */
export function pageAddress(claims: readonly Claim[]): PageAddress {
  const all = ranked(claims, "url");
  const base = all.map(({ value }) => webAddress(value)).find((address) => address !== null);
  for (const { value, rule } of all) {
    const whole = base && URL.canParse(value, base) ? webAddress(new URL(value, base).href) : webAddress(value);
    if (whole === null) continue;
    const [, moment = "", inner = ""] =
      /^https?:\/\/web\.archive\.org\/web\/(\d{8})\d{0,6}[a-z_]{0,4}\/(https?:\/\/.*)$/.exec(whole) ?? [];
    const url = webAddress(inner);
    if (url === null) return { url: { value: whole, how: "given", rule } };
    const day = edtf(`${moment.slice(0, 4)}-${moment.slice(4, 6)}-${moment.slice(6, 8)}`);
    return {
      url: { value: url, how: "derived", rule },
      archived: { value: whole, how: "given", rule },
      ...(day === undefined ? {} : { captured: { value: day, how: "derived", rule } }),
    };
  }
  return {};
}

import { dayIn, type Edtf, edtf } from "../../basics/edtf.ts";
import type { Said } from "../clipping.ts";
import { readMoment } from "../dates/moment.ts";
import type { Uses } from "../feeds/uses.ts";
import { type Item, textIn } from "./item-fields.ts";

/**
 * The day on which a post appeared at its own place: WordPress keeps the time there (`wp:post_date`) and in Greenwich.
 * Zeros stand where a post never appeared.
 */
export function postDate(item: Item, what: "date" | "updated", zone: string, uses: Uses): Said<Edtf> | undefined {
  const name = what === "date" ? "wp:post_date" : "wp:post_modified";
  const local = edtf(textIn(item, name).slice(0, 10));
  if (local !== undefined) return told(local, name);
  const gmt = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/.exec(textIn(item, `${name}_gmt`));
  const moved = gmt === null ? undefined : dayIn(`${gmt[1]}T${gmt[2]}Z`, zone);
  if (moved !== undefined) return told(moved, `${name}_gmt`);
  if (what === "updated") return undefined;
  const printed = textIn(item, "pubDate");
  // WordPress writes the year -0001 for a post that never appeared.
  const read = /-0001/.test(printed) ? undefined : readMoment(printed, { zone });
  return read?.edtf === undefined ? undefined : told(read.edtf, "pubDate");

  function told(value: Edtf, from: string): Said<Edtf> {
    uses.gave(what, from, "as a day, without the time");
    const rule = from.replace(/^wp:/, "").replace("pubDate", "pub-date").replaceAll("_", "-");
    return { value, how: "given", line: item.fields.get(from)?.line ?? item.line, rule };
  }
}

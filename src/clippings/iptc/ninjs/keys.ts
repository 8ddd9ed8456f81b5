/** What a key of ninjs holds, by the schemas of ninjs 1.0 to 3.1 (https://iptc.org/std/ninjs/). */
export type KeyKind = "text" | "number" | "list" | "object" | "list or object" | "text or object";

const texts =
  "uri type mimetype contenttype representationtype profile version firstcreated versioncreated contentcreated embargoed pubstatus copyrightholder copyrightnotice usageterms ednote language slugline located title byline by headline expires evolvedfrom embargoedreason newscoveragestatus";
const lists =
  "descriptions bodies headlines people person organisations organisation places place subjects subject event objects object infosources infosource genres genre trustindicator trustindicators advice advices plannedcoverage";

/** Keys in small letters. `headline_…`, `body_…` and `description_…` are open: see `isOpenKey`. */
export const ninjsKeys: ReadonlyMap<string, KeyKind> = new Map<string, KeyKind>([
  ...texts.split(" ").map((key) => [key, "text"] as const),
  ...lists.split(" ").map((key) => [key, "list"] as const),
  ["events", "list or object"],
  ["urgency", "number"],
  ["charcount", "number"],
  ["wordcount", "number"],
  ["associations", "list or object"],
  ["renditions", "list or object"],
  ["altids", "list or object"],
  ["standard", "object"],
  ["$standard", "object"],
  ["rightsinfo", "object"],
  ["eventdetails", "object"],
  ["digitalsourcetype", "object"],
  ["contactinfo", "list or object"],
  // An association of ninjs 2 and 3 has its place's name.
  ["name", "text"],
  ["rel", "text"],
]);

/** Keys that are in no schema and that widely used systems (Superdesk among them) write nonetheless. */
export const customaryKeys: ReadonlySet<string> = new Set(
  "guid source authors service priority keywords readtime extra annotations products".split(" "),
);

/** Keys by which a text is known for ninjs: other formats have `uri`, `title` and `type` too. */
export const tellingKeys: ReadonlySet<string> = new Set(
  "pubstatus versioncreated firstcreated representationtype copyrightholder copyrightnotice usageterms slugline headlines bodies descriptions body_html body_xhtml body_text description_text infosources infosource trustindicators altids evolvedfrom eventdetails plannedcoverage rightsinfo linkedrights encodedrights".split(
    " ",
  ),
);

/** `body_xhtml`, `headline_main`: what follows the line may be anything. */
export function isOpenKey(key: string): boolean {
  return /^(?:body|description|headline)_./.test(key);
}

const enumerations: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["type", new Set("text audio video picture graphic composite planning component event animation".split(" "))],
  ["representationtype", new Set("complete incomplete full partial none associated".split(" "))],
  ["pubstatus", new Set("usable withheld canceled".split(" "))],
]);

/** The words that a key may hold; undefined where any text will do. */
export function wordsOf(key: string): ReadonlySet<string> | undefined {
  return enumerations.get(key);
}

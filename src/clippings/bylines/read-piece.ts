import { agencyBehind, agencyService, isAgency, isOrganisation } from "../../languages/reading/agencies.ts";
import { noName } from "../../languages/reading/byline-words.ts";
import { isNobody } from "../../languages/reading/nobody.ts";
import { isPlace, placeBefore, placeBehind } from "../../languages/reading/reporting-places.ts";
import { affiliationBehind, isAffiliation, isTitle } from "../../languages/reading/titles.ts";
import { type Likeness, personLikeness } from "./person.ts";
import { grownTitle, titleBefore, titleBehind } from "./title-beside-name.ts";

/** What one piece of a byline is. */
export type Piece =
  | { readonly kind: "agency" | "organisation"; readonly name: string; readonly place?: string }
  | { readonly kind: "nobody" | "place" | "title" | "unread"; readonly text: string }
  | PersonPiece;

export interface PersonPiece {
  readonly kind: "person";
  readonly name: string;
  readonly likeness: Exclude<Likeness, "no">;
  readonly title?: string;
  readonly place?: string;
  readonly agency?: string;
}

/** What is known of the byline around the piece. */
export interface Around {
  /** Whether somebody is named before it, */
  readonly someone: boolean;
  /** and with a full name. */
  readonly full: boolean;
  readonly comma: boolean;
  /** Whether no “By” stands before it. */
  readonly bare: boolean;
  /** Whether the byline names an agency or a desk somewhere: then “Le Phare” beside it is a paper. */
  readonly wire: boolean;
}

/** Judges a piece by its words; the first that fits counts. */
export function readPiece(text: string, around: Around): Piece {
  const service = agencyOf(text);
  if (service !== undefined) return { kind: "agency", name: service };
  if (isNobody(text)) return { kind: "nobody", text };
  return placed(text, around) ?? titledPiece(text, around) ?? named(text, around);
}

/** “Reuters/Variety”, “AP via The Lantern”, “Reuters Staff”. */
const agencyWith = /^(?:the )?(?:reuters|afp|ap|associated press|bloomberg)(?:\s*\/\s*|\s+via\s+|\s+staff$)/iu;

function agencyOf(text: string): string | undefined {
  return isAgency(text) || agencyService.test(text) || agencyWith.test(text)
    ? text.replace(/\s+staff$/iu, "")
    : undefined;
}

/** Places, and names with a place. */
function placed(text: string, around: Around): Piece | undefined {
  if (isPlace(text)) return { kind: "place", text };
  const agency = /^\p{Script=Han}{4,8}[电電]$/u.test(text)
    ? [2, 3, 4].find((end) => isAgency(text.slice(0, end)))
    : undefined;
  if (agency !== undefined) return { kind: "agency", name: text.slice(0, agency), place: text.slice(agency) };
  const found = placeBefore(text) ?? (isTitle(text) ? undefined : placeBehind(text));
  if (found === undefined) return undefined;
  const piece = readPiece(found.name, around);
  return "name" in piece ? { ...piece, place: found.place } : undefined;
}

/** Titles, and names with a title. */
function titledPiece(text: string, { someone, comma, bare }: Around): Piece | undefined {
  const full = personLikeness(text) === "full";
  // “Ann Lee and John Dean” are two people, “Ann Lee, Staff Writer” one.
  const said = isTitle(text) && isShort(text) && !(full && someone && !comma);
  const found =
    grownTitle(text) ??
    titleBefore(text, bare) ??
    affiliated(text) ??
    (said && someone ? undefined : titleBehind(text));
  if (found !== undefined) {
    const { name, title } = found;
    if (isAgency(title)) return { kind: "person", name, likeness: "full", agency: title };
    return { kind: "person", name, likeness: "full", title };
  }
  return said || (someone && isAffiliation(text)) ? { kind: "title", text } : undefined;
}

function affiliated(text: string): { readonly name: string; readonly title: string } | undefined {
  const found = affiliationBehind(text);
  if (found === undefined || personLikeness(found.name) !== "full") return undefined;
  const words = found.title.toLowerCase().split(/\s+/u).slice(1);
  if (found.name.split(/\s+/u).length > 3 || words.length > 5) return undefined;
  if (words.some((word, index) => index > 0 && noName.has(word) && !/^(?:of|the|and|for)$/u.test(word)))
    return undefined;
  return isTitle(found.name) || isOrganisation(found.name) ? undefined : found;
}

function named(text: string, { someone, full, comma, wire, bare }: Around): Piece {
  const behind = agencyBehind(text);
  if (behind !== undefined && personLikeness(behind.name) === "full") {
    return { kind: "person", name: behind.name, likeness: "full", agency: behind.agency };
  }
  const paper = /^(?:Le|La|Les|El|O|A|Il|The)\s\p{Lu}\p{L}+$/u.test(text) && (wire || (someone && comma && !bare));
  if (paper || (isOrganisation(text) && isShort(text)) || /\svia\s/u.test(text)) {
    return { kind: "organisation", name: text };
  }
  const likeness = personLikeness(text);
  if (likeness === "no") return { kind: "unread", text };
  // “Ann Lee, Engadget”: one word behind a full name is where she works.
  if (likeness === "single" && comma && full) return { kind: "organisation", name: text };
  return { kind: "person", name: text, likeness };
}

/** A title or a paper is short and tells of no day and no number; the second half of a headline may. */
function isShort(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  return words.length <= 8 && !/[\d%]/u.test(name) && !words.some((word) => word.endsWith("day") && noName.has(word));
}

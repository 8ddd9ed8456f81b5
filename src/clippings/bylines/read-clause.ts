import { isAgency, isOrganisation } from "../../languages/reading/agencies.ts";
import { type FoundLead, leadNamed, leadOf } from "../../languages/reading/credit-words.ts";
import { isNobody } from "../../languages/reading/nobody.ts";
import { isPlace } from "../../languages/reading/reporting-places.ts";
import { beginsWithPaperTitle, isTitle } from "../../languages/reading/titles.ts";
import type { Credits } from "./credits.ts";
import { type Likeness, personLikeness } from "./person.ts";
import { type PersonPiece, readPiece } from "./read-piece.ts";
import { type NamePiece, splitNames } from "./split-names.ts";
import { strokedNames } from "./stroked-names.ts";

/** What is known of the byline beside the clause. */
export interface ByAll {
  /** The role that words behind the names give. */
  readonly role: string | undefined;
  readonly wire: boolean;
}

/**
 * Reads one clause into the credits.
 *
 * @returns how sure it is that this is a byline; undefined when the text is none after all
 */
export function readClause(
  clause: string,
  credits: Credits,
  { role: framed, wire }: ByAll,
): "sure" | "likely" | undefined {
  const first = credits.authors.length === 0 && !credits.nobody && !credits.evidence;
  const lead = leadOf(clause);
  if (lead !== undefined) credits.led = true;
  const said = withoutStop(lead === undefined ? clause : clause.slice(lead.end));
  if (lead !== undefined && isNobody(said)) {
    noPerson(said, credits);
    return lead.lead.unsafe && !lead.marked ? "likely" : "sure";
  }
  if (isNobody(clause)) return noPerson(clause, credits);
  // “Ann Lee.” ends a sentence; a byline with “By” may have a full stop.
  if (lead === undefined && first && framed === undefined && said !== clause) return undefined;
  const pieces = splitNames(said).flatMap((piece) => strokedNames(piece, lead));
  if (isUnsafe(lead) && !pieces.every(({ text }) => isPlainName(text))) return undefined;
  const bare = lead === undefined && framed === undefined;
  const given = lead?.lead.role ?? framed;
  const count = credits.authors.length;
  const agencies: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const comma = piece.comma || (index === 0 && !first);
    if (
      !takePiece({ ...piece, comma }, credits, { role: given, bare, wire, agencies, count, named: index > 0 && !bare })
    )
      return undefined;
  }
  for (const agency of agencies) credits.add(agency, "agency");
  if (isUnsafe(lead) || bare) return "likely";
  const known = credits.authors.slice(count).some(({ name, role }) => {
    return role === "agency" || role === "organisation" || personLikeness(name) === "full";
  });
  return known ? "sure" : "likely";
}

interface Taking {
  readonly role: string | undefined;
  /** True when no “By” stands before the names: then each must be plainly a name. */
  readonly bare: boolean;
  readonly wire: boolean;
  /** How many were named before the clause. */
  readonly count: number;
  /** Agencies that stand before their reporters; they follow them in the credits. */
  readonly agencies: string[];
  /** Whether “By” and a name stand before it. */
  readonly named: boolean;
}

function takePiece({ text, comma }: NamePiece, credits: Credits, taking: Taking): boolean {
  if (/^[(（]/u.test(text)) return false;
  const { said, brackets } = opened(text);
  const { role, bare, wire } = taking;
  const piece = readPiece(said, { someone: credits.authors.length > 0, full: credits.someone, comma, wire, bare });
  if (credits.openPlace && comma && personLikeness(said) === "single") {
    credits.rest.push(`${credits.rest.pop()}, ${said}`);
    return true;
  }
  credits.openPlace = "place" in piece && piece.place !== undefined;
  if (piece.kind === "agency") {
    credits.add(piece.name, "agency");
    credits.evidence = true;
  } else if (piece.kind === "organisation") {
    if (bare && credits.authors.length === 0) {
      // “Staff Writer, The Lantern Post” names nobody; a paper alone is the title of a page.
      if (credits.nobody) credits.rest.push(piece.name);
      else if (!wire || piece.name.split(/\s+/u).length > 3) return false;
      else credits.add(piece.name, "organisation");
    } else credits.add(piece.name, credits.authors.length > taking.count ? "organisation" : (role ?? "organisation"));
  } else if (piece.kind === "nobody") noPerson(said, credits, comma);
  else if (piece.kind === "place") {
    credits.rest.push(piece.text);
    credits.evidence = true;
  } else if (piece.kind === "title") {
    credits.evidence = true;
    if (credits.authors.length > 0) credits.titled(piece.text);
    else if (bare && !beginsWithPaperTitle(piece.text)) return false;
    else credits.waiting = piece.text;
  } else if (piece.kind === "person") {
    if (!takePerson(piece, credits, taking)) return false;
  } else if (taking.named && credits.someone && said.split(/\s+/u).length <= 3) credits.rest.push(said);
  else return false;
  if (piece.kind !== "person" && "place" in piece && piece.place !== undefined) credits.rest.push(piece.place);
  for (const bracket of brackets) takeBracket(bracket, credits);
  return true;
}

function takePerson(piece: PersonPiece, credits: Credits, { role, bare, agencies }: Taking): boolean {
  const { name, likeness, title, place, agency } = piece;
  if (title !== undefined || agency !== undefined || place !== undefined) credits.evidence = true;
  if (bare && !standsAlone(name, likeness) && !(likeness === "single" && (credits.someone || credits.nobody))) {
    // Of words without capitals, two to four are a name where an agency, a title or a place stands beside them.
    if (
      likeness === "single" ||
      /[\p{Lu}\p{Script=Han}\p{Script=Hiragana}]/u.test(name) ||
      name.split(/\s+/u).length > 4
    )
      return false;
    credits.doubtful = true;
  }
  if (bare && likeness === "single" && credits.nobody && !credits.someone) credits.rest.push(name);
  else credits.person(name, role ?? title);
  if (role !== undefined && title !== undefined) credits.rest.push(title);
  if (agency !== undefined) agencies.push(agency);
  if (place !== undefined) credits.rest.push(place);
  return true;
}

/** “(AP)”, “(Fotos)”, “(with Bo Roy)”, “(Lille, correspondante)”; any other words in brackets name nobody. */
function takeBracket(text: string, credits: Credits): void {
  const names = /^(?:with|avec|mit|con|com)\s+(.+)$/iu.exec(text)?.[1];
  if (names !== undefined) {
    for (const { text: name } of splitNames(names)) {
      if (isAgency(name)) credits.add(name, "agency");
      else if (personLikeness(name) === "full") credits.add(name);
      else credits.rest.push(name);
    }
    return;
  }
  for (const { text: part } of splitNames(text)) {
    const lead = leadNamed(part);
    if (isAgency(part)) credits.add(part, "agency");
    else if (lead !== undefined) {
      if (lead.role !== null) credits.titled(lead.role);
    } else if (isPlace(part)) credits.rest.push(part);
    else if (isTitle(part)) credits.titled(part);
    else if (isOrganisation(part)) credits.add(part, "organisation");
    else {
      credits.rest.push(part);
      continue;
    }
    credits.evidence = true;
  }
}

/** “Ann Lee, Staff” is of the staff, “Ann Lee and staff” are more. */
function noPerson(text: string, credits: Credits, comma = true): "likely" {
  if (comma && credits.authors.length > 0 && isTitle(text)) credits.titled(text);
  else {
    credits.rest.push(text);
    credits.nobody = true;
  }
  credits.evidence = true;
  return "likely";
}

function isUnsafe(lead: FoundLead | undefined): boolean {
  return lead?.lead.unsafe === true && !lead.marked;
}

/** Behind “Photo” without a colon only a plain name is one: two words, or a few Chinese characters. */
function isPlainName(text: string): boolean {
  if (personLikeness(text) !== "full") return false;
  return /^\p{Lu}/u.test(text) ? text.split(/\s+/u).length <= 4 : !/\s\S+\s/u.test(text);
}

/**
 * Whether a name is plain enough to be known without “By”: two to four words with capitals, or a few Chinese, Japanese
 * or Korean characters. In other scripts without capitals every short sentence would be one.
 */
function standsAlone(name: string, likeness: Likeness): boolean {
  if (likeness !== "full" || name.split(/\s+/u).length > 4 || /[!?。！？]$/u.test(name)) return false;
  // 作者去世 is “the author is dead”, and of the length of a name.
  if (/^\p{Script=Han}/u.test(name) && leadNamed(name.slice(0, 2)) !== undefined) return false;
  return (
    /\p{Lu}/u.test(name) ||
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}ー・·]{2,12}$|^\p{Script=Han}{1,3}\s\p{Script=Han}{1,3}$/u.test(
      name,
    )
  );
}

/** The words without a full stop at the end; “J. R.” and “Jr.” keep theirs. */
function withoutStop(text: string): string {
  return /(?:^|[\s.])(?:\p{L}|Jr|Sr|M\.?D|Ph\.?D|Esq)\.$/u.test(text) ? text : text.replace(/[.。!?]$/u, "");
}

/** A piece without its brackets, and what stands in them. “Tobias (Toby) Renn” keeps his. */
function opened(text: string): { readonly said: string; readonly brackets: readonly string[] } {
  if (!/[(（]/u.test(text) || /^\p{L}+ \(\p{L}[\p{L}\s]*\) \p{L}/u.test(text)) return { said: text, brackets: [] };
  const brackets: string[] = [];
  const said = text.replace(/\s*[(（]([^)）]*)[)）]?/gu, (_, inner: string) => {
    if (inner.trim() !== "") brackets.push(inner.trim());
    return " ";
  });
  return { said: said.replace(/\s+/gu, " ").trim(), brackets };
}

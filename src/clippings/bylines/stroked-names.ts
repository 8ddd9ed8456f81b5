import { isAgency, isOrganisation } from "../../languages/reading/agencies.ts";
import type { FoundLead } from "../../languages/reading/credit-words.ts";
import { isPlace } from "../../languages/reading/reporting-places.ts";
import { personLikeness } from "./person.ts";
import type { NamePiece } from "./split-names.ts";

const hanName = /^\p{Script=Han}{2,4}$/u;

/** Names that something else than a comma parts: “Ann Lee/Reuters”, 山瀬健太・小野寺葵, 记者 林思远 周可欣. */
export function strokedNames(piece: NamePiece, lead: FoundLead | undefined): readonly NamePiece[] {
  const { text, comma } = piece;
  const chinese = lead !== undefined && /^(?:\p{Script=Han}*[记報报]|通)/u.test(lead.lead.phrase);
  for (const stroke of [/\s*\/\s*/u, /・/u, /\s+/u]) {
    const parts = text.split(stroke);
    if (parts.length < 2 || parts.length > 8) continue;
    // Two fours with a space between them are a Chinese motto rather than two names.
    if (stroke.source === "\\s+" && lead === undefined && parts.every((part) => part.length === 4)) continue;
    const parted = stroke.source.includes("/") ? parts.every(isSomebody) : parts.every((part) => isHan(part, chinese));
    if (parted) return parts.map((part, index) => ({ text: part, comma: index === 0 ? comma : true }));
  }
  return [piece];
}

function isSomebody(text: string): boolean {
  return isAgency(text) || isOrganisation(text) || isPlace(text) || personLikeness(text) === "full";
}

/** Two characters may be a surname alone, but in a Chinese paper's line of reporters. */
function isHan(text: string, chinese: boolean): boolean {
  return hanName.test(text) && (chinese || text.length > 2) && !/[記记]者$/u.test(text) && !/部$|[委議]員$/u.test(text);
}

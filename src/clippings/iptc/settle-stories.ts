import type { Edtf } from "../../basics/edtf.ts";
import { sortDay } from "../../basics/edtf.ts";
import type { Clipping, Notice, Said } from "../clipping.ts";
import type { Tallier } from "../tally.ts";
import { chainsOf } from "./chains.ts";
import { kindOfNote } from "./notes.ts";
import type { WireStory } from "./wire-story.ts";

/**
 * The stories of a source, each once: its latest version, with a notice for each version that came after another.
 *
 * - A story whose latest version is cancelled is kept out with all its versions; so is one that is withheld.
 * - A version under embargo is kept out, unless the source itself shows that the embargo is over: something in it, or
 *   the day of the copy, is later than that. There is no clock here: the same source gives the same stories for ever.
 *
 * @param asOf the latest moment that the source, or the day of its copy, tells of; milliseconds since 1970
 */
export function settleStories(
  stories: readonly WireStory[],
  asOf: number | undefined,
  tally: Tallier,
): readonly Clipping[] {
  tally.found(stories.length);
  return chainsOf(stories).flatMap((all) => {
    const chain = withoutCopies(all, tally);
    const latest = chain.at(-1);
    if (latest === undefined) return [];
    if (latest.status !== "usable") {
      for (const story of chain) tally.leftOut(latest.status === "canceled" ? "cancelled" : "withheld", seen(story));
      return [];
    }
    const open = chain.filter((story) => {
      if (story.status !== "usable") {
        tally.leftOut(story.status === "canceled" ? "cancelled" : "withheld", seen(story));
        return false;
      }
      if (isEmbargoed(story, asOf)) {
        tally.leftOut("embargoed", seen(story));
        return false;
      }
      return true;
    });
    const record = open.at(-1);
    if (record === undefined) return [];
    for (const story of open.slice(0, -1)) tally.leftOut("earlier versions", seen(story));
    return [recordOf(record, open, tally)];
  });
}

/** The same version twice in a source is one. */
function withoutCopies(chain: readonly WireStory[], tally: Tallier): readonly WireStory[] {
  return chain.filter((story, index) => {
    const next = chain[index + 1];
    const isCopy =
      next !== undefined &&
      next.version === story.version &&
      next.made?.at === story.made?.at &&
      next.title === story.title &&
      next.status === story.status &&
      next.clipping.body?.value === story.clipping.body?.value;
    if (isCopy) tally.leftOut("copies of the same version", seen(story));
    return !isCopy;
  });
}

function seen({ line, title }: WireStory) {
  return { line, text: title };
}

function isEmbargoed({ embargo, made }: WireStory, asOf: number | undefined): boolean {
  if (embargo?.at === undefined) return false;
  return embargo.at > (asOf ?? made?.at ?? Number.NEGATIVE_INFINITY);
}

function recordOf(record: WireStory, versions: readonly WireStory[], tally: Tallier): Clipping {
  const notices = versions.flatMap((version, index) => noticeOf(version, index > 0, tally));
  const date = dateOf(record, versions);
  const updated = updatedOf(record, date);
  const { date: _date, updated: _updated, ...rest } = record.clipping;
  return {
    ...rest,
    ...(date === undefined ? {} : { date }),
    ...(updated === undefined ? {} : { updated }),
    ...(notices.length === 0 ? {} : { notices }),
  };
}

/** A day on which a later version was made is not the day of the story: the first version's is. */
function dateOf({ clipping }: WireStory, versions: readonly WireStory[]): Said<Edtf> | undefined {
  const own = clipping.date;
  const first = versions[0]?.clipping.date;
  if (
    own === undefined ||
    (ofVersions.has(own.rule) && first !== undefined && sortDay(first.value) < sortDay(own.value))
  )
    return first ?? own;
  return own;
}

/** The rule of a date that is only that of the version. */
export const versionDate = "version-created";
/** The same, and that of a message of the old wires. */
const ofVersions: ReadonlySet<string> = new Set([versionDate, "date-and-time"]);

function updatedOf({ clipping, made }: WireStory, date: Said<Edtf> | undefined): Said<Edtf> | undefined {
  const own =
    clipping.updated ??
    (made === undefined ? undefined : ({ value: made.day, how: "given", rule: versionDate } as const));
  if (own === undefined || date === undefined) return clipping.updated;
  return sortDay(own.value) > sortDay(date.value) ? own : undefined;
}

/** A version that follows another tells what was changed; a single one only where it sets something right. */
function noticeOf(
  { note, change, version, made, line }: WireStory,
  isLater: boolean,
  tally: Tallier,
): readonly Notice[] {
  const said = note?.replace(/\s+/g, " ").trim() ?? "";
  const kind = said === "" ? undefined : kindOfNote(said);
  const named = change ?? (kind === "kill" ? undefined : kind);
  if (!isLater && (named === undefined || named === "update" || said === "")) {
    if (said !== "")
      tally.dropped("(note to editors)", "a note to editors that tells of no change", { line, text: said });
    return [];
  }
  if (said !== "") tally.kept("(note to editors)", "notices", { line, text: said });
  const text = said !== "" ? said : version === undefined ? "A later version." : `Version ${version}.`;
  return [{ kind: named ?? "update", ...(made === undefined ? {} : { date: made.day }), text }];
}

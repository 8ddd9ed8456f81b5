import type { XmlElement } from "../../xml/element.ts";
import { type Desk, type Draft, saysSomething } from "../desk.ts";
import { wordsIn } from "../element-html.ts";
import { kindOfNote } from "../notes.ts";
import { storyDate } from "../story-date.ts";
import { type PubStatus, pubStatusOf, type WireStory } from "../wire-story.ts";
import { componentsIn, formalName } from "./components.ts";
import { takeContents } from "./contents.ts";
import { takeLines } from "./lines.ts";
import { takeMetadata } from "./metadata.ts";

/** Puts a `NewsItem` on the desk. */
export function takeNewsItem(item: XmlElement, desk: Desk): void {
  const { tally } = desk;
  const draft: Draft = { line: item.line, blurbs: [] };
  const components = componentsIn(item);
  const dateline = takeLines(components, desk, draft);
  takeContents(components, dateline, desk, draft);
  const provider = takeMetadata(components, desk, draft);
  const management = item.first("NewsManagement");
  const name = nameOf(item, desk, draft);
  const label = item.find("Identification", "NameLabel");
  if (label !== undefined)
    tally.dropped("NameLabel", "the desk's working title", { line: label.line, text: label.text });
  if (item.first("Update") !== undefined)
    tally.dropped("Update", "orders to change an item that is elsewhere", { line: item.line });
  if (!saysSomething(draft)) {
    tally.found();
    tally.leftOut((draft.images ?? []).length > 0 ? "pictures without a story" : "without any text", {
      line: item.line,
      text: name.key,
    });
    return;
  }
  const { date, made } = storyDate(datesOf(management), name.version, desk);
  if (date !== undefined) draft.date = date;
  const instructions = (management?.all("Instruction") ?? []).map((one) => `${formalName(one) ?? ""} ${wordsIn(one)}`);
  const change = instructions.map(kindOfNote).find((kind) => kind !== undefined && kind !== "kill");
  const isKilled = instructions.some((one) => /^\s*(?:kill|rescind|cancel)/i.test(one));
  const note = (management?.all("EditorialNote") ?? []).map(wordsIn).join(" ").trim();
  desk.story(
    {
      ...name,
      follows: management?.first("DerivedFrom")?.attributes.get("NewsItem"),
      made,
      ...statusOf(management, isKilled, desk),
      ...(change === undefined ? {} : { change }),
      ...(note === "" ? {} : { note }),
      line: item.line,
    },
    draft,
    provider,
  );
}

/** The item's name without the number of its revision, which all revisions share. */
function nameOf(item: XmlElement, desk: Desk, draft: Draft): Pick<WireStory, "key" | "version"> {
  const identifier = item.find("Identification", "NewsIdentifier");
  const part = (local: string) => wordsIn(identifier?.first(local));
  const parts = [part("ProviderId"), part("DateId"), part("NewsItemId")];
  const revision = Number(part("RevisionId") || Number.NaN);
  const stated = part("PublicIdentifier");
  const name = parts.every((text) => text !== "") ? `urn:newsml:${parts.join(":")}` : stated;
  if (name === "" || identifier === undefined) return {};
  const how = stated === name ? "given" : "derived";
  draft.guid = { value: name, how, rule: "news-identifier", line: identifier.line };
  desk.tally.changed("NewsIdentifier", "guid", "kept without the number of the revision", {
    line: identifier.line,
    text: stated === "" ? name : stated,
  });
  return { key: name, version: Number.isFinite(revision) ? revision : undefined };
}

function datesOf(management: XmlElement | undefined) {
  const dated = (local: string) => {
    const element = management?.first(local);
    return element === undefined ? undefined : { part: local, text: element.text, line: element.line };
  };
  return { first: dated("FirstCreated"), version: dated("ThisRevisionCreated") };
}

/** `Embargoed` with the time at which that ends; without one nobody knows when it may be printed. */
function statusOf(
  management: XmlElement | undefined,
  isKilled: boolean,
  desk: Desk,
): Pick<WireStory, "status" | "embargo"> {
  const written = formalName(management?.first("Status")) ?? "usable";
  const change = management?.first("StatusWillChange");
  const until = change?.first("DateAndTime");
  const isEmbargoed = /^embargoed$/i.test(written);
  const embargo =
    isEmbargoed && until !== undefined ? desk.moment(until.text, "StatusWillChange", until.line) : undefined;
  const known: PubStatus | undefined = isEmbargoed && embargo === undefined ? "withheld" : pubStatusOf(written);
  if (known === undefined) {
    desk.problem("pubstatus-unknown", {
      ...(management === undefined ? {} : { line: management.line }),
      found: written.slice(0, 100),
      expected: ["Usable", "Embargoed", "Withheld", "Canceled"],
      note: "The story is taken for one that may be printed.",
    });
  }
  return { status: isKilled ? "canceled" : (known ?? "usable"), embargo };
}

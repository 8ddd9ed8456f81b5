import type { XmlElement } from "../../xml/element.ts";
import { type Desk, type Draft, saysSomething } from "../desk.ts";
import { wordsIn } from "../element-html.ts";
import { kindOfNote } from "../notes.ts";
import { rightsOf } from "../rights.ts";
import { storyDate } from "../story-date.ts";
import { type PubStatus, pubStatusOf } from "../wire-story.ts";
import { takeContentMeta, takeCreators } from "./content-meta.ts";
import { takeContentSet } from "./content-set.ts";
import { codeOf, Names } from "./names.ts";
import type { Pending } from "./newsml-g2.ts";
import { pictureOf } from "./picture.ts";

/** Classes of items (http://cv.iptc.org/newscodes/ninature/) that are no stories, as the count of them says. */
const others: ReadonlyMap<string, string> = new Map([
  ["video", "videos"],
  ["audio", "audio"],
  ["animation", "animations"],
]);

/** A `newsItem`: a story to be put on the desk, or undefined for a picture, which is put there, and for what is neither. */
export function takeNewsItem(item: XmlElement, desk: Desk): Pending | undefined {
  const meta = item.first("itemMeta");
  const content = item.first("contentMeta");
  const kind =
    /([a-z]+)$/i.exec(codeOf(meta?.first("itemClass") ?? item)?.slice(-40) ?? "")?.[1]?.toLowerCase() ?? "text";
  const names = new Names(item);
  const guid = item.attributes.get("guid");
  const seen = { line: item.line, text: wordsIn(content?.first("headline")) || guid };
  if (kind === "picture" || kind === "graphic") {
    const picture = pictureOf(item, names);
    if (picture !== undefined) {
      desk.picture(guid ?? picture.src, picture);
      return undefined;
    }
  }
  const why = kind === "picture" || kind === "graphic" ? "pictures without a story" : others.get(kind);
  if (why !== undefined) {
    desk.tally.found();
    desk.tally.leftOut(why, seen);
    return undefined;
  }
  const draft: Draft = { line: item.line, blurbs: [] };
  takeContentMeta(content, names, desk, draft);
  takeContentSet(item.first("contentSet"), wordsIn(content?.first("dateline")), desk, draft);
  takeCreators(content, names, desk, draft);
  takeItemFields(item, meta, desk, draft);
  if (!saysSomething(draft)) {
    desk.tally.found();
    desk.tally.leftOut("without any text", seen);
    return undefined;
  }
  const number = Number(item.attributes.get("version"));
  const version = Number.isFinite(number) ? number : undefined;
  const { date, made } = storyDate(datesOf(meta, content), version, desk);
  if (date !== undefined) draft.date = date;
  const embargo = meta?.first("embargoed");
  const provider = meta?.first("provider");
  const name = provider === undefined ? undefined : (names.of(provider) ?? provider.attributes.get("literal"));
  return {
    story: {
      key: guid,
      follows: linksOf(meta, /evolvedfrom/i)[0],
      version,
      made,
      status: isKilled(meta) ? "canceled" : statusOf(meta, desk),
      embargo: desk.moment(embargo?.text ?? "", "embargoed", embargo?.line),
      ...changeOf(meta),
      pictures: linksOf(meta, /./),
      line: item.line,
    },
    draft,
    provider:
      name === undefined || name === ""
        ? undefined
        : { value: name, how: "derived", rule: "provider", line: provider?.line ?? item.line },
  };
}

function datesOf(meta: XmlElement | undefined, content: XmlElement | undefined) {
  const dated = (element: XmlElement | undefined) =>
    element === undefined ? undefined : { part: element.local, text: element.text, line: element.line };
  return {
    first: dated(meta?.first("firstCreated")),
    content: dated(content?.first("contentCreated")),
    version: dated(meta?.first("versionCreated")),
  };
}

function statusOf(meta: XmlElement | undefined, desk: Desk): PubStatus {
  const element = meta?.first("pubStatus");
  const code = element === undefined ? undefined : codeOf(element);
  if (element === undefined || code === undefined) return "usable";
  const status = pubStatusOf(code);
  if (status === undefined) {
    desk.problem("pubstatus-unknown", {
      line: element.line,
      found: code.slice(0, 100),
      expected: ["stat:usable", "stat:withheld", "stat:canceled"],
      note: "The story is taken for one that may be printed.",
    });
  }
  return status ?? "usable";
}

function isKilled(meta: XmlElement | undefined): boolean {
  return meta?.all("signal").some((signal) => /(?:^|[:/])kill$/i.test(codeOf(signal) ?? "")) ?? false;
}

/** What the version says it is, by its signals (http://cv.iptc.org/newscodes/signal/), and its editors' note. */
function changeOf(meta: XmlElement | undefined): Pick<Pending["story"], "note" | "change"> {
  const note = (meta?.all("edNote") ?? [])
    .map(wordsIn)
    .filter((text) => text !== "")
    .join(" ");
  const signals = (meta?.all("signal") ?? []).map((signal) => codeOf(signal) ?? "");
  const kind = signals.map((code) => kindOfNote(code)).find((found) => found !== undefined);
  return {
    ...(note === "" ? {} : { note }),
    ...(kind === undefined || kind === "kill" ? {} : { change: kind }),
  };
}

function linksOf(meta: XmlElement | undefined, rel: RegExp): readonly string[] {
  return (meta?.all("link") ?? []).flatMap((link) => {
    const to = link.attributes.get("residref") ?? link.attributes.get("guidref");
    return to === undefined || !rel.test(link.attributes.get("rel") ?? "-") ? [] : [to];
  });
}

function takeItemFields(item: XmlElement, meta: XmlElement | undefined, desk: Desk, draft: Draft): void {
  const { tally } = desk;
  const guid = item.attributes.get("guid");
  if (guid !== undefined && guid.trim() !== "") {
    draft.guid = { value: guid.trim(), how: "given", rule: "guid", line: item.line };
    tally.kept("newsItem@guid", "guid", { line: item.line, text: guid });
  }
  const title = meta?.first("title");
  if (draft.headline === undefined && title !== undefined && wordsIn(title) !== "") {
    draft.headline = { value: wordsIn(title), how: "given", rule: "title", line: title.line };
    tally.kept("itemMeta/title", "headline", { line: title.line, text: title.text });
  }
  const language = item.attributes.get("xml:lang")?.trim();
  if (draft.language === undefined && language !== undefined && language !== "") {
    draft.language = { value: language, how: "given", rule: "xml-lang", line: item.line };
    tally.kept("newsItem@xml:lang", "language", { line: item.line, text: language });
  }
  for (const element of meta?.elements ?? []) {
    const why = metaReasons.get(element.local);
    if (why !== undefined)
      tally.dropped(`itemMeta/${element.local}`, why, { line: element.line, text: codeOf(element) ?? element.text });
  }
  const rights = item.first("rightsInfo");
  const holder = rights?.first("copyrightHolder");
  const said = rightsOf(
    {
      notice: wordsIn(rights?.first("copyrightNotice")),
      terms: wordsIn(rights?.first("usageTerms")),
      holder: holder === undefined ? undefined : (new Names(item).of(holder) ?? holder.attributes.get("literal")),
    },
    rights?.line,
  );
  if (said === undefined) return;
  draft.rights = said;
  tally.changed("rightsInfo", "rights", "kept as a sentence", { line: rights?.line, text: said.value });
}

const metaReasons: ReadonlyMap<string, string> = new Map([
  ["profile", "how the sender builds such items"],
  ["service", "the sender's own product"],
  ["fileName", "the file's name at the sender"],
  ["generator", "the program that wrote the item"],
  ["role", "the item's part in the sender's workflow"],
  ["itemClass", "what kind of item it is, by which it was read"],
]);

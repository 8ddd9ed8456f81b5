import type { Said } from "../../clipping.ts";
import type { XmlElement } from "../../xml/element.ts";
import type { Desk, Draft } from "../desk.ts";
import { wordsIn } from "../element-html.ts";
import type { Moment } from "../moment.ts";
import { rightsOf } from "../rights.ts";
import { Tags } from "../tags.ts";
import { type PubStatus, pubStatusOf, type WireStory } from "../wire-story.ts";

/** What NITF's `head` says about a version. */
export type HeadSaid = Pick<WireStory, "key" | "version" | "made" | "embargo" | "note" | "status">;

/** Fills a draft from NITF's `head`: day, section, tags, rights, address, name. */
export function takeNitfHead(head: XmlElement | undefined, desk: Desk, draft: Draft): HeadSaid {
  const docdata = head?.first("docdata");
  takeTags(head, desk, draft);
  takeRights(docdata, desk, draft);
  takePubdata(head?.first("pubdata"), desk, draft);
  const id = docdata?.first("doc-id");
  const name = id?.attributes.get("id-string")?.trim();
  if (id !== undefined && name !== undefined && name !== "") {
    draft.guid = { value: name, how: "given", rule: "doc-id", line: id.line };
    desk.tally.kept("doc-id", "guid", { line: id.line, text: name });
  }
  const unique = docdata?.first("du-key");
  const key = unique?.attributes.get("key")?.trim();
  const version = Number(unique?.attributes.get("version") ?? unique?.attributes.get("generation"));
  const note = docdata
    ?.all("ed-msg")
    .map((message) => message.attributes.get("info") ?? wordsIn(message))
    .join(" ")
    .trim();
  for (const element of docdata?.elements ?? []) {
    if (!taken.has(element.local))
      dropped(element, reasons.get(element.local) ?? "for editors and their systems", desk);
  }
  for (const meta of head?.all("meta") ?? []) dropped(meta, "for the systems of the sender", desk);
  return {
    ...takeDates(head, desk, draft),
    key: key === undefined || key === "" ? name : key,
    version: Number.isFinite(version) ? version : undefined,
    note: note === "" ? undefined : note,
    status: statusOf(docdata),
  };
}

const taken: ReadonlySet<string> = new Set(
  "doc-id du-key date.issue date.release doc.copyright doc.rights key-list identified-content ed-msg evloc".split(" "),
);

const reasons: ReadonlyMap<string, string> = new Map([
  ["urgency", "how urgent it was to editors"],
  ["date.expire", "until when editors were to use it"],
]);

function dropped(element: XmlElement, why: string, desk: Desk): void {
  const text = [...element.attributes.values()].join(" ") || element.text;
  const name = element.local === "meta" ? `meta[${element.attributes.get("name") ?? ""}]` : element.local;
  desk.tally.dropped(name, why, { line: element.line, text });
}

function statusOf(docdata: XmlElement | undefined): PubStatus {
  return pubStatusOf(docdata?.attributes.get("management-status") ?? "") ?? "usable";
}

/** The day of release is the story's; else the day of issue, else that of the paper. */
function takeDates(head: XmlElement | undefined, desk: Desk, draft: Draft): { made?: Moment; embargo?: Moment } {
  const read = (element: XmlElement | undefined, attribute: string) =>
    desk.moment(
      element?.attributes.get(attribute) ?? "",
      attribute === "norm" ? (element?.local ?? "") : attribute,
      element?.line,
    );
  const docdata = head?.first("docdata");
  const [issued, released, printed] = [
    docdata?.first("date.issue"),
    docdata?.first("date.release"),
    head?.first("pubdata"),
  ];
  const issue = read(issued, "norm");
  const release = read(released, "norm");
  const print = read(printed, "date.publication");
  const chosen = [
    [print, printed, "date.publication"],
    [release, released, "date.release"],
    [issue, issued, "date.issue"],
  ] as const;
  const [moment, element, rule] = chosen.find(([found]) => found !== undefined) ?? [];
  if (moment !== undefined) {
    draft.date = {
      value: moment.day,
      how: "given",
      rule: rule ?? "date",
      ...(element === undefined ? {} : { line: element.line }),
    };
    const text = [...(element?.attributes.values() ?? [])].join(" ");
    desk.tally.changed(rule ?? "", "date", "kept as the day it was in the archive's zone", {
      line: element?.line,
      text,
    });
  }
  const made = issue ?? print;
  return { ...(made === undefined ? {} : { made }), ...(release === undefined ? {} : { embargo: release }) };
}

function takePubdata(pubdata: XmlElement | undefined, desk: Desk, draft: Draft): void {
  if (pubdata === undefined) return;
  const given = (attribute: string): Said<string> | undefined => {
    const value = pubdata.attributes.get(attribute)?.trim() ?? "";
    return value === ""
      ? undefined
      : { value, how: "given", rule: `pubdata-${attribute.replace(/[^a-z]+/g, "-")}`, line: pubdata.line };
  };
  const kept = (attribute: string, field: string, said: Said<string>) =>
    desk.tally.kept(`pubdata@${attribute}`, field, { line: pubdata.line, text: said.value });
  const publication = given("name");
  const section = given("position.section");
  const url = given("ex-ref");
  if (publication !== undefined) {
    draft.publication = publication;
    kept("name", "publication", publication);
  }
  if (section !== undefined) {
    draft.section = section;
    kept("position.section", "section", section);
  }
  if (url !== undefined && /^https?:\/\//i.test(url.value)) {
    draft.url = url;
    kept("ex-ref", "url", url);
  }
}

function takeTags(head: XmlElement | undefined, desk: Desk, draft: Draft): void {
  const tags = new Tags(desk.tally, head?.line);
  const object = head?.first("tobject");
  for (const property of object?.all("tobject.property") ?? [])
    tags.add("tobject.property", property.attributes.get("tobject.property.type"));
  for (const subject of object?.all("tobject.subject") ?? []) {
    const names = ["type", "matter", "detail"]
      .map((part) => subject.attributes.get(`tobject.subject.${part}`)?.trim() ?? "")
      .filter((name) => name !== "");
    const codes = ["refnum", "code"].map((part) => subject.attributes.get(`tobject.subject.${part}`));
    if (names.length === 0) tags.add("tobject.subject", undefined, codes);
    for (const name of names) tags.add("tobject.subject", name);
  }
  const docdata = head?.first("docdata");
  for (const keyword of docdata?.first("key-list")?.all("keyword") ?? [])
    tags.add("keyword", keyword.attributes.get("key"));
  for (const named of docdata?.first("identified-content")?.elements ?? [])
    tags.add(`identified-content/${named.local}`, wordsIn(named) || named.attributes.get("value"));
  for (const place of docdata?.all("evloc") ?? []) tags.add("evloc", place.attributes.get("city") ?? wordsIn(place));
  const said = tags.said();
  if (said !== undefined) draft.tags = said;
}

function takeRights(docdata: XmlElement | undefined, desk: Desk, draft: Draft): void {
  const copyright = docdata?.first("doc.copyright");
  const terms = docdata?.first("doc.rights");
  const rights = rightsOf(
    {
      notice: wordsIn(copyright),
      terms: terms?.attributes.get("type") ?? wordsIn(terms),
      holder: copyright?.attributes.get("holder"),
      year: copyright?.attributes.get("year"),
    },
    copyright?.line ?? terms?.line,
  );
  if (rights === undefined) return;
  draft.rights = rights;
  for (const element of [copyright, terms]) {
    if (element !== undefined)
      desk.tally.changed(element.local, "rights", "kept as a sentence", {
        line: element.line,
        text: [...element.attributes.values()].join(" "),
      });
  }
}

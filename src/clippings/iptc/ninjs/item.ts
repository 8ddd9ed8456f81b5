import type { Said } from "../../clipping.ts";
import { closeUp } from "../../close-up.ts";
import { bodyText } from "../body.ts";
import { type Desk, type Draft, saysSomething } from "../desk.ts";
import type { Moment } from "../moment.ts";
import { nitfBodies } from "../nitf/nitf-bodies.ts";
import { htmlOfText } from "../plain-html.ts";
import { rightsOf } from "../rights.ts";
import { storyDate } from "../story-date.ts";
import { Tags } from "../tags.ts";
import { pubStatusOf } from "../wire-story.ts";
import { type Form, formsOf } from "./bodies.ts";
import type { JsonObject } from "./json-object.ts";
import { isOurs, takeOurs } from "./of-ours.ts";
import { associatedPictures } from "./pictures.ts";

/** Lists whose names are a story's tags. */
const tagged = ["subject", "genre", "person", "organisation", "place", "event"] as const;
const plurals: Readonly<Record<string, string>> = { person: "people" };

/** Puts an item that is a story on the desk. @see https://iptc.org/std/ninjs/userguide/ */
export function takeItem(item: JsonObject, desk: Desk, line: number): void {
  const { tally } = desk;
  const draft: Draft = { line, blurbs: [] };
  const given = <Value>(value: Value, rule: string): Said<Value> => ({ value, how: "given", rule, line });
  takeHeadline(item, desk, draft, line);
  takeBody(item, desk, draft, line);
  const ours = isOurs(item);
  if (!ours) {
    takeDescriptions(item, desk, draft, line);
    const printed = item.text("byline", "by");
    const authors = printed === undefined ? undefined : desk.byline(printed, item.has("by") ? "by" : "byline", line);
    const listed = authors ?? authorsListed(item, desk, line);
    if (listed !== undefined) draft.authors = listed;
    const tags = tagsOf(item, desk, line);
    if (tags !== undefined) draft.tags = tags;
  }
  const service = item.list("service")[0]?.text("name");
  if (service !== undefined) {
    draft.section = given(service, "service");
    tally.kept("service", "section", { line, text: service });
  }
  const language = item.text("language");
  if (language !== undefined) {
    draft.language = given(language.trim(), "language");
    tally.kept("language", "language", { line, text: language });
  }
  const uri = item.text("uri", "guid");
  if (uri !== undefined) {
    draft.guid = given(uri, "uri");
    tally.kept(item.has("uri") ? "uri" : "guid", "guid", { line, text: uri });
  }
  takeRights(item, desk, draft, line);
  const images = associatedPictures(item, tally, line);
  if (images.length > 0) draft.images = images;
  const made = takeDates(item, desk, draft, line);
  if (ours) takeOurs(item, desk, draft, line);
  for (const key of passedOver) {
    if (ours && (key === "altids" || key === "infosources")) continue;
    const value = item.get(key);
    if (value !== undefined) tally.dropped(key, reasons.get(key) ?? "", { line, text: JSON.stringify(value) });
  }
  const statusText = item.text("pubstatus");
  const source = item.text("source");
  if (!saysSomething(draft)) {
    tally.found();
    tally.leftOut("without any text", { line, text: uri ?? "" });
    return;
  }
  desk.story(
    {
      key: uri,
      follows: item.text("evolvedfrom"),
      version: versionOf(item),
      made,
      status: (statusText === undefined ? undefined : pubStatusOf(statusText)) ?? "usable",
      embargo: desk.moment(item.text("embargoed") ?? "", "embargoed", line),
      note: item.text("ednote"),
      line,
    },
    draft,
    source === undefined ? undefined : { value: source, how: "derived", rule: "provider", line },
  );
}

/** Keys that no field has, and why. */
const reasons: ReadonlyMap<string, string> = new Map([
  ["slugline", "the desk's working title, no word for readers"],
  ["urgency", "how urgent it was to editors"],
  ["priority", "how urgent it was to editors"],
  ["profile", "how the sender builds such items"],
  ["expires", "until when editors were to use it"],
  ["altids", "numbers in the sender's systems"],
  ["renditions", "files of the item itself, not its text"],
  ["infosource", "where the sender had it from, by parties and parts"],
  ["infosources", "where the sender had it from, by parties and parts"],
  ["object", "things it names, which are no subjects"],
  ["objects", "things it names, which are no subjects"],
  ["trustindicator", "the sender's own rules, not the story's"],
  ["trustindicators", "the sender's own rules, not the story's"],
  ["rightsinfo", "terms written for machines"],
  ["digitalsourcetype", "how a picture was made"],
]);
const passedOver = [...reasons.keys()];

function takeHeadline(item: JsonObject, { tally }: Desk, draft: Draft, line: number): void {
  const forms = formsOf(item, "headline", "headlines");
  const main = forms.find(({ role }) => role === "" || role === "main") ?? forms[0];
  const sub = forms.find((form) => form !== main && /^(?:sub|dek|deck|standfirst)/.test(form.role));
  const title = item.text("title");
  if (main !== undefined) {
    draft.headline = { value: plain(main.value, main.kind), how: "given", rule: "headline", line };
    tally.kept(main.part, "headline", { line, text: main.value });
  } else if (title !== undefined) {
    draft.headline = { value: plain(title, "text"), how: "given", rule: "title", line };
    tally.kept("title", "headline", { line, text: title });
  }
  if (sub !== undefined) {
    draft.dek = { value: plain(sub.value, sub.kind), how: "given", rule: "headline", line };
    tally.kept(sub.part, "dek", { line, text: sub.value });
  }
  if (main !== undefined && title !== undefined)
    tally.dropped("title", "the item's name beside its headline", { line, text: title });
  for (const { part, value } of forms) {
    if (part !== main?.part && part !== sub?.part) tally.dropped(part, "another headline", { line, text: value });
  }
}

function takeDescriptions(item: JsonObject, { tally }: Desk, draft: Draft, line: number): void {
  const forms = formsOf(item, "description", "descriptions");
  const told = forms.filter(({ role }) => /^(?:|text|x?html5?|main|lead|summary|abstract|caption)$/.test(role));
  const chosen = told.find(({ kind }) => kind === "text") ?? told[0];
  for (const { part, kind, value } of forms) {
    if (part === chosen?.part) {
      draft.blurbs = [{ value: plain(value, kind), how: "given", rule: "description", line }];
      tally.kept(part, "blurbs", { line, text: value });
    } else tally.dropped(part, "another description", { line, text: value });
  }
}

function takeBody(item: JsonObject, desk: Desk, draft: Draft, line: number): void {
  const forms = formsOf(item, "body", "bodies");
  const chosen = (["html", "nitf", "text", "other"] as const)
    .map((kind) => forms.find((form) => form.kind === kind))
    .find((form) => form !== undefined && form.kind !== "other");
  for (const form of forms) {
    const seen = { line, text: form.value };
    if (form !== chosen) {
      const why = form.kind === "other" ? "a form of the body that is not read" : "another form of the body";
      desk.tally.dropped(form.part, why, seen);
      continue;
    }
    const context = { tally: desk.tally, within: form.part, line, headline: draft.headline?.value };
    const body = bodyText(htmlOf(form), context);
    if (body === "") continue;
    draft.body = { value: body, how: "given", rule: `body-${form.kind}`, line };
    desk.tally.changed(form.part, "body", "kept as Markdown", seen);
  }
}

function htmlOf({ kind, value }: Form): string {
  if (kind === "text") return htmlOfText(value, "kept");
  if (kind === "nitf") return nitfBodies(value).join("\n");
  return value;
}

function authorsListed(item: JsonObject, { tally }: Desk, line: number): Draft["authors"] | undefined {
  const value = item.list("authors").flatMap((author) => {
    const name = author.text("name");
    const role = author.text("jobtitle") ?? author.text("role");
    if (name === undefined) return [];
    return [role === undefined || /^(?:writer|author)$/i.test(role) ? { name } : { name, role }];
  });
  if (value.length === 0) return undefined;
  tally.kept("authors", "authors", { line, text: value.map(({ name }) => name).join(", ") });
  return { value, how: "given", rule: "authors", line };
}

function tagsOf(item: JsonObject, desk: Desk, line: number): Draft["tags"] | undefined {
  const tags = new Tags(desk.tally, line);
  for (const single of tagged) {
    const several = plurals[single] ?? `${single}s`;
    const key = item.has(several) ? several : single;
    for (const one of item.list(several, single))
      tags.add(key, one.text("name"), [one.text("code"), one.text("literal"), one.text("uri")]);
  }
  const keywords = item.get("keywords");
  for (const word of Array.isArray(keywords) ? keywords : []) {
    if (typeof word === "string") tags.add("keywords", word);
  }
  const located = item.text("located");
  if (located !== undefined) tags.add("located", located);
  return tags.said();
}

function takeRights(item: JsonObject, { tally }: Desk, draft: Draft, line: number): void {
  const said = {
    notice: item.text("copyrightnotice"),
    terms: item.text("usageterms"),
    holder: item.text("copyrightholder"),
  };
  const rights = rightsOf(said, line);
  if (rights === undefined) return;
  draft.rights = rights;
  for (const [key, text] of Object.entries({ copyrightnotice: said.notice, usageterms: said.terms })) {
    if (text !== undefined) tally.kept(key, "rights", { line, text });
  }
  if (said.holder === undefined) return;
  const seen = { line, text: said.holder };
  if (rights.how === "derived") tally.changed("copyrightholder", "rights", "a name, kept as a notice", seen);
  else tally.dropped("copyrightholder", "the notice beside it says more", seen);
}

function takeDates(item: JsonObject, desk: Desk, draft: Draft, line: number): Moment | undefined {
  const dated = (key: string) => ({ part: key, text: item.text(key), line });
  const dates = { first: dated("firstcreated"), content: dated("contentcreated"), version: dated("versioncreated") };
  const { date, made } = storyDate(dates, versionOf(item), desk);
  if (date !== undefined) draft.date = date;
  return made;
}

function versionOf(item: JsonObject): number | undefined {
  const version = Number(item.text("version"));
  return Number.isFinite(version) ? version : undefined;
}

function plain(text: string, kind: Form["kind"]): string {
  const without = kind === "html" ? text.replace(/<[^<>]*>/g, " ") : text;
  return closeUp(without);
}

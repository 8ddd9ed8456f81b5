import { webAddress } from "../../../basics/address.ts";
import { type Edtf, edtf } from "../../../basics/edtf.ts";
import type { Author, Notice, Said } from "../../clipping.ts";
import type { Desk, Draft } from "../desk.ts";
import type { JsonObject } from "./json-object.ts";

/**
 * Whether Backfile wrote the item (`src/pages/data/ninjs.ts`): it names the record among the other names, and says by
 * roles what ninjs has no key for.
 */
export function isOurs(item: JsonObject): boolean {
  const names = item.list("altids").map((one) => one.text("role"));
  return names.includes("id") && item.list("headlines").length > 0 && item.text("type") === "text";
}

/** Takes what such an item says beyond what every item says: to the letter, as the record had it. */
export function takeOurs(item: JsonObject, { tally }: Desk, draft: Draft, line: number): void {
  const given = <Value>(value: Value, rule: string): Said<Value> => ({ value, how: "given", rule, line });
  const seen = (text: string) => ({ line, text });
  const notices: Notice[] = [];
  const blurbs: Said<string>[] = [];
  for (const description of item.list("descriptions")) {
    const [role, value] = [description.text("role") ?? "", description.text("value")];
    if (value === undefined) continue;
    const date = /^(?:published|updated)/.test(role) ? edtf(value) : undefined;
    const part = `descriptions[${role}]`;
    if (role.startsWith("published") && date !== undefined) {
      const how = role === "published" ? "given" : "inferred";
      draft.date = { value: date, how, rule: "description", line };
      tally.kept(part, "date", seen(value));
    } else if (role === "updated" && date !== undefined) {
      draft.updated = given(date, "description");
      tally.kept(part, "updated", seen(value));
    } else if (role === "dek") {
      draft.dek = given(value, "description");
      tally.kept(part, "dek", seen(value));
    } else if (role === "correction" || role === "update" || role === "retraction") {
      notices.push(noticeOf(role, value));
      tally.kept(part, "corrections", seen(value));
    } else if (role === "summary") {
      blurbs.push(given(value, "description"));
      tally.kept(part, "blurbs", seen(value));
    } else tally.dropped(part, "another description", seen(value));
  }
  draft.blurbs = blurbs;
  if (notices.length > 0) draft.notices = notices;
  takeNames(item, draft, tally, line);
  const authors = [...peopleOf(item), ...item.list("organisations").flatMap(agencyOf)];
  if (authors.length > 0) {
    draft.authors = given(authors, "people");
    tally.kept("people", "authors", seen(authors.map(({ name }) => name).join(", ")));
  }
  const tags: string[] = [];
  for (const subject of item.list("subjects")) {
    const name = subject.text("name");
    if (name === undefined) continue;
    if (subject.text("rel") === "section") draft.section = given(name, "subject-names");
    else tags.push(name);
    tally.kept("subjects", subject.text("rel") === "section" ? "section" : "tags", seen(name));
  }
  if (tags.length > 0) draft.tags = given(tags, "subject-names");
  const publication = item.list("infosources")[0]?.text("name");
  if (publication !== undefined) {
    draft.publication = given(publication, "provider");
    tally.kept("infoSources", "publication", seen(publication));
  }
}

/** The record's own names and addresses; the item's `uri` is that of its page in the archive that wrote it. */
function takeNames(item: JsonObject, draft: Draft, tally: Desk["tally"], line: number): void {
  delete draft.guid;
  for (const name of item.list("altids")) {
    const [role, value] = [name.text("role"), name.text("value")];
    if (value === undefined) continue;
    const said: Said<string> = { value, how: "given", rule: "uri", line };
    if (role === "guid") draft.guid = said;
    else if (role === "original" && webAddress(value) !== null) draft.url = said;
    else if (role === "archived" && webAddress(value) !== null) draft.archived = said;
    if (role === "id")
      tally.dropped("altIds[id]", "the record's number in the archive that wrote it", { line, text: value });
    else tally.kept(`altIds[${role ?? ""}]`, role === "original" ? "url" : (role ?? "guid"), { line, text: value });
  }
}

function peopleOf(item: JsonObject): Author[] {
  return item.list("people").flatMap((person) => {
    const [name, role] = [person.text("name"), person.text("rel")];
    if (name === undefined) return [];
    return [role === undefined || role === "author" ? { name } : { name, role }];
  });
}

function agencyOf(one: JsonObject): Author[] {
  const name = one.text("name");
  return name === undefined ? [] : [{ name, role: "agency" }];
}

/** `2011-03-12: The vote was nine to eight.` */
function noticeOf(kind: Notice["kind"], value: string): Notice {
  const [, day = "", text = ""] = /^([^\s:]{4,40}): (.+)$/s.exec(value) ?? [];
  const date: Edtf | undefined = day === "" ? undefined : edtf(day);
  return date === undefined ? { kind, text: value } : { kind, date, text };
}

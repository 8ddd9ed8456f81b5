import type { Picture } from "../../clipping.ts";
import type { Tallier } from "../../tally.ts";
import { formsOf } from "./bodies.ts";
import { JsonObject } from "./json-object.ts";

/** What goes with an item by name, and is a picture. */
export function associatedPictures(item: JsonObject, tally: Tallier, line: number): readonly Picture[] {
  const value = item.get("associations");
  const named = Array.isArray(value) ? value : (JsonObject.of(value)?.entries.map((entry) => entry.value) ?? []);
  return named.flatMap((one) => {
    const association = JsonObject.of(one);
    if (association === undefined) return [];
    const picture = isPicture(association) ? pictureOf(association) : undefined;
    const text = association.text("headline", "title", "uri", "name") ?? "";
    if (picture === undefined) tally.dropped("associations", "no picture, or one without an address", { line, text });
    else tally.changed("associations", "images", "a picture, kept as its largest form", { line, text });
    return picture ?? [];
  });
}

function isPicture(item: JsonObject): boolean {
  const type = item.text("type");
  return type === undefined ? renditionsOf(item).length > 0 : /^(?:picture|graphic)$/i.test(type);
}

/** An item that is a picture: its largest rendition, its caption and its credit. */
export function pictureOf(item: JsonObject): Picture | undefined {
  const largest = renditionsOf(item).sort((one, other) => other.width - one.width)[0];
  if (largest === undefined) return undefined;
  const descriptions = formsOf(item, "description", "descriptions").filter(({ kind }) => kind === "text");
  const caption =
    descriptions.find(({ role }) => role === "caption" || role === "text" || role === "") ??
    formsOf(item, "headline", "headlines")[0];
  const credit = descriptions.find(({ role }) => role === "creditline")?.value ?? item.text("byline", "by");
  return {
    src: largest.href,
    ...(caption === undefined ? {} : { caption: plain(caption.value) }),
    ...(credit === undefined ? {} : { credit: plain(credit) }),
  };
}

function renditionsOf(item: JsonObject): { readonly href: string; readonly width: number }[] {
  const value = item.get("renditions");
  const all = Array.isArray(value) ? value : (JsonObject.of(value)?.entries.map((entry) => entry.value) ?? []);
  return all.flatMap((one) => {
    const rendition = JsonObject.of(one);
    const href = rendition?.text("href");
    const type = rendition?.text("mimetype", "contenttype");
    if (rendition === undefined || href === undefined || (type !== undefined && !/^image\//i.test(type))) return [];
    const width = rendition.get("width");
    return [{ href: href.trim(), width: typeof width === "number" ? width : 0 }];
  });
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

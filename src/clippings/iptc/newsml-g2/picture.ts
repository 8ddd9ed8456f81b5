import type { Picture } from "../../clipping.ts";
import type { XmlElement } from "../../xml/element.ts";
import { wordsIn } from "../element-html.ts";
import type { Names } from "./names.ts";

/** A picture's item: its widest file, its caption and its credit. */
export function pictureOf(item: XmlElement, names: Names): Picture | undefined {
  const files = (item.first("contentSet")?.all("remoteContent") ?? []).filter((file) => {
    const type = file.attributes.get("contenttype");
    return (file.attributes.get("href")?.trim() ?? "") !== "" && (type === undefined || /^image\//i.test(type));
  });
  const widest = [...files].sort((one, other) => widthOf(other) - widthOf(one))[0];
  const src = widest?.attributes.get("href")?.trim();
  if (src === undefined) return undefined;
  const meta = item.first("contentMeta");
  const descriptions = meta?.all("description") ?? [];
  const caption =
    descriptions.find((description) => /caption/i.test(description.attributes.get("role") ?? "")) ?? descriptions[0];
  const creator = meta?.first("creator");
  const credit =
    wordsIn(meta?.first("creditline")) ||
    wordsIn(meta?.first("by")) ||
    (creator === undefined ? "" : names.of(creator));
  const words = wordsIn(caption) || wordsIn(meta?.first("headline"));
  return {
    src,
    ...(words === "" ? {} : { caption: words }),
    ...(credit === undefined || credit === "" ? {} : { credit }),
  };
}

function widthOf(file: XmlElement): number {
  return Number(file.attributes.get("width") ?? 0) || 0;
}

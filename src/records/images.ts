import { member } from "./field-readers.ts";
import { type FieldReading, type Misfit, misfit, readText } from "./field-values.ts";
import { isList, isMap, type YamlValue } from "./yaml.ts";
import type { YamlItemNode, YamlNodeMap } from "./yaml-write.ts";

/** A picture that a record shows with its story, or an author's file with its person: what the file says of it. */
export interface ImageEntry {
  /** Beside the record or from the content folder: `pier.jpg`, `pictures/1998/pier.jpg`. Nobody has looked for it yet. */
  readonly file: string;
  /** What is to be seen, for those who cannot see it; null where nobody has said. */
  readonly alt: string | null;
  /** Plain text, as it was printed below the picture. */
  readonly caption: string | null;
  /** Who made it. */
  readonly credit: string | null;
}

const forms = ["pier.jpg", "{ file: pier.jpg, alt: The pier at low tide, caption: The pier in 1998, credit: Bo Ek }"];
const keys = ["file", "alt", "caption", "credit"];
/** More than any story shows; each costs a decoder's time. */
const most = 200;

/** File names, or `{ file, alt, caption, credit }`; one of them counts as a list of one. In the order of the record. */
export function readImages(value: YamlValue): FieldReading<readonly ImageEntry[]> {
  if (value === null) return {};
  const images: ImageEntry[] = [];
  const misfits: Misfit[] = [];
  for (const item of isList(value) ? value : [value]) {
    if (typeof item === "string" && item.trim() === "") continue;
    const { value: image, misfits: own = [] } = images.length < most ? readImage(item) : tooMany(item);
    if (image !== undefined) images.push(image);
    misfits.push(...own);
  }
  return { ...(images.length === 0 ? {} : { value: images }), ...(misfits.length === 0 ? {} : { misfits }) };
}

/** One of them. */
export function readImage(item: YamlValue): FieldReading<ImageEntry> {
  if (item === null) return {};
  const { value: file } = readText(isMap(item) ? member(item, "file") : item);
  if (file === undefined) return misfit("image-unreadable", item, forms);
  if (!isMap(item)) return { value: { file: file.trim(), alt: null, caption: null, credit: null } };
  const misfits: Misfit[] = [];
  const said = (key: string): string | null => {
    const reading = readText(member(item, key));
    misfits.push(...(reading.misfits ?? []));
    return reading.value ?? null;
  };
  const value = { file: file.trim(), alt: said("alt"), caption: said("caption"), credit: said("credit") };
  const stray = Object.keys(item).find((key) => !keys.includes(key));
  if (stray !== undefined) misfits.push({ rule: "image-key-unknown", found: stray, expected: keys, ...strayNote });
  return { value, ...(misfits.length === 0 ? {} : { misfits }) };
}

const strayNote = { note: "What stands under it is not shown.", severity: "warning" } as const;

function tooMany(item: YamlValue): FieldReading<ImageEntry> {
  return misfit("image-too-many", item, [`at most ${most} pictures`]);
}

export function writeImages(images: readonly ImageEntry[]): YamlItemNode {
  return images.map(writeImage);
}

/** A file name alone where there is no more to say. */
export function writeImage({ file, alt, caption, credit }: ImageEntry): YamlItemNode {
  if (alt === null && caption === null && credit === null) return file;
  return { file, alt: alt ?? undefined, caption: caption ?? undefined, credit: credit ?? undefined };
}

const text: YamlNodeMap = { type: ["string", "number", "boolean", "null"] };

/** One of them, for editors. */
export const imageSchema: YamlNodeMap = {
  anyOf: [
    { type: ["string", "number"] },
    {
      type: "object",
      properties: { file: text, alt: text, caption: text, credit: text },
      required: ["file"],
      additionalProperties: false,
    },
  ],
};

export const imagesSchema: YamlNodeMap = {
  anyOf: [imageSchema, { type: "array", items: imageSchema }, { type: "null" }],
};

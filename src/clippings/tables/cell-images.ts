import type { Picture } from "../clipping.ts";
import { plainText } from "./cell-text.ts";
import type { Cell, Item } from "./row.ts";

/** The pictures in a cell; of one picture in several sizes the widest. */
export function imagesOf(cell: Cell): readonly Picture[] {
  const found =
    typeof cell === "string" ? cell.split(/(?<![\s|])[\s|]+(?=https?:)|;\s*(?=https?:)/).map(ofText) : cell.map(ofItem);
  const widest = new Map<string, Found>();
  for (const one of found) {
    if (one === undefined) continue;
    const key = one.isSize ? `${one.picture.caption}\n${one.picture.credit}` : one.picture.src;
    const known = widest.get(key);
    if (known === undefined || one.width > known.width) widest.set(key, one);
  }
  return [...widest.values()].map(({ picture }) => picture);
}

interface Found {
  readonly picture: Picture;
  readonly width: number;
  /** Whether it calls itself one of several sizes: those of one picture share caption and credit. */
  readonly isSize: boolean;
}

function ofText(text: string): Found | undefined {
  const src = text.trim();
  return isPlace(src) ? { picture: { src }, width: 0, isSize: false } : undefined;
}

/** An address or a path: what has spaces or no point is a caption or a number. */
function isPlace(src: string): boolean {
  return src.length <= 2000 && /^(?:https?:\/\/\S+|[^\s:]+\.[a-z]{3,4})$/i.test(src);
}

function ofItem(item: Item): Found | undefined {
  if (typeof item === "string") return ofText(item);
  const part = (...keys: readonly string[]): string | undefined => {
    for (const key of keys) {
      for (const [path, value] of item) if (path.toLowerCase() === key && value.trim() !== "") return value.trim();
    }
    return undefined;
  };
  const src = part("url", "src", "href", "file", "default.url", "default_url", "source_url");
  const kind = part("type");
  if (src === undefined || !isPlace(src) || (kind !== undefined && /video|audio/i.test(kind))) return undefined;
  const isSize = part("format", "crop_name", "cropname") !== undefined;
  const texts = {
    alt: part("alt", "alttext", "alt_text"),
    caption: part("caption", "description"),
    credit: part("credit", "copyright", "photographer"),
  };
  const said = Object.entries(texts).flatMap(([key, text]) =>
    text === undefined ? [] : [[key, plainText(text).text]],
  );
  return {
    picture: { src, ...Object.fromEntries(said) },
    width: Number(part("width", "default.width") ?? 0) || 0,
    isSize,
  };
}

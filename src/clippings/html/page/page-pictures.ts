import type { Picture } from "../../clipping.ts";
import { pictureSource } from "../picture.ts";
import type { PageClaims } from "./page-claims.ts";
import { wordsOf } from "./page-strings.ts";

const noPicture =
  /logo|default|placeholder|avatar|favicon|sprite|share[_-]?(?:image|icon|card)|social[_-]?(?:image|card)|blank/i;

/** What the page itself shows of its pictures, by the names of their files. */
export function figuresOf(document: Document): ReadonlyMap<string, Omit<Picture, "src">> {
  const figures = new Map<string, Omit<Picture, "src">>();
  for (const image of [...document.querySelectorAll("img")].slice(0, 300)) {
    const source = pictureSource(image);
    if (source === undefined) continue;
    const alt = (image.getAttribute("alt") ?? "").trim();
    const caption = wordsOf(
      image.closest("figure")?.querySelector("figcaption") ?? image.ownerDocument.createElement("p"),
    );
    const key = fileName(source);
    if (!figures.has(key)) figures.set(key, { ...(alt === "" ? {} : { alt }), ...(caption === "" ? {} : { caption }) });
  }
  return figures;
}

/** The story's lead picture, where it does not stand in the text. */
export function leadPictures(
  claims: PageClaims,
  figures: ReturnType<typeof figuresOf>,
  body: string,
  base: string | undefined,
): readonly Picture[] {
  const social = claims.meta.get("og:image") ?? claims.meta.get("twitter:image") ?? [];
  const alt = claims.meta.get("og:image:alt")?.[0];
  const named: readonly Picture[] =
    claims.pictures.length > 0
      ? claims.pictures
      : social.slice(0, 1).map((src) => (alt === undefined ? { src } : { src, alt }));
  for (const picture of named) {
    const src = URL.canParse(picture.src, base) ? new URL(picture.src, base).href : undefined;
    if (src === undefined || !/^https?:/.test(src) || noPicture.test(fileName(src))) continue;
    if (body.includes(fileName(src))) return [];
    return [{ ...figures.get(fileName(src)), ...picture, src }];
  }
  return [];
}

function fileName(address: string): string {
  return (
    address
      .replace(/[?#].*$/s, "")
      .split("/")
      .at(-1) ?? address
  );
}

import { filePath, type SitePath } from "../../basics/address.ts";
import { digest } from "../../basics/digest.ts";
import type { PictureFile } from "../../records/album.ts";

/** A size and format in which a picture is published. */
export interface Rendition {
  readonly path: SitePath;
  readonly format: "webp" | "jpeg" | "png";
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture as it is published: nothing is made yet. */
export interface Renditions {
  /** In rising widths; never empty, the last is the largest. */
  readonly webp: readonly Rendition[];
  /** For browsers without WebP, for feeds, and for those who share a story: of the same size as the largest. */
  readonly plain: Rendition;
}

/**
 * How they are made. A phone, a phone with a fine screen or a narrow window, and a column of text on a fine screen; what
 * is hardly smaller than its source is not made. Raise the number when the same settings shall give other bytes.
 */
export const recipe = { number: 1, widths: [480, 960, 1600], webp: 78, jpeg: 80, least: 1.2 } as const;

const recipeText = JSON.stringify(recipe);

/** Its name tells of its bytes and how it is made, so that an address never shows another picture. */
export function renditionsOf(picture: PictureFile): Renditions {
  const name = digest([picture.digest, recipeText], 16);
  const one = (format: Rendition["format"], width: number): Rendition => ({
    path: filePath("pictures", `${name}-${width}.${format === "jpeg" ? "jpg" : format}`),
    format,
    width,
    height: Math.max(1, Math.round((width * picture.height) / picture.width)),
  });
  const widths = widthsOf(picture);
  const largest = widths.at(-1) ?? picture.width;
  return {
    webp: widths.map((width) => one("webp", width)),
    plain: one(picture.alpha ? "png" : "jpeg", largest),
  };
}

/** WebP knows no side longer than 16,383. */
const tallest = 16_000;

function widthsOf({ width, height }: PictureFile): number[] {
  const fits = Math.max(1, Math.floor((tallest * width) / height));
  const largest = Math.min(width, fits, recipe.widths[2]);
  return [...recipe.widths.filter((each) => each * recipe.least < largest), largest];
}

/** Stands for all that a page says of a picture, but for what its record says. */
export function pictureKey({ digest: own, width, height, alpha }: PictureFile): string {
  return `${own}:${width}x${height}${alpha ? "a" : ""}`;
}

/** As feeds state it: `image/jpeg`. */
export function mediaTypeOf({ format }: Rendition): string {
  return `image/${format}`;
}

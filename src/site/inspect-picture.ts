import type { PictureFacts } from "../records/album.ts";
import { pictureKind } from "./picture-kind.ts";
import { pictureLibrary } from "./picture-library.ts";

/** A page of a newspaper, scanned finely; what is larger would take a gigabyte to look at. */
const mostPixels = 100_000_000;

/**
 * How pictures are opened. One that ends too early or has a fault in its data is none; a wrong remark in its head is let
 * pass. Of an animation the first picture is taken.
 */
export const opening = { limitInputPixels: mostPixels, failOn: "error", pages: 1 } as const;

/** A picture that takes longer than this was made to, in seconds. */
const patience = 60;
/** In pixels: so small that it is soon looked through, while the decoder has to read all of it. */
const glance = 480;

/**
 * Looks at a picture: its size as it is to be seen, and whether all of it can be read.
 *
 * @returns the facts, or in a sentence why nobody can see it
 * @throws a NoInspector where the library cannot be loaded
 */
export async function inspectPicture(bytes: Uint8Array): Promise<PictureFacts | string> {
  const kind = pictureKind(bytes);
  if (kind === undefined)
    return "By its first bytes it is neither JPEG, PNG, WebP, AVIF nor GIF, whatever its name says.";
  const { sharp } = await pictureLibrary();
  try {
    const picture = sharp(bytes, opening);
    const { width, height, hasAlpha, autoOrient } = await picture.metadata();
    if (width * height > mostPixels) return tooLarge;
    const small = sharp(bytes, opening).timeout({ seconds: patience });
    const { data, info } = await small
      .resize({ width: glance, height: glance, fit: "inside", withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const alpha = hasAlpha && isSeenThrough(data, info.channels);
    return { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height, alpha };
  } catch (error) {
    const [first = ""] = String(error instanceof Error ? error.message : error).split("\n");
    if (/pixel limit/i.test(first)) return tooLarge;
    return `It cannot be read as ${kind.toUpperCase()} (${first.slice(0, 120)}).`;
  }
}

const tooLarge = `It has more than ${mostPixels / 1_000_000} million pixels.`;

/** Many pictures have an alpha channel that hides nothing. */
function isSeenThrough(data: Uint8Array, channels: number): boolean {
  for (let at = channels - 1; at < data.length; at += channels) if (data[at] !== 255) return true;
  return false;
}

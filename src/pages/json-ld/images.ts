import type { ImageObjectLeaf } from "schema-dts";
import { fullAddress } from "../full-address.ts";
import type { Chrome } from "../page.ts";
import type { PictureView } from "../pictures/picture-view.ts";

/** The pictures of a story: its own, and the one that stands for it. */
export interface Pictured {
  readonly images: readonly PictureView[];
  readonly lead: PictureView | null;
}

/** The pictures that the archive has, as schema.org's ImageObject; none where its address is not known. */
export function imagesOf({ images, lead }: Pictured, chrome: Chrome): ImageObjectLeaf[] {
  if (lead === null) return [];
  const found: ImageObjectLeaf[] = [];
  for (const { shown, alt, caption, credit } of images.includes(lead) ? images : [lead, ...images]) {
    const url = shown && fullAddress(shown.plain.path, chrome);
    if (shown === null || url === null) continue;
    const image: ImageObjectLeaf = { "@type": "ImageObject", url };
    if (caption !== null) image.caption = caption;
    if (alt !== null) image.description = alt;
    if (credit !== null) image.creditText = credit;
    found.push(image);
  }
  return found;
}

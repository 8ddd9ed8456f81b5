import { webAddress } from "../../basics/address.ts";
import type { Album } from "../../records/album.ts";
import type { ImageEntry } from "../../records/images.ts";
import { type Renditions, renditionsOf } from "./renditions.ts";

/** A picture on a page, or what is said of one that the archive does not have. */
export interface PictureView {
  /** Null where the archive does not have it. */
  readonly shown: Renditions | null;
  /** Its address, where it is elsewhere: http or https. Nothing is ever loaded from there. */
  readonly elsewhere: string | null;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** @param file that names it, and from which it is looked for */
export function pictureView(image: ImageEntry, file: string | undefined, album: Album | undefined): PictureView {
  const { alt, caption, credit } = image;
  const found = file === undefined ? undefined : album?.find(image.file, file);
  return {
    shown: found === undefined ? null : renditionsOf(found),
    elsewhere: found === undefined ? webAddress(image.file) : null,
    alt,
    caption,
    credit,
  };
}

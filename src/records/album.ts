import { digest } from "../basics/digest.ts";
import { picturePlaces } from "./picture-places.ts";

/** What a decoder says of a picture. */
export interface PictureFacts {
  /** In pixels, as it is to be seen: turned as its camera asks. */
  readonly width: number;
  readonly height: number;
  /** Whether something may be seen through it. */
  readonly alpha: boolean;
}

/** A picture of the content folder that can be shown. */
export interface PictureFile extends PictureFacts {
  /** As problems name it: `content/1998/pier.jpg`. */
  readonly file: string;
  /** Of its bytes, 26 characters. */
  readonly digest: string;
  /** Where it is on the disk. */
  readonly place: string;
}

/** The pictures that stories and people name and that are there and whole. Plain data makes it, so that threads can. */
export class Album {
  readonly files: readonly PictureFile[];
  readonly #byFile: ReadonlyMap<string, PictureFile>;

  constructor(files: readonly PictureFile[] = []) {
    this.files = files;
    this.#byFile = new Map(files.map((picture) => [picture.file, picture]));
  }

  /**
   * The picture that a file of the content folder means.
   *
   * @param file that names it
   */
  find(name: string, file: string): PictureFile | undefined {
    if (this.#byFile.size === 0) return undefined;
    for (const place of picturePlaces(name, file)) {
      const found = this.#byFile.get(place);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Of all that a site may depend on. */
  digest(): string {
    if (this.files.length === 0) return "";
    return digest(
      this.files.map((one) => JSON.stringify([one.file, one.digest, one.width, one.height, one.alpha])),
      26,
    );
  }
}

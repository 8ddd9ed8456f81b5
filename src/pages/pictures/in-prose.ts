import type { Html } from "../../basics/html.ts";
import type { Album } from "../../records/album.ts";
import { figure, lacking, picture, type Setting } from "./figure.ts";
import { type PictureView, pictureView } from "./picture-view.ts";
import type { ImageInProse } from "./set-pictures.ts";

export interface HowPrinted {
  /** Whether no picture stands above the text. */
  readonly isFirst: boolean;
  /** False where what is not there may be meant from the story's address at the paper. */
  readonly isSure: boolean;
}

/** What the images of one text in Markdown become. */
export class ProsePictures {
  readonly #file: string | undefined;
  readonly #album: Album | undefined;
  readonly #setting: Omit<Setting, "first">;
  readonly #isSure: boolean;
  #isFirst: boolean;
  /** Those that are shown, in their order. */
  readonly shown: PictureView[] = [];

  /**
   * @param file from which they are looked for; undefined where it is known to name none
   */
  constructor(
    file: string | undefined,
    album: Album | undefined,
    setting: Omit<Setting, "first">,
    { isFirst, isSure }: HowPrinted,
  ) {
    this.#file = file;
    this.#album = album;
    this.#setting = setting;
    this.#isFirst = isFirst;
    this.#isSure = isSure;
  }

  /** Null for what is no picture of the archive: `prose` knows what to do with it. */
  readonly print = ({ source, label, title, alone }: ImageInProse): Html | null => {
    const entry = { file: source, alt: label || null, caption: title || null, credit: null };
    const view = pictureView(entry, this.#file, this.#album);
    if (view.elsewhere !== null || (view.shown === null && !this.#isSure)) return null;
    const setting = { ...this.#setting, first: this.#isFirst && view.shown !== null };
    if (view.shown === null) return alone ? figure(view, setting) : lacking(view, setting);
    this.#isFirst = false;
    this.shown.push(view);
    return alone ? figure(view, setting) : picture(view.shown, view, setting);
  };
}

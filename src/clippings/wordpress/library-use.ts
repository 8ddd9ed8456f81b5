import type { Clipping } from "../clipping.ts";
import type { Tallier } from "../tally.ts";
import type { Site } from "./site.ts";

/** Which files of the media library the stories show. */
export class LibraryUse {
  readonly #site: Site;
  readonly #shown = new Set<string>();

  constructor(site: Site) {
    this.#site = site;
  }

  /** Takes down what a story shows. */
  see({ body, images = [] }: Clipping): void {
    for (const { src } of images) this.#shown.add(fileOf(src));
    for (const [address] of (body?.value ?? "").matchAll(/https?:\/\/[^\s"'<>()[\]]{1,2000}/g)) {
      if (/\.\w{2,5}$/.test(address)) this.#shown.add(fileOf(address));
    }
  }

  count(tally: Tallier): void {
    for (const { src, line } of this.#site.attachments.values()) {
      const isShown = this.#shown.has(fileOf(src));
      if (isShown) tally.kept("item[attachment]", ["images", "body"], { line, text: src });
      else tally.dropped("item[attachment]", "a file of the library that no story shows", { line, text: src });
    }
  }
}

/** `…/2019/05/pier-300x200.jpg` is a size of `…/2019/05/pier.jpg`. */
function fileOf(address: string): string {
  return address.replace(/^https?:\/\//i, "").replace(/-(?:\d{1,5}x\d{1,5}|scaled)(?=\.\w{2,5}$)/, "");
}

import type { StoryText } from "../browser/index/open-shard.ts";
import { gzipped } from "../packed.ts";
import type { TextFile } from "./piece.ts";

/** A file ends with the story that makes it this long, unpacked: a page of results reads up to twenty of them. */
const fileLength = 8 * 1024;

/** Texts, a file some stories that stand side by side: a JSON list of `StoryText`, gzipped. */
export class TextGatherer {
  readonly #files: TextFile[] = [];
  #open: string[] = [];
  #length = 0;

  add(text: StoryText): void {
    const json = JSON.stringify(text);
    this.#open.push(json);
    this.#length += Buffer.byteLength(json);
    if (this.#length >= fileLength) this.#close();
  }

  files(): readonly TextFile[] {
    if (this.#open.length > 0) this.#close();
    return this.#files;
  }

  #close(): void {
    this.#files.push({ stories: this.#open.length, content: gzipped(`[${this.#open.join(",\n")}]`) });
    this.#open = [];
    this.#length = 0;
  }
}

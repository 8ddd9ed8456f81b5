import { basename } from "node:path";
import type { gather } from "../records/gather.ts";
import { SameMemory } from "../records/same/memory.ts";
import type { Merges } from "../records/same/read-merges.ts";
import { settleSame } from "../records/same/settle-same.ts";
import { withMerges } from "../records/same/with-sameness.ts";
import { readMergesFile } from "../records/store-merges.ts";
import { keptMemory } from "../records/store-same.ts";

/** Which stories are told twice, from one change of the content to the next. */
export class PreviewSame {
  readonly #merges: Merges;
  #memory: SameMemory;

  /**
   * @param folder the content folder’s full path
   * @param kept where the last build keeps its readings
   */
  constructor(folder: string, kept: string, reader: string) {
    this.#merges = readMergesFile(folder, basename(folder).normalize("NFC"));
    this.#memory = keptMemory(kept, reader);
  }

  settle(gathered: ReturnType<typeof gather>) {
    const { merges, verdicts } = settleSame(gathered, this.#merges, this.#memory);
    this.#memory = new SameMemory(verdicts, new Map(merges.map(({ key, article }) => [key, article])));
    return withMerges(gathered, merges);
  }
}

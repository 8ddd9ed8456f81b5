import { corporaFound, real } from "../../../bench/corpora/corpora.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { archiveOf } from "../../archive-fixture.ts";
import { blurred, inventedStories } from "./papers.ts";

/** Whether the real texts are on this machine. */
export { corporaFound };

/** So many stories of Reuters and of HuffPost, with some invented ones of other languages among them. */
export function realPapers(each: number): Archive {
  const of = (name: "reuters" | "huffpost") => [...real(name).stories()].slice(0, each);
  const stories = [
    ...blurred(of("reuters"), 31),
    ...blurred(of("huffpost"), 32),
    ...inventedStories(Math.ceil(each / 20), 33),
  ];
  return archiveOf(stories);
}

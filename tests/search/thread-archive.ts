import type { Archive } from "../../src/archive/archive.ts";
import { archiveOf, daily } from "../archive-fixture.ts";

/** Stories enough for several shards, in two languages. */
export function threadArchive(): Archive {
  return archiveOf([
    ...daily(700, "2021-12-31", { body: "The tide came in over the *harbour* wall, as it does." }),
    ...daily(500, "2021-12-31", { body: "Der Deich hielt der Flut stand.", language: "de" }).map((story) => ({
      ...story,
      headline: `Hafen, ${story.date}`,
    })),
  ]);
}

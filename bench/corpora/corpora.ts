import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BenchRecord } from "../record.ts";
import { huffpost } from "./huffpost.ts";
import { invented } from "./invented.ts";
import { resampled } from "./resampled.ts";
import { reuters } from "./reuters.ts";

/** Some stories under a name. Each walk through them gives the same ones, so none need be kept in memory. */
export interface Corpus {
  /** `resampled`, `reuters`, `huffpost`, `invented`. */
  readonly name: string;
  readonly stories: () => Iterable<BenchRecord>;
}

const folder = fileURLToPath(new URL("../../../shared/corpora", import.meta.url));

/** Whether the real texts are on this machine. They are no part of the project. */
export function corporaFound(): boolean {
  return existsSync(folder);
}

/** The real texts of one of the corpora, all of them. */
export function real(name: "reuters" | "huffpost"): Corpus {
  const all = name === "reuters" ? reuters(folder) : huffpost(folder);
  // Not every generator has a place for a story without a date.
  const stories = all.filter(({ front }) => front.date !== undefined);
  return { name, stories: () => stories };
}

/** As many stories as wanted, with the words and lengths of the real ones: half full text, half headline and blurb. */
export function ofSize(count: number): Corpus {
  const sources = [reuters(folder), huffpost(folder)];
  return { name: "resampled", stories: () => resampled(sources, count) };
}

/** The same made of invented words, for machines without the real texts. */
export function inventedOfSize(count: number): Corpus {
  const all = invented(Math.min(count, 2000));
  const sources = [0, 1].map((side) => all.filter((_, index) => index % 2 === side));
  return { name: "invented", stories: () => resampled(sources, count) };
}

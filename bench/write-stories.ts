import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Source } from "./contenders/contender.ts";
import type { BenchRecord } from "./record.ts";

/** Writes each story's source below a folder. @returns how many */
export function writeStories(
  folder: string,
  stories: Iterable<BenchRecord>,
  source: (story: BenchRecord) => Source,
): number {
  const made = new Set<string>();
  let count = 0;
  for (const story of stories) {
    const { file, text } = source(story);
    const path = join(folder, file);
    const parent = dirname(path);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(path, text);
    count += 1;
  }
  return count;
}

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeYaml } from "../src/records/yaml-write.ts";
import { huffpost } from "./huffpost.ts";
import { reuters } from "./reuters.ts";

const corpora = fileURLToPath(new URL("../../shared/corpora", import.meta.url));

export interface Wanted {
  readonly reuters: number;
  readonly huffpost: number;
  /** The content folder: made where it is not there. */
  readonly folder: string;
}

/** Writes stories of the corpora as front-matter Markdown, and an `archive.yaml`. @returns how many */
export function writeRecords({ reuters: wire, huffpost: site, folder }: Wanted): number {
  const records = [...reuters(corpora, wire), ...huffpost(corpora, site)];
  for (const { file, front, body } of records) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `---\n${writeYaml(front)}---\n${body === "" ? "" : `\n${body}\n`}`);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "archive.yaml"), writeYaml({ title: "Benchmark", address: "https://archive.example/" }));
  return records.length;
}

import { appendFileSync, existsSync, readFileSync } from "node:fs";

/** The promises of `docs/trust.md` in their order: what its table calls each. */
export const promises = {
  "no-code": "No code from content",
  "no-script": "No script in a reader's browser",
  policy: "A strict content policy",
  "failed-builds": "A failed build is never green",
  kills: "All or nothing: killed builds",
  locks: "All or nothing: two builds at once",
  withdrawn: "Nothing withdrawn survives",
  containment: "Containment",
  "same-bytes": "The same bytes",
  unaltered: "Text and dates unaltered",
  readers: "Robust readers",
  hosts: "Any host",
  supply: "Supply chain",
  load: "Load",
  check: "`backfile check`",
} as const;

export type Promised = keyof typeof promises;

/** What a suite has counted for a promise: "200 of 200 killed builds left the old site or the new one". */
export interface Figure {
  readonly promise: Promised;
  readonly text: string;
}

/**
 * Notes what a suite has counted, once it has passed. Where `npm run test:slow` runs it, the figure goes into the file
 * that `BACKFILE_FIGURES` names, one line of JSON each; elsewhere nowhere. Never a figure that was not counted.
 */
export function figure(promise: Promised, text: string): void {
  const file = process.env.BACKFILE_FIGURES;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ promise, text } satisfies Figure)}\n`);
}

/** The figures that a run has noted, in their order. */
export function figuresIn(file: string): readonly Figure[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Figure);
}

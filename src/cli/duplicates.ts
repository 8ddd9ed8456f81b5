import type { DuplicatePair, DuplicateStory, JoinedStory } from "../export/duplicates.ts";
import { counted } from "./counted.ts";
import { print, printable, printJson, say, styled } from "./print.ts";
import { printProblems } from "./problems.ts";
import { progressLine } from "./progress.ts";
import type { ExitCode } from "./run.ts";
import { readArguments } from "./usage.ts";

export const help = `Lists the stories that several sources tell: those that were made one, and those that may be one and wait for you to
decide. Decisions stand in merges.yaml in the content folder, and can be undone there (docs/duplicates.md).

Usage: npx backfile duplicates [--content DIR] [--write] [--json]

  --content DIR   the folder of the sources (default: content)
  --write         append the pairs to merges.yaml as comments, ready to be decided; nothing else is changed
  --json          print the result as JSON

Examples:
  npx backfile duplicates
  npx backfile duplicates --write
  npx backfile duplicates --json | jq '.unsure[].stories[].id'`;

/** Why two stories may be one, in plain words, by the rule that says so. */
const reasons: Readonly<Record<string, string>> = {
  "same-address": "they have one address, but neither headline nor text in common",
  "same-guid": "they have one name at their source, but neither headline nor text in common",
  "same-text": "they have one short text, and nothing else says that they are one",
  "near-duplicate": "their texts are alike",
  "contained-text": "most of the one text stands in the other",
  reprint: "they have one text, on days far apart",
  "other-byline": "their texts are alike, and other people signed them",
  "other-text": "they have one headline and one day, and other texts",
};

export async function run(args: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const { values } = readArguments(
    args,
    {
      content: { type: "string", default: "content" },
      write: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
    { least: 0, most: 0, name: "no words" },
  );
  const { content, write, json } = values;
  const progress = progressLine();
  const { duplicates } = await import("../export/duplicates.ts");
  const report = await duplicates({ content, write, signal, onProgress: progress.show }).finally(progress.end);
  const { joined, unsure, written, problems } = report;
  if (json) {
    printJson(report);
    return 0;
  }
  for (const one of joined) printJoined(one);
  for (const pair of unsure) printPair(pair);
  printProblems(problems);
  print(
    `${counted(joined.length, "story is", "stories are")} told more than once; ${counted(unsure.length, "pair")} to decide`,
  );
  if (written !== null)
    say(`${counted(written, "pair was", "pairs were")} appended to ${printable(content)}/merges.yaml`);
  return 0;
}

function printJoined({ story, ids, places }: JoinedStory): void {
  print(styled(printable(line(story)), "bold"));
  print(printable(`  also: ${[...ids, ...places].join(", ")}`));
  print("");
}

function printPair({ stories, rule, shared }: DuplicatePair): void {
  const percent = `${Math.round(100 * shared)} % of the shorter text is in both`;
  print(printable(`${reasons[rule] ?? rule} (${rule}; ${percent})`));
  for (const story of stories) print(printable(`  ${line(story)}`));
  print("");
}

function line({ id, headline, date, place }: DuplicateStory): string {
  return `${id}  ${date ?? "undated"}  ${headline}  (${place})`;
}

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** 620 stories by one author: 210 in March 2001, the others spread over eleven years, twenty without a date. */
export function make(content: string): void {
  writeFileSync(join(content, "archive.yaml"), "title: The Long List\nshow: full\n");
  mkdirSync(join(content, "stories"));
  for (let number = 0; number < 620; number += 1) {
    const date = dateOf(number);
    const front = ["---", `headline: Story number ${number}`, "authors: [Ann Lisle]", "section: News"];
    if (date !== undefined) front.push(`date: ${date}`);
    writeFileSync(join(content, "stories", `${number}.md`), `${[...front, "---", `Body ${number}.`].join("\n")}\n`);
  }
}

function dateOf(number: number): string | undefined {
  if (number < 210) return `2001-03-${two(1 + (number % 31))}`;
  if (number < 600) return `${2001 + (number % 11)}-${two(1 + (number % 12))}-${two(1 + (number % 28))}`;
  return undefined;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

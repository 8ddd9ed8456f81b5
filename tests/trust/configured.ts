import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { planSite } from "../../src/build/plan.ts";

/** What `archive.yaml` is told each string as. */
export const settingPlaces = [
  "title",
  "description",
  "rights",
  "publication",
  "gateway",
  "address",
  "language",
  "zone",
  "theme",
  "field's name",
] as const;

const story = `---
headline: Harbour board keeps the pier
date: 2011-03-09
section: Harbour
authors: Ann Lee
---
It stays.
`;

/**
 * What a site of two stories is made of when its settings are this string, file by file, as a build would write them.
 * Every second string is within an address too.
 *
 * @param folder for the content: an empty one
 */
export async function configuredSite(
  folder: string,
  text: string,
  index: number,
): Promise<ReadonlyMap<string, string>> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "pier.md"), story);
  const said = JSON.stringify(text);
  const address = index % 2 === 0 ? "https://hostile.example/a/" : `https://hostile.example/a/${text}/`;
  writeFileSync(
    join(folder, "archive.yaml"),
    `title: ${said}
description: ${said}
rights: ${said}
publication: ${said}
address: ${JSON.stringify(address)}
online: 2011-01-01
oai: ${JSON.stringify({ gateway: `https://gateway.example/${text}`, email: "archive@hostile.example" })}
${index % 2 === 0 ? "" : `language: ${said}\nzone: ${said}\ntheme: ${said}\n`}fields: ${JSON.stringify({ [`own ${text}`.slice(0, 150)]: "headline" })}
show: full
`,
  );
  const { outputs } = await planSite(folder, { search: false });
  return new Map(outputs.map((output) => [output.file, output.text()]));
}

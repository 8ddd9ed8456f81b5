import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeZip } from "../clippings/archives/make-zip.ts";
import { canBeFile } from "./hostile-names.ts";

/** What was laid into a content folder. */
export interface NamesLaid {
  /** The headlines of all stories but those in hidden files. */
  readonly headlines: readonly string[];
  /** Files that have the names. */
  readonly files: number;
}

/**
 * Lays names into a content folder wherever a name can stand: in every field of a story of which an address or a place
 * is made, as names of files and folders, of files about people, of files within a ZIP.
 */
export function layNames(content: string, names: readonly string[]): NamesLaid {
  for (const folder of ["authors", "files", "folders"]) mkdirSync(join(content, folder), { recursive: true });
  writeFileSync(join(content, "archive.yaml"), "title: Names\nshow: full\nfields: { x: headline }\n");
  const rows = names.flatMap((name, index) => rowsOf(name, index));
  writeFileSync(join(content, "names.jsonl"), `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`);
  const fit = [...new Set(names.filter(canBeFile))];
  for (const [index, name] of fit.entries()) {
    const story = `---\nheadline: File ${index} by its name\ndate: 2012-01-01\n---\nText ${index}.\n`;
    writeFileSync(join(content, "files", `${name}.md`), story);
    if (index % 10 !== 0 || name.startsWith(".")) continue;
    mkdirSync(join(content, "folders", name), { recursive: true });
    writeFileSync(
      join(content, "folders", name, "story.md"),
      story.replace("File", "Folder").replace("Text", "In the folder of number"),
    );
    const quoted = `'${name.replaceAll("'", "''")}'`;
    const person = `---\nname: Person ${index}\nslug: ${quoted}\npicture: ${quoted}\nstories: [${quoted}]\n---\nText.\n`;
    writeFileSync(join(content, "authors", `${name}.md`), person);
  }
  const page = Buffer.from("Text.");
  writeFileSync(
    join(content, "names.zip"),
    makeZip(names.filter((name) => !/\p{Cs}/u.test(name)).map((name) => ({ name, bytes: page }))),
  );
  const shown = fit.flatMap((name, index) => {
    if (name.startsWith(".")) return [];
    return [`File ${index} by its name`, ...(index % 10 === 0 ? [`Folder ${index} by its name`] : [])];
  });
  return { headlines: [...rows.map(({ headline }) => headline), ...shown], files: fit.length };
}

/** A story for the fields that name its own place, and one for those that name others'. */
function rowsOf(name: string, index: number): (Readonly<Record<string, unknown>> & { readonly headline: string })[] {
  return [
    {
      headline: `Place ${index} of the names`,
      date: "2011-03-09",
      slug: name,
      aliases: [name, `/${name}/`],
      body: `Text ${index} of a place.`,
    },
    {
      headline: `Story ${index} of the names`,
      id: name,
      section: name,
      authors: [name],
      publication: name,
      tags: [name],
      url: `https://lantern.example/${index}/?page=${name}`,
      archived: name,
      guid: name,
      language: name,
      images: [name],
      alsoPublished: [{ publication: name, url: name }],
      versions: [{ headline: name, url: name }],
      body: `Text ${index}: ![x](${name}) [x](<${name}>)`,
    },
  ];
}

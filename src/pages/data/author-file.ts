import { filePath } from "../../basics/address.ts";
import type { Person } from "../../records/person.ts";
import { writePerson } from "../../records/write-person.ts";
import type { SiteFile } from "../page.ts";
import { dataFolder } from "./record-file.ts";

/** What is known of an author, as a file for `content/authors/`. */
export function authorFile(slug: string, person: Person): SiteFile {
  const text = (): string => writePerson(person);
  return { path: filePath(dataFolder, "authors", `${slug}.md`), key: text, text };
}

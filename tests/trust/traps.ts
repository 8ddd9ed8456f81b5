import { quoted, record, type Trap } from "./trap.ts";
import { dataTraps } from "./traps-data.ts";
import { byline, fileTraps } from "./traps-files.ts";
import { htmlTraps } from "./traps-html.ts";
import { markdownTraps } from "./traps-markdown.ts";
import { xmlTraps } from "./traps-xml.ts";

/** @param remote the address of a server that nobody may ask for anything */
export function allTraps(remote: string): readonly Trap[] {
  return [...markdownTraps(), ...fileTraps(), ...xmlTraps(remote), ...htmlTraps(remote), ...dataTraps()];
}

/** What stands beside every trap, so that there is a site: a story, and settings that let whole texts be shown. */
export const beside: readonly Pick<Trap, "file" | "bytes">[] = [
  { file: "archive.yaml", bytes: "title: The Fenmouth Ledger\nshow: full\n" },
  {
    file: "plain.md",
    bytes: record("A story beside the traps", "It is told plainly.", `authors: [${quoted(byline)}]\n`),
  },
];

/** Those that can stand in one folder: of two with one name the first, and none that stops a build. */
export function inOneFolder(traps: readonly Trap[]): readonly Trap[] {
  const names = new Set<string>();
  return traps.filter(({ file, fails }) => {
    const isFirst = !names.has(file);
    names.add(file);
    return isFirst && fails === undefined;
  });
}

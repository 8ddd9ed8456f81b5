import { realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { errorCode } from "../basics/failure.ts";
import type { Problem } from "../basics/problem.ts";
import { decode } from "../clippings/decode.ts";
import type { OwnFont } from "./card-letters.ts";
import { readPlainFile } from "./store-open.ts";
import { readYaml } from "./yaml.ts";

/** A font of all Chinese, Japanese and Korean letters has 25 MB. */
const fontLimit = 64 * 1024 * 1024;

/**
 * Where the font of social cards lies that `archive.yaml` names.
 *
 * @param folder the content folder's full path
 * @param name what problems call it: its own name
 * @param font as the settings name it
 */
export function ownFont(folder: string, name: string, font: string): OwnFont {
  return { file: `${name}/${font}`.normalize("NFC"), place: join(folder, ...font.split("/")) };
}

/**
 * The bytes of the owner's font, or in a sentence why they cannot be had.
 *
 * @param folder the content folder's full path: nothing is read to which a link leads
 */
export function readOwnFont({ file, place }: OwnFont, folder: string): Uint8Array | string {
  try {
    const way = relative(realpathSync(folder), realpathSync(place));
    if (way !== relative(folder, place).split("/").join(sep)) return "A link leads there, and links are not followed.";
  } catch (error) {
    if (errorCode(error) === "ENOENT") return "The font is not there.";
  }
  const bytes = readPlainFile({ file, place }, fontLimit);
  if (bytes instanceof Uint8Array) return bytes;
  const { note } = bytes.problem;
  return note.slice(0, note.indexOf(". ") + 1);
}

/**
 * What is said of a font that cannot be used. Only then is the line needed, so that the settings are looked into again.
 *
 * @param settingsFile as problems name it
 */
export function fontProblem(folder: string, settingsFile: string, font: string, reason: string): Problem {
  return {
    file: settingsFile,
    line: lineOfCards(folder),
    rule: "card-font-unreadable",
    found: font,
    expected: [".ttf", ".otf", ".woff"],
    note: `${reason} Cards are drawn in the font that comes with Backfile. Lay a plain font file there, or mend the path: it leads from the content folder.`,
    severity: "error",
  };
}

function lineOfCards(folder: string): number {
  const file = "archive.yaml";
  const bytes = readPlainFile({ file, place: join(folder, file) });
  const reading = bytes instanceof Uint8Array ? readYaml(decode(bytes, file).text) : undefined;
  return (reading?.ok ? reading.entries.get("cards")?.line : undefined) ?? 1;
}

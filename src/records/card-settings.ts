import type { Problem } from "../basics/problem.ts";
import { member } from "./field-readers.ts";
import { type FieldReading, misfit } from "./field-values.ts";
import type { Settings } from "./settings.ts";
import { isMap, type YamlValue } from "./yaml.ts";
import type { YamlNodeMap } from "./yaml-write.ts";

/** That social cards are drawn, and in which font. */
export interface CardSettings {
  /** The owner's own, as a path below the content folder: `fonts/paper.ttf`. Null: the one that comes with Backfile. */
  readonly font: string | null;
}

const forms = ["true", "false", "{ font: fonts/paper.ttf }"];

/** Whether a file of this name may be a font that is read; WOFF2 is none of them. */
export function isFontName(name: string): boolean {
  return /\.(?:ttf|otf|woff)$/i.test(name);
}

/** Longer than any path that should lie in an archive's folder. */
const longest = 1000;

/** `false` is as if nothing were stated: no value, and no misfit. */
export function readCards(value: YamlValue): FieldReading<CardSettings> {
  if (value === null || value === "" || value === "false") return {};
  if (value === "true") return { value: { font: null } };
  if (!isMap(value) || Object.keys(value).some((key) => key !== "font")) {
    return misfit("cards-unreadable", value, forms);
  }
  const font = member(value, "font");
  if (typeof font !== "string" || !isFontPath(font.trim())) return misfit("cards-unreadable", font, forms);
  return { value: { font: font.trim() } };
}

/** Below the content folder, by no way that leads out of it, and not hidden. */
function isFontPath(path: string): boolean {
  if (path.length > longest || !isFontName(path) || /[\p{Cc}\\:]/u.test(path)) return false;
  return path.split("/").every((part) => part !== "" && !part.startsWith("."));
}

/** Who shares a story needs the card's full address. */
export function cardsProblem({ cards, address }: Settings): Omit<Problem, "file" | "line"> | undefined {
  if (cards === null || address !== null) return undefined;
  return {
    rule: "cards-incomplete",
    found: "cards",
    expected: ["address"],
    note: "No cards are drawn until the archive's address is there too: whoever shares a story is told the card's full address.",
    severity: "warning",
  };
}

export const cardsSchema: YamlNodeMap = {
  anyOf: [
    { type: "boolean" },
    {
      type: "object",
      properties: { font: { type: "string", pattern: "\\.([Tt][Tt][Ff]|[Oo][Tt][Ff]|[Ww][Oo][Ff][Ff])\\s*$" } },
      required: ["font"],
      additionalProperties: false,
    },
    { type: "null" },
  ],
};

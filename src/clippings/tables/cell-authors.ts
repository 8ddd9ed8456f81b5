import { parseByline } from "../bylines/parse-byline.ts";
import type { Author } from "../clipping.ts";
import { nameOfItem, quotedList } from "./cell-list.ts";
import { plainText } from "./cell-text.ts";
import type { Cell, Item } from "./row.ts";

/** Who wrote it, as a column of bylines says; empty where the cell names nobody (“Staff report”). */
export function authorsOf(cell: Cell): readonly Author[] {
  const found = typeof cell === "string" ? ofText(cell) : cell.flatMap(ofItem);
  const seen = new Set<string>();
  return found.filter(({ name, role }) => {
    const key = JSON.stringify([name, role ?? ""]);
    return seen.has(key) ? false : seen.add(key);
  });
}

function ofText(cell: string): readonly Author[] {
  const quoted = quotedList(cell);
  if (quoted !== undefined) return quoted.flatMap(ofByline);
  // Semicolons and lines part whole names; in a byline they part credits, which each can stand alone too.
  return cell.split(/[;|\n]/).flatMap(ofByline);
}

function ofByline(given: string): readonly Author[] {
  const { text } = plainText(given);
  if (text === "") return [];
  const mail = /^\S+@[^\s@]+\s\(([^()]+)\)$/.exec(text)?.[1] ?? /^([^<>]+)\s<\S+@[^\s@]+>$/.exec(text)?.[1];
  if (mail !== undefined) return ofByline(mail);
  const byline = parseByline(text) ?? parseByline(`By ${text}`);
  if (byline !== undefined) return byline.authors;
  // The column says that it is a name, in whatever form: “doug_bell”, “Cocoon 7”.
  return text.length <= longestName && !/^[\d\W]+$/u.test(text.normalize("NFD").replace(/\p{L}/gu, "a"))
    ? [{ name: text }]
    : [];
}

const longestName = 80;

function ofItem(item: Item): readonly Author[] {
  if (typeof item === "string") return ofByline(item);
  const part = (key: string): string | undefined =>
    [...item].find(([path]) => path.toLowerCase().replace(/_/g, "") === key)?.[1].trim() || undefined;
  const kind = part("type");
  if (kind !== undefined && /^(?:keyword|series|tone|topic|section|publication|blog|tag)$/i.test(kind)) return [];
  const names = [part("firstname"), part("middlename"), part("lastname")].filter((name) => name !== undefined);
  const name = names.length > 0 ? names.join(" ") : nameOfItem(item);
  return name === undefined ? [] : [{ name: plainText(name).text }];
}

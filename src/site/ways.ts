import { standing } from "./ownership.ts";

/** Of `a/b/c` these are `a` and `a/b`. */
export function foldersOf(path: string): string[] {
  const found: string[] = [];
  for (let end = path.indexOf("/"); end > 0; end = path.indexOf("/", end + 1)) found.push(path.slice(0, end));
  return found;
}

/** The folders in which files stand or shall stand; each is looked at once. */
export class Ways {
  readonly #output: string;
  readonly #known = new Map<string, "open" | "missing" | "blocked">();

  constructor(output: string) {
    this.#output = output;
  }

  /** Of the folders on the way to a file: all are there, some is missing, or something else stands in one's place. */
  state(path: string): "open" | "missing" | "blocked" {
    const end = path.lastIndexOf("/");
    if (end < 0) return "open";
    const folder = path.slice(0, end);
    const before = this.#known.get(folder);
    if (before !== undefined) return before;
    const above = this.state(folder);
    const state = above === "open" ? this.#look(folder) : above;
    this.#known.set(folder, state);
    return state;
  }

  #look(folder: string): "open" | "missing" | "blocked" {
    const stat = standing(`${this.#output}/${folder}`);
    if (stat === undefined) return "missing";
    return stat.isDirectory() ? "open" : "blocked";
  }
}

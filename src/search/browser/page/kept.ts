/** The searches that a reader keeps in her own browser. */
export interface Kept {
  /** Whether the last searches are kept too. */
  readonly remember: boolean;
  /** Queries, the latest first. */
  readonly last: readonly string[];
  readonly saved: readonly string[];
}

export const nothingKept: Kept = { remember: false, last: [], saved: [] };

/** How what is kept is written: another shape will have another number, and an unknown one is not read. */
const version = 1;
/** Of each kind. */
const most = 50;
const longest = 500;

/** Reads what the browser kept. It may hold anything: whatever is no kept search is passed over. */
export function keptFrom(text: string | null): Kept {
  let read: unknown;
  try {
    read = JSON.parse(text ?? "null");
  } catch {
    return nothingKept;
  }
  if (typeof read !== "object" || read === null || !("version" in read) || read.version !== version) return nothingKept;
  const list = (value: unknown) => (Array.isArray(value) ? value.filter(isQuery).slice(0, most) : []);
  return {
    remember: "remember" in read && read.remember === true,
    last: [...new Set("last" in read ? list(read.last) : [])],
    saved: [...new Set("saved" in read ? list(read.saved) : [])],
  };
}

/** Null where nothing is kept, so that no trace of it need stay. */
export function textOf(kept: Kept): string | null {
  if (!kept.remember && kept.last.length + kept.saved.length === 0) return null;
  return JSON.stringify({ version, ...kept });
}

/** With the query at the head of a list. One that is empty or too long is not kept. */
export function keeping(kept: Kept, list: "last" | "saved", query: string): Kept {
  const text = query.trim();
  if (!isQuery(text)) return kept;
  return { ...kept, [list]: [text, ...kept[list].filter((other) => other !== text)].slice(0, most) };
}

export function dropping(kept: Kept, list: "last" | "saved", query: string): Kept {
  return { ...kept, [list]: kept[list].filter((other) => other !== query) };
}

function isQuery(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "" && value.length <= longest;
}

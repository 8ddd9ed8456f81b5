import { isList, type YamlEntry } from "../yaml.ts";

/** Why a record is not published though it lies in the content folder; the line that says so. */
export interface Unpublished {
  /** As it stands behind a count: `drafts`. */
  readonly why: string;
  readonly line: number;
  /** What was said, where nobody can tell whether it means yes. */
  readonly doubt?: string;
}

/**
 * `draft: true` and `published: false`, as Jekyll, Hugo and Zola have them: the story is left out. What cannot be read
 * may have meant the same: then it is left out too, and a problem says so.
 */
export function unpublishedBy(entries: ReadonlyMap<string, YamlEntry>): Unpublished | undefined {
  for (const [key, { value, line }] of entries) {
    if (value === null) continue;
    const said = truthOf(value);
    if (key === "draft" && said !== false)
      return { why: "drafts", line, ...(said === undefined ? { doubt: textOf(value) } : {}) };
    if (key === "published" && said === false) return { why: "not published", line };
  }
  return undefined;
}

/** What others say besides: `private: true`, `status: draft`, a folder `_drafts`. */
export function unpublishedElsewhere(file: string, entries: ReadonlyMap<string, YamlEntry>): Unpublished | undefined {
  if (/(?:^|\/)_drafts\//.test(file)) return { why: "drafts", line: 1 };
  for (const [key, { value, line }] of entries) {
    const name = key.toLowerCase();
    if (name === "private" && value !== null && truthOf(value) !== false) return { why: "private", line };
    if (!/^(?:status|visibility|post_status)$/.test(name) || typeof value !== "string") continue;
    const state = value.trim().toLowerCase();
    if (/^(?:draft|pending|future|scheduled|wip|in-?progress)$/.test(state)) return { why: "drafts", line };
    if (/^(?:private|trash|hidden|password)$/.test(state)) return { why: "private", line };
  }
  return undefined;
}

function truthOf(value: YamlEntry["value"]): boolean | undefined {
  const text = textOf(value);
  if (text === "" || /^(?:false|no|off|0)$/i.test(text)) return false;
  return /^(?:true|yes|on|1)$/i.test(text) ? true : undefined;
}

function textOf(value: YamlEntry["value"]): string {
  if (typeof value === "string") return value.trim().slice(0, 200);
  return value === null ? "" : isList(value) ? "a list" : "a mapping";
}

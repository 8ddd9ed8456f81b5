import { posix } from "node:path";
import type { Problem } from "../basics/problem.ts";
import { wellFormed } from "../basics/xml.ts";
import { unescapeHtml } from "./check-page.ts";

/** A feed's address and text. */
interface FeedText {
  /** Its file below the output folder: `2022/feed.xml`. */
  readonly file: string;
  readonly text: string;
}

/** Whether a file of the site is one of our feeds, by its name. */
export function isFeed(path: string): boolean {
  return /(?:^|\/)(?:feed\.xml|rss\.xml|feed\.json)$/.test(path);
}

/**
 * What is wrong with a feed: no reader could open it, or it leads to a document of the archived feed that is not there.
 *
 * @param files every file of the site
 */
export function* wrongFeed({ file, text }: FeedText, files: ReadonlySet<string>): Generator<Problem> {
  if (file.endsWith(".json")) {
    if (!isJsonFeed(text)) {
      const note = "It is no JSON Feed, so that no reader can open it. Build the site again.";
      yield { file, rule: "json-feed", note, severity: "error" };
    }
    return;
  }
  const fault = wellFormed(text);
  if (fault !== undefined) {
    const note = "It is not well-formed, so that no reader can open it.";
    yield { file, rule: "xml", found: fault, note, severity: "error" };
    return;
  }
  for (const [, rel = "", href = ""] of text.matchAll(chained)) {
    const target = posix.join(posix.dirname(file), unescapeHtml(href));
    if (files.has(target)) continue;
    const note = "The archived feed breaks off here. This is a fault of Backfile, or files of two builds were mixed.";
    yield { file, rule: "feed-chain", found: `${rel}: ${href}`, note, severity: "error" };
  }
}

/** The links from one document of an archived feed to another: relative, as Backfile writes them. */
const chained = /<link rel="(current|next-archive|prev-archive)" type="[^"]*" href="([^"%:]*)"\/>/g;

function isJsonFeed(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data) || !/^https:\/\/jsonfeed\.org\/version\/1/.test(String(data.version))) return false;
    if (typeof data.title !== "string" || !Array.isArray(data.items)) return false;
    return data.items.every((item) => isRecord(item) && typeof item.id === "string" && item.id !== "");
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

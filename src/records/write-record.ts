import type { Article } from "./article.ts";
import { frontOf } from "./front.ts";
import { writeYaml, type YamlNode } from "./yaml-write.ts";

/**
 * A story as front-matter Markdown, the same bytes for the same story. What `archive.yaml` said for it is left out:
 * it is said there. Read back by `readRecord` beside the same `archive.yaml`, it is the same story.
 */
export function writeRecord(article: Article): string {
  const map = frontOf(article, false);
  for (const [key, value] of Object.entries(article.extra ?? {})) map[key] ??= value as YamlNode;
  const body = article.body === null ? "" : `\n${article.body}\n`;
  return `---\n${writeYaml(map)}---\n${body}`;
}

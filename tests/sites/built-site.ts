import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** A built site as a reader meets it: addresses and what stands there. */
export class BuiltSite {
  readonly folder: string;
  /** Every file, from the site's root, with forward slashes: `2022/02/index.html`. */
  readonly files: readonly string[];

  constructor(folder: string) {
    this.folder = folder;
    this.files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .split(sep)
          .join("/"),
      )
      .sort();
  }

  /** @returns the files that an address names; `*` in it stands for anything without a slash */
  at(address: string): string[] {
    const path = address.replace(/^\//, "") + (address.endsWith("/") ? "index.html" : "");
    const pattern = new RegExp(`^${path.split("*").map(literal).join("[^/]*")}$`, "u");
    return this.files.filter((file) => pattern.test(file));
  }

  /** @throws an AssertionError unless exactly one file is there */
  markup(address: string): string {
    const [file, ...others] = this.at(address);
    assert.ok(file !== undefined, `nothing at ${address}`);
    assert.deepEqual(others, [], `more than one page at ${address}`);
    return this.read(file);
  }

  /** What a reader sees of a page: without tags and scripts, its title first. */
  text(address: string): string {
    return visible(this.markup(address));
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function visible(markup: string): string {
  return markup
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<\/?(?:a|abbr|b|bdi|cite|code|em|i|mark|q|small|span|strong|time)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:lt|gt|quot|amp|nbsp|#39|#x27);/g, (entity) => characters[entity] ?? entity)
    .replace(/\s+/g, " ");
}

const characters: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&nbsp;": " ",
  "&amp;": "&",
};

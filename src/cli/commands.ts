import type { Command } from "./run.ts";

interface Entry {
  /** What it does, in a line. */
  readonly says: string;
  /** Its module, loaded only when it is called. */
  load(): Promise<Command>;
}

/** Every command, in the order in which people meet them. */
export const commands = {
  build: { says: "makes the site from the content", load: () => import("./build.ts") },
  serve: {
    says: "builds, serves on this machine, and builds again whenever the content changes",
    load: () => import("./serve.ts"),
  },
  parse: {
    says: "shows what a source says: its records, every one of its lines, its problems",
    load: () => import("./parse.ts"),
  },
  import: {
    says: "writes a source's records as Markdown files that can be corrected",
    load: () => import("./import.ts"),
  },
  export: {
    says: "writes all records down: JSON Lines, CSV, Markdown, ninjs, NITF, WordPress, RSS, BagIt",
    load: () => import("./export.ts"),
  },
  duplicates: {
    says: "lists stories that are told twice: joined ones, and those that wait for you to decide",
    load: () => import("./duplicates.ts"),
  },
  pack: {
    says: "packs the site, its sources and its records with checksums, to be kept",
    load: () => import("./pack.ts"),
  },
  search: { says: "asks a built site's index, as its search page does", load: () => import("./search.ts") },
  check: { says: "holds a built site or a pack against what it should be", load: () => import("./check.ts") },
} satisfies Readonly<Record<string, Entry>>;

export type CommandName = keyof typeof commands;

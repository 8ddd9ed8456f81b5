import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Random } from "../incremental/random.ts";
import { type ContentFiles, writeContent } from "./invented-archive.ts";
import { type Tree, treeOf } from "./tree-digest.ts";

/** The program as it is published: compiled. `npm test` compiles first. */
const main = fileURLToPath(new URL("../../dist/src/cli/main.js", import.meta.url));

/** How a build differs from the plain one, without a difference in what is built. */
export interface Variant {
  readonly name: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** What the program is started by, as a shell takes it; `$NODE` is Node's place, `$MAIN` the program's. */
  readonly shell?: string;
  readonly node?: string;
  /** Scripts that Node runs before the program, in every process and thread. */
  readonly preloads?: readonly string[];
  /** Folders below the one that all is built in. */
  readonly under?: string;
  /** In which order the files are written. */
  readonly shuffled?: boolean;
  /** Whether the files' times are anything between 1970 and 2037. */
  readonly times?: boolean;
  /** Builds of less and other content into the same folder before. */
  readonly before?: readonly Earlier[];
  /** What the folders and files of the site have to be like; without it nothing is said of their modes. */
  readonly modes?: readonly [file: string, folder: string];
}

/** An earlier build into the same folder. */
export interface Earlier {
  /** The share of the stories' files that it has, from 0 to 1. */
  readonly share: number;
  /** Whether what is kept beside the site is removed after it. */
  readonly forget?: boolean;
}

/** Builds an archive in a new folder, and removes all of it. */
export async function builtTree(place: string, files: ContentFiles, variant: Variant): Promise<Tree> {
  const folder = join(place, variant.under ?? "plain");
  const [content, output] = [join(folder, "content"), join(folder, "_site")];
  try {
    mkdirSync(folder, { recursive: true });
    for (const { share, forget = false } of variant.before ?? []) {
      rmSync(content, { recursive: true, force: true });
      writeContent(content, fewer(files, share));
      await run(folder, variant);
      if (forget) rmSync(`${output}.backfile`, { recursive: true });
    }
    rmSync(content, { recursive: true, force: true });
    writeContent(content, variant.shuffled ? shuffled([...files]) : files);
    if (variant.times) setTimes(content);
    await run(folder, variant);
    return treeOf(output);
  } finally {
    rmSync(join(place, variant.under?.split("/")[0] ?? "plain"), { recursive: true, force: true });
  }
}

function run(folder: string, variant: Variant): Promise<void> {
  const { shell = '"$NODE" "$MAIN"', args = [], preloads = [], env = {}, node = process.execPath } = variant;
  const options = preloads.map((text, number) => {
    const script = join(folder, `preload-${number}.cjs`);
    writeFileSync(script, text);
    return `--require ${JSON.stringify(script)}`;
  });
  const child = spawn("sh", ["-c", `${shell} "$@"`, "sh", "build", ...args], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: options.join(" "), ...env, NODE: node, MAIN: main },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${variant.name}: the build ended with ${code}: ${said}`));
    });
  });
}

/** Some of an archive's files; those that are no stories are all there. */
function fewer(files: ContentFiles, share: number): [string, Uint8Array][] {
  const random = new Random(7);
  return [...files].filter(([path]) => /^(?:archive|authors|pictures)\b/.test(path) || random.chance(share * 100));
}

function shuffled<Value>(list: Value[]): Value[] {
  const random = new Random(11);
  for (let end = list.length; end > 1; end -= 1) {
    const at = random.below(end);
    [list[at], list[end - 1]] = [list[end - 1] as Value, list[at] as Value];
  }
  return list;
}

function setTimes(folder: string): void {
  const random = new Random(13);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    utimesSync(join(folder, name), random.below(2 ** 31), random.below(2 ** 31));
  }
}

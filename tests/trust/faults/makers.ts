import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import type { Fault } from "./fault.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const eleventy = { package: "@11ty/eleventy", version: "3.1.8", guard: "src/site/eleventy.ts" } as const;

/** What plain Eleventy made of a folder of content, in a process of its own. */
interface Made {
  readonly page: (name: string) => string | undefined;
  readonly ran: boolean;
}

let made: Made | undefined;

/** Two runs, before the second of which a page and the configuration in TypeScript have come and gone. */
function plainEleventy(): Made {
  made ??= attempt();
  return made;
}

function attempt(): Made {
  const folder = mkdtempSync(join(tmpdir(), "backfile-fault-"));
  try {
    const put = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    put("in/program.md", "---js\n{ title: require('node:fs').writeFileSync('ran.txt', 'x') }\n---\nText\n");
    put("in/braces.md", "{{ 6 | times: 7 }}\n");
    put("in/engine.md", "---\ntemplateEngineOverride: njk\n---\n{{ range.constructor('return 40 + 2')() }}\n");
    put("in/outside.md", "---\npermalink: ../outside.html\n---\nText\n");
    put("in/gone.md", "Text\n");
    put(".eleventy.ts", "export default function () { return { dir: { output: 'typed' } }; }\n");
    const run = (): void => {
      const cmd = join(root, "node_modules/@11ty/eleventy/cmd.cjs");
      spawnSync(process.execPath, [cmd, "--input=in", "--output=out", "--quiet"], { cwd: folder });
    };
    run();
    rmSync(join(folder, "in/gone.md"));
    run();
    const pages = new Map<string, string>();
    for (const name of ["out/braces/index.html", "out/engine/index.html", "outside.html", "out/gone/index.html"]) {
      if (existsSync(join(folder, name))) pages.set(name, readFileSync(join(folder, name), "utf8"));
    }
    return { page: (name) => pages.get(name), ran: existsSync(join(folder, "ran.txt")) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const dies = `
import diagnostics from "node:diagnostics_channel";
let started;
diagnostics.subscribe("child_process", ({ process: child }) => { started = child; });
import * as pagefind from "pagefind";
async function main() {
  const { index } = await pagefind.createIndex();
  const add = (number) => index.addCustomRecord({ url: "/" + number, content: "pier", language: "en" });
  await add(0);
  started.kill("SIGSTOP");
  const answer = add(1);
  started.kill("SIGKILL");
  await answer;
  process.exitCode = 3;
}
main().catch(() => { process.exitCode = 2; });
`;

export const makerFaults: readonly Fault[] = [
  { ...eleventy, what: "runs ---js front matter", stands: () => plainEleventy().ran },
  {
    ...eleventy,
    what: "evaluates {{ }} in Markdown",
    stands: () => plainEleventy().page("out/braces/index.html")?.includes("42") === true,
  },
  {
    ...eleventy,
    what: "lets a text choose its engine, and by that run code",
    stands: () => plainEleventy().page("out/engine/index.html")?.includes("42") === true,
  },
  {
    ...eleventy,
    what: "writes outside of its output folder where a text's permalink says so",
    stands: () => plainEleventy().page("outside.html") !== undefined,
  },
  {
    ...eleventy,
    guard: "src/site/swap.ts",
    what: "leaves pages of an earlier run where they are",
    stands: () => plainEleventy().page("out/gone/index.html") !== undefined,
  },
  {
    ...eleventy,
    guard: "every call, which names the configuration",
    what: "does not find .eleventy.ts",
    stands: () => plainEleventy().page("out/braces/index.html") !== undefined,
  },
  {
    package: "@11ty/eleventy-img",
    version: "7.0.0",
    guard: "docs/dependencies.md, which explains npm's warning",
    what: "asks for Node 22",
    stands: () => /22/.test(manifestOf("@11ty/eleventy-img").engines?.node ?? ""),
  },
  {
    package: "sharp",
    version: "0.35.5",
    guard: "src/site/picture-library.ts (the blocked loaders)",
    what: "reads SVG",
    stands: async () => {
      const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
      return (await sharp(svg).metadata()).format === "svg";
    },
  },
  {
    package: "pagefind",
    version: "1.6.0",
    guard: "src/search/indexer.ts",
    what: "never settles its promise once its process is dead, so that Node ends with 0",
    stands: () => {
      const { status } = spawnSync(process.execPath, ["--input-type=module", "-e", dies], {
        cwd: root,
        timeout: 60_000,
      });
      return status === 0;
    },
  },
];

interface Manifest {
  readonly version: string;
  readonly engines?: { readonly node?: string };
}

/** What an installed package says of itself. */
export function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")) as Manifest;
}

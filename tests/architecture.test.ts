import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

/** From left to right: a folder imports only from itself and from its left. */
const order = [
  "basics",
  "languages",
  "clippings",
  "records",
  "archive",
  "pages",
  "layouts",
  "site",
  "search",
  "build",
  "check",
  "export",
  "serve",
  "src",
  "cli",
];

/** Which files may import a library; one that is not listed has no door yet and may be imported nowhere. */
const doors: Readonly<Record<string, RegExp>> = {
  "gray-matter": /^src\/records\//,
  "js-yaml": /^src\/records\//,
  luxon: /^src\/(?:basics\/edtf|languages\/)/,
  "markdown-it": /^src\/pages\/prose\.ts$/,
  "markdown-it-footnote": /^src\/pages\/prose\.ts$/,
  "@11ty/eleventy": /^(?:src\/site\/|\.eleventy\.ts$)/,
  "@11ty/eleventy-img": /^src\/site\/picture-library\.ts$/,
  "opentype.js": /^src\/site\/(?:card-fonts|opentype-module\.d)\.ts$/,
  sharp: /^src\/site\/(?:picture-library|eleventy-img-module\.d)\.ts$/,
  linkedom: /^src\/clippings\/html\/parse-html\.ts$/,
  turndown: /^src\/clippings\/html\//,
  "@mozilla/readability": /^src\/clippings\/html\//,
  "microformats-parser": /^src\/clippings\/html\//,
  feedsmith: /^src\/clippings\/feeds\//,
  "smol-toml": /^src\/records\//,
  yauzl: /^src\/clippings\/archives\//,
  warcio: /^src\/clippings\/archives\//,
  yazl: /^src\/site\//,
  papaparse: /^src\/clippings\/tables\/csv-rows\.ts$/,
  pagefind: /^src\/search\//,
  saxes: /^src\/(?:basics\/xml|clippings\/xml\/read-xml)\.ts$/,
  "schema-dts": /^src\/pages\/json-ld\//,
};

/** Libraries of which only types are used, so that nobody who installs Backfile needs them. */
const typesOnly: ReadonlySet<string> = new Set(["schema-dts"]);

/** What reaches out of the program: disk, other processes, the network. */
const reaching =
  /^node:(?:fs|fs\/promises|child_process|cluster|dgram|http|http2|https|net|os|readline|tls|worker_threads)$/;
const mayReach =
  /^(?:src\/(?:records\/store|site\/|search\/(?!browser\/)|(?:build|check|export|serve|cli)\/)|\.eleventy\.ts$)/;
const pure = /^(?:src\/(?:basics|languages|clippings|records\/(?!store)|archive|pages)|layouts)\b/;

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly files: RegExp;
  readonly but?: RegExp;
  readonly why: string;
}

const rules: readonly Rule[] = [
  {
    name: "trusted markup",
    pattern: /\bHtml\.trusted\b/,
    files: /^(?:src|layouts)\//,
    but: /^src\/(?:basics\/html|pages\/prose)\.ts$/,
    why: "Markup is made by html``, json() and prose() alone; anything else could let content run.",
  },
  {
    name: "clock and chance",
    pattern:
      /\bDate\.now\b|\bnew Date\(\s*\)|\bDateTime\.(?:now|local|utc)\(\s*\)|\bMath\.random\b|\bperformance\.now\b/,
    files: pure,
    why: "The same sources must give the same bytes.",
  },
  {
    name: "the machine's locale",
    pattern: /\.localeCompare\([^,]*\)|\.toLocale\w*\(\s*\)|\bnew Intl\.\w+\(\s*(?:undefined\b|\))/,
    files: /^(?:src|layouts)\//,
    why: "It sorts and prints otherwise on every machine: name the locale.",
  },
  {
    name: "the process",
    pattern: /\bprocess\./,
    files: pure,
    why: "Pure folders take what they need as arguments.",
  },
  {
    name: "leaving",
    pattern: /\bprocess\.exit\(/,
    files: /^(?:src|layouts|bench|\.eleventy)/,
    but: /^src\/cli\/main\.ts$/,
    why: "A library throws or returns; only the program's own entry ends it.",
  },
  {
    name: "code from text",
    pattern: /\beval\(|\bnew Function\(|\bnode:vm\b/,
    files: /^(?:src|layouts)\//,
    why: "No content runs.",
  },
  {
    name: "markup set in the browser",
    pattern: /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser)\b/,
    files: /^src\/search\/browser\//,
    why: "Search results are set as text, never as HTML.",
  },
];

const root = fileURLToPath(new URL("..", import.meta.url));

interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly name: string;
  readonly lines: readonly string[];
  /** Without comments. */
  readonly code: readonly string[];
}

const sources = [...["src", "layouts", "bench"].flatMap(filesBelow), ".eleventy.ts"].map(read);

test("a folder imports only from its left", () => {
  const wrong = sources.flatMap((file) =>
    imports(file).flatMap((target) => {
      if (!target.startsWith(".")) return [];
      const to = posix.join(dirname(file.name), target);
      const [here, there] = [place(file.name), place(to)];
      if (here === undefined || there === undefined) return [];
      return there <= here
        ? []
        : [`${file.name} (${order[here]}) imports ${to} (${order[there]}), which is on its right`];
    }),
  );
  assert.deepEqual(wrong, [], `Data flows one way: ${order.join(" ← ")}.`);
});

test("what runs in the reader's browser imports nothing of Node's and no package", () => {
  const wrong = sources
    .filter((file) => file.name.startsWith("src/search/browser/"))
    .flatMap((file) =>
      imports(file)
        .filter((target) => !target.startsWith("."))
        .map((target) => `${file.name}: ${target}`),
    );
  assert.deepEqual(wrong, []);
});

test("every library has one door and is a dependency that package.json pins", () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const wrong: string[] = [];
  for (const file of sources.filter((source) => !source.name.startsWith("bench/"))) {
    for (const target of imports(file)) {
      if (target.startsWith(".") || target.startsWith("node:")) continue;
      const library = target.split("/", target.startsWith("@") ? 2 : 1).join("/");
      if (!doors[library]?.test(file.name))
        wrong.push(`${file.name} imports ${library}: its door is ${doors[library] ?? "not settled"}`);
      if (typesOnly.has(library)) {
        const statements = file.code.join("\n").matchAll(/^(?:import|export)\b[^;"'`]*?\bfrom\s+"([^"]+)"/gm);
        for (const [statement, from] of statements) {
          if (from === library && !/^(?:import|export) type\b/.test(statement))
            wrong.push(`${file.name} imports more than types from ${library}`);
        }
        if (manifest.devDependencies[library] === undefined)
          wrong.push(`${file.name} imports types from ${library}, which is no dev dependency`);
      } else if (manifest.dependencies[library] === undefined)
        wrong.push(`${file.name} imports ${library}, which is no dependency`);
    }
  }
  for (const [library, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    if (!/^\d+\.\d+\.\d+$/.test(version)) wrong.push(`package.json: ${library} ${version} is not one version`);
  }
  assert.deepEqual(wrong, []);
});

test("only the store, the site, search and the commands touch disk, network and processes", () => {
  const wrong = sources
    .filter((file) => !mayReach.test(file.name) && !file.name.startsWith("bench/"))
    .flatMap((file) =>
      imports(file)
        .filter((target) => reaching.test(target))
        .map((target) => `${file.name} imports ${target}`),
    );
  assert.deepEqual(wrong, [], "All else is pure, so that it can be tested and run anywhere.");
});

for (const rule of rules) {
  test(`rule: ${rule.name}`, () => {
    const wrong = sources
      .filter((file) => rule.files.test(file.name) && !rule.but?.test(file.name))
      .flatMap((file) => found(file, rule.pattern));
    assert.deepEqual(wrong, [], rule.why);
  });
}

test("no file is longer than 250 lines", () => {
  const wrong = sources
    .filter((file) => file.lines.length > 250)
    .map((file) => `${file.name}: ${file.lines.length} lines`);
  assert.deepEqual(wrong, [], "A file past 250 lines is two concepts: cut it where they meet.");
});

test("nothing is left to be done, left out or kept from the type checker", () => {
  const words = [
    ["TO", "DO"],
    ["FIX", "ME"],
    ["@ts-", "ignore"],
    ["@ts-", "nocheck"],
  ].map((parts) => parts.join(""));
  const pattern = new RegExp(`${words.join("|")}|\\b(?:test|it|describe|suite)\\.(?:only|skip)\\(`);
  const wrong = [...sources, ...filesBelow("tests").map(read)].flatMap((file) =>
    found({ ...file, code: file.lines }, pattern),
  );
  assert.deepEqual(wrong, []);
});

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${folder}/${file.split(sep).join("/")}`)
    .sort();
}

function read(name: string): SourceFile {
  const lines = readFileSync(join(root, name), "utf8").trimEnd().split("\n");
  const code = lines.map((line) => (/^\s*(?:\/\/|\/\*|\*)/.test(line) ? "" : line));
  return { name: relative(root, join(root, name)).split(sep).join("/"), lines, code };
}

/** The modules that a file names, those that only give types included. */
function imports(file: SourceFile): string[] {
  const code = file.code.join("\n");
  const statements = code.matchAll(
    /^(?:import|export)\b[^;"'`]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm,
  );
  return [...statements].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** Where a file stands in the order; undefined for what is outside it (`bench`). */
function place(name: string): number | undefined {
  const folder = /^layouts\//.test(name) ? "layouts" : /^src\/([^/]+)\//.exec(name)?.[1];
  const index = order.indexOf(folder ?? (/^src\/|^\.eleventy/.test(name) ? "src" : ""));
  if (index < 0 && folder !== undefined) assert.fail(`${name}: the folder ${folder} has no place in the order`);
  return index < 0 ? undefined : index;
}

function found(file: SourceFile, pattern: RegExp): string[] {
  return file.code.flatMap((line, index) => (pattern.test(line) ? [`${file.name}:${index + 1}: ${line.trim()}`] : []));
}

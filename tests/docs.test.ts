import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const guides = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "src/README.md"],
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.split(sep).join("/")}`),
];

for (const guide of guides) {
  test(`${guide}: each link within the project leads to a file`, () => {
    const text = readFileSync(join(root, guide), "utf8").replace(/^```[\s\S]*?^```/gm, "");
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
      (match) => match[1] ?? match[2] ?? "",
    );
    const files = targets
      .map((target) => target.replace(/#.*$/, ""))
      .filter((target) => target !== "" && !target.includes(":"));
    assert.deepEqual(
      files.filter((file) => !existsSync(join(root, dirname(guide), file))),
      [],
    );
  });
}

test("docs/dependencies.md names every dependency with its version, and files that are there", () => {
  const text = readFileSync(join(root, "docs/dependencies.md"), "utf8");
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const missing = wanted.filter(([name]) => !name.startsWith("@types/")).map(([name, version]) => ({ name, version }));
  assert.deepEqual(
    missing.filter(({ name, version }) => !text.includes(`${name} ${version}`) && !text.includes(`[${name}](`)),
    [],
  );
  for (const [name, version] of Object.entries(manifest.dependencies)) {
    assert.match(text, new RegExp(`\\[${name}\\]\\([^)]*\\) ${version.replaceAll(".", "\\.")} `), name);
  }
  const named = [...text.matchAll(/`((?:tests|src)\/[\w./-]+)`/g)].map((match) => match[1] ?? "");
  const there = (file: string): boolean => existsSync(join(root, file)) || existsSync(join(root, `${file}.ts`));
  assert.deepEqual(
    named.filter((file) => !there(file)),
    [],
  );
});

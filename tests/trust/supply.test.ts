import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const guide = readFileSync(`${root}docs/dependencies.md`, "utf8");
const text = readFileSync(`${root}package-lock.json`, "utf8");

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

const { lockfileVersion, packages } = JSON.parse(text) as {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(packages).filter(([path]) => path !== "");
const shipped = locked.filter(([, { dev, devOptional }]) => !dev && !devOptional);

/** Packages that run a script when they are installed, and why that may be left out. */
const mayRun = new Map([
  ["node_modules/esbuild", "for work alone; it looks whether its program is there, and works without"],
]);

test("no package that is installed with Backfile runs a script then, and of the others only those that are known", () => {
  const withScripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
  assert.deepEqual(
    withScripts.map(([path]) => path),
    [...mayRun.keys()],
  );
  assert.deepEqual(
    withScripts.filter((one) => shipped.includes(one)).map(([path]) => path),
    [],
  );
});

test("every package comes from the registry by its version, and none from a repository, a folder or a host by name", () => {
  assert.ok(lockfileVersion >= 3 && locked.length > 300);
  const strange = locked.filter(([, { version = "", resolved = "https://any/a.tgz", link }]) => {
    return link === true || !/^\d+\.\d+\.\d+/.test(version) || !/^https:\/\/[^/]+\/.+\.tgz$/.test(resolved);
  });
  assert.deepEqual(strange, []);
  assert.doesNotMatch(text, /"(?:git\+|github:|file:|http:)/);
});

test("every package has a digest, but for programs of other systems", () => {
  const without = locked.filter(([, { integrity }]) => integrity === undefined);
  const forced = without.filter(([, { optional, os }]) => optional !== true || os === undefined);
  assert.deepEqual(
    forced.map(([path]) => path),
    [],
  );
  for (const [path, { integrity }] of locked) {
    if (integrity !== undefined) assert.match(integrity, /^sha512-[\w+/]{86}==$/, path);
  }
});

test("docs/dependencies.md counts the packages as they are", () => {
  const { dependencies } = packages[""] as { readonly dependencies: Readonly<Record<string, string>> };
  const everywhere = shipped.filter(([, { os, cpu }]) => os === undefined && cpu === undefined);
  const named = Object.keys(dependencies).length;
  assert.ok(
    guide.includes(`${named} packages are named and ${everywhere.length - named} more come with them`),
    `It should say: ${named} packages are named and ${everywhere.length - named} more come with them`,
  );
});

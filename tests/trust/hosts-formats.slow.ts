import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import { pathToFileURL } from "node:url";
import { pagePath } from "../../src/basics/address.ts";
import { type HostName, hostFiles } from "../../src/site/hosts/host-files.ts";
import { fetched } from "../hosts/npm-servers.ts";
import { figure } from "./figures.ts";

/*
 * The files for Netlify and Vercel, read by the hosts' own parsers, which npm fetches for this and which are no
 * dependencies.
 */

const packages = ["@netlify/headers-parser@9.0.3", "@netlify/redirect-parser@15.0.4", "@vercel/routing-utils@6.6.0"];
const got = await fetched(packages);
const skip = "why" in got ? got.why : false;
if (skip !== false) console.error(`SKIPPED: ${skip}`);

const moved = [
  { from: pagePath("1994", "06", "18", "bench"), to: pagePath("1994", "06", "18", "bench-third-hearing") },
  { from: pagePath("2019", "old (1) $na.me!+[x]"), to: pagePath("2019", "café") },
  { from: pagePath("authors", "水野花"), to: pagePath("authors", "hana-mizuno") },
];

suite("files of hosts, by the hosts' own parsers", { skip }, () => {
  const place = mkdtempSync(join(tmpdir(), "backfile-formats-"));
  after(() => rmSync(place, { recursive: true, force: true }));
  const require = createRequire(join("modules" in got ? got.modules : place, "x.js"));
  const required = (name: string): unknown => require(name);
  const imported = (name: string): Promise<Record<string, unknown>> =>
    import(pathToFileURL(require.resolve(name)).href);
  /** Writes one of a host's files where a parser finds it. */
  const written = (host: HostName, name: string, root: string): string => {
    const file = join(place, name);
    writeFileSync(file, textOf(host, name, root));
    return file;
  };
  let rules = 0;
  let passed = 0;

  for (const root of ["/", "/clips/"]) {
    test(`Netlify takes every rule, at ${root}`, async () => {
      const { parseAllHeaders } = (await imported("@netlify/headers-parser")) as { parseAllHeaders: ParseHeaders };
      const headers = await parseAllHeaders({
        headersFiles: [written("netlify", "_headers", root)],
        configHeaders: [],
        minimal: true,
      });
      assert.deepEqual(headers.errors, []);
      assert.deepEqual(
        headers.headers.map((rule) => rule.for),
        ["*", "search/shards/*", "pictures/*", "cards/*"].map((path) => `${root}${path}`),
      );
      assert.match(headers.headers[0]?.values["Content-Security-Policy"] ?? "", /^default-src 'none'.*'none'$/);
      const { parseAllRedirects } = (await imported("@netlify/redirect-parser")) as {
        parseAllRedirects: ParseRedirects;
      };
      const redirects = await parseAllRedirects({
        redirectsFiles: [written("netlify", "_redirects", root)],
        configRedirects: [],
        minimal: true,
      });
      assert.deepEqual(redirects.errors, []);
      assert.deepEqual(
        redirects.redirects.map(({ from, to, status, force }) => [decodeURI(from), decodeURI(to), status, force]),
        moved.map(({ from, to }) => [`${root}${from.slice(1)}`, `${root}${to.slice(1)}`, 301, true]),
      );
      rules += headers.headers.length + redirects.redirects.length;
      passed += 1;
    });

    test(`Vercel takes every rule, at ${root}`, async () => {
      const { getTransformedRoutes } = required("@vercel/routing-utils") as { getTransformedRoutes: TransformRoutes };
      const { routes, error } = getTransformedRoutes(JSON.parse(textOf("vercel", "vercel.json", root)));
      assert.equal(error, null);
      const answered = (path: string): readonly Route[] =>
        (routes ?? []).filter(({ src }) => new RegExp(src).test(path));
      const policyOf = (path: string): readonly string[] =>
        answered(path).flatMap(({ headers = {} }) => headers["Content-Security-Policy"] ?? []);
      for (const path of ["search/", "search/index.html"])
        assert.match(policyOf(root + path).join(), /^[^,]*wasm[^,]*$/);
      for (const path of ["", "about/", "index.html", "research/", "search/search.js"]) {
        assert.match(policyOf(root + path).join(), /^[^,]*script-src 'none'[^,]*$/, path);
      }
      for (const { from, to } of moved) {
        const path = `${root}${from.slice(1)}`;
        for (const asked of [path, encodeURI(path)]) {
          const redirect = answered(asked).find(({ status, headers }) => status === 301 && headers !== undefined);
          const isKnown = asked === path || !asked.includes("(");
          if (isKnown) assert.equal(redirect?.headers?.Location, encodeURI(`${root}${to.slice(1)}`), asked);
        }
      }
      rules += routes?.length ?? 0;
      passed += 1;
    });
  }

  test("what was counted", () => {
    assert.equal(passed, 4, "tests have failed");
    assert.ok(rules > 30);
    figure("hosts", `${rules} rules for Netlify and Vercel read by their own parsers`);
  });
});

function textOf(host: HostName, name: string, root: string): string {
  return hostFiles[host]({ moved, gone: [], root }).find(({ file }) => file === name)?.text ?? "";
}

type ParseHeaders = (options: object) => Promise<{
  readonly headers: readonly { readonly for: string; readonly values: Readonly<Record<string, string>> }[];
  readonly errors: readonly unknown[];
}>;

type ParseRedirects = (options: object) => Promise<{
  readonly redirects: readonly {
    readonly from: string;
    readonly to: string;
    readonly status: number;
    readonly force: boolean;
  }[];
  readonly errors: readonly unknown[];
}>;

interface Route {
  readonly src: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

type TransformRoutes = (config: object) => { readonly routes: readonly Route[] | null; readonly error: unknown };

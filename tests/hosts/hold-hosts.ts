import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { build } from "../../src/build.ts";
import { sampleContent } from "../browser/built.ts";
import { type Running, type Server, serveBy, servers } from "./servers.ts";

/**
 * The sample archive behind real web servers, with the files of `build --host`. A server that is not installed is
 * skipped, and says so: Debian's packages are nginx, apache2 and caddy.
 */
export function holdAllHosts(prefixes: readonly string[]): void {
  for (const server of servers) holdHost(server, prefixes);
}

function holdHost(server: Server, prefixes: readonly string[]): void {
  const skip = server.program === undefined ? `${server.name} is not installed (Debian has it)` : false;
  if (skip !== false) console.error(`SKIPPED: ${skip}`);
  for (const prefix of prefixes) {
    suite(`${server.name} at ${prefix}`, { skip }, () => {
      const place = mkdtempSync(join(tmpdir(), "backfile-hosts-"));
      const site = join(place, "site");
      let running: Running;

      before(async () => {
        const content = join(place, "content");
        cpSync(sampleContent, content, { recursive: true });
        const settings = readFileSync(join(content, "archive.yaml"), "utf8");
        writeFileSync(join(content, "withdrawn.md"), taken);
        writeFileSync(
          join(content, "archive.yaml"),
          settings.replace(/^address:.*$/m, `address: https://observer.example${prefix}`),
        );
        await build({ content, output: site, host: server.name });
        running = await serveBy(server, site, prefix);
      });
      after(async () => {
        await running?.close();
        rmSync(place, { recursive: true, force: true });
      });
      const get = (path: string, redirect: RequestRedirect = "manual") => {
        return fetch(new URL(encodeURI(path), running.url), { redirect });
      };

      test("every file comes as it is, of a kind that browsers take", async () => {
        const files = readdirSync(site, { recursive: true, encoding: "utf8" })
          .filter((file) => statSync(join(site, file)).isFile() && !isOfHost(file))
          .map((file) => file.replaceAll("\\", "/"));
        assert.ok(files.length > 200);
        for (const file of files) {
          const response = await get(file);
          assert.equal(response.status, goneFiles.includes(file) ? 410 : 200, file);
          const bytes = Buffer.from(await response.arrayBuffer());
          assert.ok(bytes.equals(readFileSync(join(site, file))), `${file} comes with other bytes`);
          const kind = kinds.find(([ending]) => file.endsWith(ending))?.[1];
          if (kind !== undefined) assert.match(response.headers.get("content-type") ?? "", kind, file);
          assert.equal(response.headers.get("x-content-type-options"), "nosniff", file);
        }
      });

      test("the search page may run its script, and no other page any", async () => {
        const policy = async (path: string) => (await get(path)).headers.get("content-security-policy") ?? "";
        assert.match(await policy("search/"), /script-src 'self' 'wasm-unsafe-eval'.*require-trusted-types-for/);
        for (const path of ["", "years/", "about/"]) assert.match(await policy(path), /script-src 'none'/, path);
        assert.match(await policy("nothing/here/"), /script-src 'none'/);
      });

      test("a folder without its slash leads to the page, a miss is told", async () => {
        const bare = await get("years", "follow");
        assert.equal(bare.status, 200);
        assert.ok(bare.url.endsWith("/years/"), bare.url);
        const miss = await get("1850/01/01/no-such-story/");
        assert.equal(miss.status, 404);
        assert.equal(await miss.text(), readFileSync(join(site, "404.html"), "utf8"));
      });

      test("an address that a story has left leads to where it is now, and the host's own files stay private", async () => {
        const response = await get("1994/06/18/bench/");
        assert.equal(response.status, 301);
        const to = new URL(response.headers.get("location") ?? "", running.url);
        assert.match(to.pathname, /\/1994\/06\/18\/bench-third-hearing-[^/]+\/$/);
        assert.equal((await fetch(to)).status, 200);
        for (const file of [".htaccess", "backfile.nginx.conf", "backfile.caddy"]) {
          assert.notEqual((await get(file)).status, 200, file);
        }
      });

      test("a story that was withdrawn is gone, and its page says so", async () => {
        for (const path of ["1994/06/19/taken-out/", ...goneFiles]) {
          const response = await get(path);
          assert.equal(response.status, 410, path);
          assert.match(response.headers.get("content-type") ?? "", /^text\/html/, path);
          assert.match(response.headers.get("content-security-policy") ?? "", /script-src 'none'/, path);
          assert.match(await response.text(), /<h1>This story has been withdrawn<[\s\S]*At her request\./, path);
        }
        const bare = await get("1994/06/19/taken-out", "follow");
        assert.ok(bare.url.endsWith("/taken-out/"), bare.url);
      });

      test("what is named by its bytes may be kept for good", async () => {
        const folder = join(site, "search/shards");
        const shard = readdirSync(folder, { recursive: true, encoding: "utf8" }).find((file) => file.endsWith(".json"));
        const response = await get(`search/shards/${shard ?? ""}`);
        assert.equal(response.status, 200);
        assert.match(response.headers.get("cache-control") ?? "", /immutable/);
        assert.doesNotMatch((await get("")).headers.get("cache-control") ?? "", /immutable/);
      });
    });
  }
}

const taken = `---
id: taken-out
headline: Taken out
date: 1994-06-19
slug: taken-out
aliases: [/old/taken.html]
withdrawn: { date: 2026-11-30, reason: At her request. }
---
It stood here.
`;
const goneFiles = ["1994/06/19/taken-out/index.html", "old/taken.html"];

function isOfHost(file: string): boolean {
  return [".htaccess", ".nojekyll", "backfile.nginx.conf", "backfile.caddy"].includes(file);
}

const kinds: readonly (readonly [string, RegExp])[] = [
  [".html", /^text\/html/],
  [".css", /^text\/css/],
  [".js", /^(?:text|application)\/javascript/],
  [".xml", /^(?:text|application)\/xml/],
  [".json", /^application\/json/],
  [".svg", /^image\/svg\+xml/],
  [".webp", /^image\/webp/],
  [".png", /^image\/png/],
];

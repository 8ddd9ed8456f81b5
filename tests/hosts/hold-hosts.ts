import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { gunzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { build } from "../../src/build/build.ts";
import { sampleContent } from "../browser/built.ts";
import { launch } from "../browser/chromium.ts";
import { filesOf, followLinks } from "./follow-links.ts";
import type { Running } from "./run-server.ts";
import { searchThere } from "./search-there.ts";
import type { Server } from "./servers.ts";

/** What was really asked and answered, over all servers and places. */
export interface Counted {
  readonly servers: Set<string>;
  readonly places: Set<string>;
  files: number;
  links: number;
  searches: number;
  /** Tests that were to be run, and those that have passed. */
  tests: number;
  passed: number;
}

/**
 * The sample archive behind web servers, at each of the prefixes, with the files of `build --host` for those that read
 * them. A server that is not to be had is skipped, and says so.
 *
 * @param entries how pages are asked for: as links say it, and as people type it
 */
export function holdHosts(
  servers: readonly Server[],
  prefixes: readonly string[],
  entries: readonly ("files" | "folders")[] = ["files", "folders"],
): Counted {
  const counted: Counted = {
    servers: new Set(),
    places: new Set(),
    files: 0,
    links: 0,
    searches: 0,
    tests: 0,
    passed: 0,
  };
  for (const { missing } of servers) if (missing !== undefined) console.error(`SKIPPED: ${missing}`);
  for (const prefix of prefixes) {
    suite(`at ${prefix}`, () => {
      const place = mkdtempSync(join(tmpdir(), "backfile-hosts-"));
      const [content, site] = [join(place, "content"), join(place, "site")];
      let browser: Browser;
      before(async () => {
        cpSync(sampleContent, content, { recursive: true });
        const settings = readFileSync(join(content, "archive.yaml"), "utf8");
        writeFileSync(join(content, "withdrawn.md"), taken);
        writeFileSync(
          join(content, "archive.yaml"),
          settings.replace(/^address:.*$/m, `address: https://observer.example${prefix}`),
        );
        browser = await launch();
      });
      after(async () => {
        await browser?.close();
        rmSync(place, { recursive: true, force: true });
      });
      for (const server of servers) {
        if (server.rootOnly === true && prefix !== "/") continue;
        // The second of these builds finds all but the host's files as it made them.
        const made = (): Promise<unknown> =>
          build({ content, output: site, ...(server.host === undefined ? {} : { host: server.host }) });
        holdHost(server, { prefix, site, entries, made, browser: () => browser, counted });
      }
    });
  }
  return counted;
}

interface Held {
  readonly prefix: string;
  readonly site: string;
  readonly entries: readonly ("files" | "folders")[];
  readonly made: () => Promise<unknown>;
  readonly browser: () => Browser;
  readonly counted: Counted;
}

function holdHost(server: Server, { prefix, site, entries, made, browser, counted }: Held): void {
  suite(server.name, { skip: server.missing ?? false }, () => {
    let running: Running;
    before(async () => {
      await made();
      running = await server.start(site, prefix);
      counted.servers.add(server.name);
      counted.places.add(prefix);
    });
    after(() => running?.close());
    const holds = (what: string, look: () => Promise<void>): void => {
      if (server.missing === undefined) counted.tests += 1;
      test(what, async () => {
        await look();
        counted.passed += 1;
      });
    };
    const get = (path: string, redirect: RequestRedirect = "manual") => {
      return fetch(new URL(encodeURI(path), running.url), { redirect });
    };
    const policyOf = async (path: string) => (await get(path)).headers.get("content-security-policy") ?? "";

    holds("every file comes as it is, of a kind that browsers take", async () => {
      const files = filesOf(site).filter((file) => !isOfHost(file) && !isAnsweredOtherwise(server, file));
      assert.ok(files.length > 200);
      for (const file of files) {
        const response = await get(file, "follow");
        assert.equal(response.status, 200, file);
        const bytes = Buffer.from(await response.arrayBuffer());
        assert.ok(bytes.equals(meant(join(site, file), response)), `${file} comes with other bytes`);
        assertKind(file, response.headers.get("content-type") ?? "");
        if (server.host !== undefined) assert.equal(response.headers.get("x-content-type-options"), "nosniff", file);
        counted.files += 1;
      }
    });

    holds("every link of every page leads to the file that it means", async () => {
      const without = new Set(filesOf(site).filter((file) => isAnsweredOtherwise(server, file)));
      for (const each of entries) {
        const { pages, links, faults } = await followLinks(running.url, site, { entries: each, without });
        assert.deepEqual(faults, []);
        assert.ok(pages > 190 && links > 3000, `${pages} pages, ${links} links`);
        counted.links += links;
      }
    });

    holds("a word typed on the front page finds stories, and the first of them opens", async () => {
      await searchThere(browser(), running.url, "harbour");
      counted.searches += 1;
    });

    holds("a folder without its slash leads to the page, a miss is told", async () => {
      const bare = await get("years", "follow");
      assert.equal(bare.status, 200);
      assert.equal(bare.url.endsWith("/years/"), server.addsSlash, bare.url);
      for (const path of ["nothing", "1850/01/01/no-such-story/", "no-such.html", "Years/"]) {
        const miss = await get(path, "follow");
        assert.equal(miss.status, 404, path);
        const text = await miss.text();
        if (server.own404) assert.equal(text, readFileSync(join(site, "404.html"), "utf8"), path);
      }
    });

    if (server.host === undefined) return;

    holds("the search page may run its script, and no other page any", async () => {
      for (const path of ["search/", ...(server.host === "cloudflare" ? [] : ["search/index.html"])]) {
        assert.match(await policyOf(path), /script-src 'self' 'wasm-unsafe-eval'.*require-trusted-types-for/, path);
      }
      for (const path of ["", "years/", "about/"]) assert.match(await policyOf(path), /script-src 'none'/, path);
      if (server.plainMiss !== true) assert.match(await policyOf("nothing/here/"), /script-src 'none'/);
    });

    holds("addresses that stories and people have left lead to where they are now", async () => {
      const left = [
        ["1994/06/18/bench/", /\/1994\/06\/18\/bench-third-hearing-[^/]+\/$/],
        ["authors/水野花/", /\/authors\/hana-mizuno\/$/],
      ] as const;
      for (const [path, target] of left) {
        const response = await get(path);
        assert.equal(response.status, 301, path);
        const to = new URL(response.headers.get("location") ?? "", running.url);
        assert.match(to.pathname, target);
        assert.equal((await fetch(to)).status, 200);
      }
    });

    if (saysGone(server)) {
      holds("a story that was withdrawn is gone, and its page says so", async () => {
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
    }

    holds("the host's own files stay private", async () => {
      for (const file of filesOf(site).filter(isOfHost)) {
        if (file === ".nojekyll" || file === server.shows) continue;
        assert.notEqual((await get(file)).status, 200, file);
      }
    });

    holds("what is named by its bytes may be kept for good", async () => {
      const folder = join(site, "search/shards");
      const shard = readdirSync(folder, { recursive: true, encoding: "utf8" }).find((file) => file.endsWith(".json"));
      const response = await get(`search/shards/${shard ?? ""}`);
      assert.equal(response.status, 200);
      assert.match(response.headers.get("cache-control") ?? "", /immutable/);
      assert.doesNotMatch((await get("")).headers.get("cache-control") ?? "", /immutable/);
    });
  });
}

/** What a file must come as. Some servers say of what is gzipped that it is so on its way only, and browsers unpack it. */
function meant(file: string, response: Response): Buffer {
  const bytes = readFileSync(file);
  const isUnpacked = file.endsWith(".gz") && response.headers.get("content-encoding") === "gzip";
  return isUnpacked ? gunzipSync(bytes) : bytes;
}

function isOfHost(file: string): boolean {
  return hostsOwn.has(file);
}

const hostsOwn: ReadonlySet<string> = new Set([
  ...[".nojekyll", ".htaccess", "backfile.nginx.conf", "backfile.caddy", "_headers", "_redirects"],
  ...["firebase.json", "staticwebapp.config.json"],
]);

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
const goneFiles: ReadonlySet<string> = new Set(["1994/06/19/taken-out/index.html", "old/taken.html"]);

/** Whether a host can send the page of a story that was withdrawn as gone. */
function saysGone({ host }: Server): boolean {
  return host === "nginx" || host === "apache" || host === "caddy";
}

/** A page at an address that a story has left or where one was withdrawn, where the server knows better; and a `404.html` that nobody may ask for. */
function isAnsweredOtherwise(server: Server, file: string): boolean {
  if (file === "404.html") return server.hides404 === true;
  if (goneFiles.has(file)) return saysGone(server);
  if (server.host === undefined || !file.endsWith("/index.html")) return false;
  return file.startsWith("undated/plans-") || file.startsWith("undated/the-lamp-") || leftFiles.has(file);
}

const leftFiles: ReadonlySet<string> = new Set(["1994/06/18/bench/index.html", "authors/水野花/index.html"]);

/** Servers differ in what they say of a file that browsers only save; none of it may be a page. */
function assertKind(file: string, said: string): void {
  const kind = kinds.find(([ending]) => file.endsWith(ending))?.[1];
  if (kind === undefined) assert.doesNotMatch(said, /html/, file);
  else assert.match(said, kind, file);
  const charset = /charset=([^;]+)/i.exec(said)?.[1];
  if (charset !== undefined) assert.match(charset, /^utf-?8$/i, file);
}

const kinds: readonly (readonly [string, RegExp])[] = [
  [".html", /^text\/html/],
  [".css", /^text\/css/],
  [".js", /^(?:text|application)\/javascript/],
  [".xml", /^(?:text|application)\/xml/],
  [".json", /^application\/json/],
  [".svg", /^image\/svg\+xml/],
  [".webp", /^image\/webp/],
  [".jpg", /^image\/jpeg/],
  [".png", /^image\/png/],
  [".txt", /^text\/plain/],
];

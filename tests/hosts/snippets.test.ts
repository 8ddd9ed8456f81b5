import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { build } from "../../src/build/build.ts";
import { installed, type Place, type Running, runServer, type Start } from "./run-server.ts";
import { apache, caddy, nginx } from "./servers.ts";
import { snippets } from "./snippets.ts";

/*
 * The configurations that stand in docs/hosting/, read by the real servers: what is other than on the page is the port,
 * and the folder in which /var/www stands.
 */

interface Page {
  readonly host: "nginx" | "apache" | "caddy";
  readonly program: string;
  readonly start: (place: Place, snippet: string) => Start;
}

const pages: readonly Page[] = [
  {
    host: "nginx",
    program: "nginx",
    start: (place, snippet) => {
      const lines = /^server \{\n([\s\S]*)\}\n$/.exec(snippet)?.[1];
      assert.ok(lines !== undefined, "not one server block");
      assert.match(lines, /^ {2}listen 80;$/m);
      return nginx(place, lines.replace(/^ {2}listen 80;\n/m, ""));
    },
  },
  {
    host: "apache",
    program: "apache2",
    start: (place, snippet) => {
      assert.match(snippet, /^<VirtualHost \*:80>$/m);
      return apache(place, snippet.replace("*:80", `127.0.0.1:${place.port}`));
    },
  },
  {
    host: "caddy",
    program: "caddy",
    start: (place, snippet) => {
      assert.match(snippet, /^[a-z]+\.example \{$|^example\.org \{$/m);
      return caddy(place, snippet.replace(/^[a-z.]+ \{$/m, `http://127.0.0.1:${place.port} {`));
    },
  },
];

const content = {
  "a.md": "---\nheadline: The mill turns again\ndate: 2020-05-01\naliases: [/old/mill/]\n---\n\nIt turned.\n",
  "b.md": "---\nheadline: Eels come back\ndate: 2021-06-02\n---\n\nThey came.\n",
};

for (const page of pages) {
  const skip = installed(page.program) === undefined ? `${page.program} is not installed (Debian has it)` : false;
  if (skip !== false) console.error(`SKIPPED: ${skip}`);
  snippets(page.host, page.host).forEach((snippet, index) => {
    holdSnippet(`the configuration ${index + 1} of docs/hosting/${page.host}.md`, page, snippet, skip);
  });
}

holdSnippet(
  "the configuration of docs/hosting/apache.md without mod_headers",
  {
    ...(pages[1] as Page),
    start: (place, snippet) =>
      apache(place, snippet.replace("*:80", `127.0.0.1:${place.port}`), [
        "mpm_event",
        "authz_core",
        "dir",
        "mime",
        "alias",
      ]),
  },
  snippets("apache", "apache")[0] ?? "",
  installed("apache2") === undefined ? "apache2 is not installed (Debian has it)" : false,
  false,
);

function holdSnippet(name: string, { host, start }: Page, snippet: string, skip: string | false, headers = true): void {
  suite(name, { skip }, () => {
    const place = mkdtempSync(join(tmpdir(), "backfile-snippet-"));
    const site = join(place, "_site");
    // Where the root is /var/www itself, the folder below it is the path.
    const prefix = /(?:root|DocumentRoot)(?: \*)? \/var\/www;?$/m.test(snippet) ? "/clips/" : "/";
    let running: Running;
    before(async () => {
      mkdirSync(join(place, "content"));
      for (const [file, text] of Object.entries(content)) writeFileSync(join(place, "content", file), text);
      writeFileSync(join(place, "content/archive.yaml"), `title: Clips\naddress: https://clips.example${prefix}\n`);
      await build({ content: join(place, "content"), output: site, host });
      running = await runServer(host, site, "/var/www/clips/", (where) => {
        return start(where, snippet.replaceAll("/var/www", `${where.root}/var/www`));
      });
    });
    after(async () => {
      await running?.close();
      rmSync(place, { recursive: true, force: true });
    });
    const get = (path: string): Promise<Response> =>
      fetch(new URL(`${prefix}${path}`, running.url), { redirect: "manual" });

    test("pages come, headers too, and misses and moves are told", async () => {
      for (const [path, file] of [
        ["", "index.html"],
        ["search/", "search/index.html"],
        ["assets/style.css", "assets/style.css"],
      ] as const) {
        const response = await get(path);
        assert.equal(response.status, 200, path);
        assert.equal(await response.text(), readFileSync(join(site, file), "utf8"));
        assert.equal(response.headers.get("x-content-type-options"), headers ? "nosniff" : null);
        assert.match(response.headers.get("content-type") ?? "", /charset=utf-8$/i, path);
      }
      const miss = await get("nothing/here/");
      assert.equal(miss.status, 404);
      assert.equal(await miss.text(), readFileSync(join(site, "404.html"), "utf8"));
      const moved = await get("old/mill/");
      assert.equal(moved.status, 301);
      assert.match(moved.headers.get("location") ?? "", new RegExp(`${prefix}2020/05/01/the-mill-turns-again[^/]*/$`));
    });
  });
}

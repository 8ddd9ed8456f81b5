import assert from "node:assert/strict";
import { test } from "node:test";
import { filePath, pagePath } from "../../src/basics/address.ts";
import { type HostName, hostFiles } from "../../src/site/hosts/host-files.ts";

const moved = [{ from: pagePath("2019", "old (1) $name"), to: pagePath("2019", "café") }];
const gone = [pagePath("2019", "a (1) $b"), filePath("old", "1.html")];

const manyMoved = Array.from({ length: 5000 }, (_, index) => ({
  from: pagePath("old", String(index)),
  to: pagePath("new"),
}));

function textOf(host: HostName, root = "/clips/"): string {
  const files = hostFiles[host]({ moved, gone, root });
  return files.map(({ file, text }) => `== ${file}\n${text}`).join("");
}

test("GitHub Pages needs no file that not every site has", () => {
  assert.equal(textOf("github-pages"), "");
});

test("Netlify gets one policy for all, and redirects before the pages", () => {
  const text = textOf("netlify");
  assert.match(text, /^\/clips\/\*\n(?: {2}.+\n)* {2}Content-Security-Policy: .*'wasm-unsafe-eval'/m);
  assert.match(text, /^\/clips\/2019\/old%20%281%29%20\$name\/ \/clips\/2019\/caf%C3%A9\/ 301!$/m);
});

test("Caddy is given no brace, in which it would put an environment's value, or lose the lines up to the next", () => {
  const from = pagePath("old", "{$HOME}", "x{$y");
  const [file] = hostFiles.caddy({ moved: [{ from, to: pagePath("new") }], gone: [from], root: "/" });
  assert.match(file?.text ?? "", /^redir "\/old\/%7B\$HOME%7D\/x%7B\$y\/" \/new\/ permanent$/m);
  assert.match(file?.text ?? "", /^@withdrawn path "\/old\/%7B\$HOME%7D\/x%7B\$y\/" /m);
});

test("Cloudflare takes the policy of other pages away from the search page", () => {
  assert.match(
    textOf("cloudflare"),
    /^\/clips\/search\/\n {2}! Content-Security-Policy\n {2}Content-Security-Policy: .*wasm/m,
  );
});

test("Cloudflare leads from what our links say to the page, behind all stories that have moved", () => {
  assert.match(textOf("cloudflare"), / 301\n\/clips\/\*\/index\.html \/clips\/:splat\/ 301\n$/);
  const alone = hostFiles.cloudflare({ moved: [], gone: [], root: "/" }).find(({ file }) => file === "_redirects");
  assert.equal(alone?.text, "/*/index.html /:splat/ 301\n");
});

test("Cloudflare's rules stay within its bounds, however many stories have moved", () => {
  const [headers, redirects] = hostFiles.cloudflare({ moved: manyMoved, gone: [], root: "/" });
  assert.ok((headers?.text.match(/^\//gm)?.length ?? 0) <= 100, "header rules");
  const lines = (redirects?.text ?? "").trimEnd().split("\n");
  assert.equal(lines.filter((line) => !line.includes("*")).length, 2000);
  assert.equal(lines.filter((line) => line.includes("*")).length, 1);
  for (const line of [...(headers?.text ?? "").split("\n"), ...lines]) assert.ok(line.length <= 1000, line);
});

test("Vercel lets the search page run its script at both of its addresses, and takes 1,024 redirects", () => {
  const [file] = hostFiles.vercel({ moved: manyMoved, gone: [], root: "/" });
  const config = JSON.parse(file?.text ?? "") as {
    readonly redirects: readonly { readonly statusCode: number }[];
    readonly headers: readonly { readonly source: string; readonly headers: readonly { readonly value: string }[] }[];
  };
  for (const [path, policy] of [
    ["/search/", /wasm/],
    ["/search/index.html", /wasm/],
    ["/search/other.html", /script-src 'none'/],
    ["/", /script-src 'none'/],
    ["/research/", /script-src 'none'/],
  ] as const) {
    const policies = config.headers
      .filter(({ source }) => new RegExp(`^${source}$`).test(path))
      .flatMap(({ headers }) => headers.map(({ value }) => value))
      .filter((value) => value.includes("default-src"));
    assert.equal(policies.length, 1, path);
    assert.match(policies[0] ?? "", policy, path);
  }
  assert.equal(config.redirects.length, 1024);
  assert.ok(config.redirects.every(({ statusCode }) => statusCode === 301));
});

test("what is written as JSON is JSON, and says where a story went", () => {
  for (const host of ["vercel", "azure", "firebase"] as const) {
    const [file] = hostFiles[host]({ moved, gone, root: "/clips/" });
    const config = JSON.stringify(JSON.parse(file?.text ?? ""));
    // Vercel and Azure send it as it stands there; Firebase encodes it.
    assert.match(config, host === "firebase" ? /"\/clips\/2019\/café\/"/ : /"\/clips\/2019\/caf%C3%A9\/"/, host);
    assert.match(config, /frame-ancestors 'none'/, host);
  }
});

test("a path is no pattern, no variable and no second word", () => {
  assert.match(
    textOf("nginx"),
    /^location = "\/clips\/2019\/old \(1\) \\\$name\/" \{ return 301 \/clips\/2019\/caf%C3%A9\/; \}$/m,
  );
  assert.match(textOf("apache"), /^RedirectMatch 301 "\^\/clips\/2019\/old \\\(1\\\) \\\$name\/\$" /m);
  assert.match(textOf("caddy"), /^redir "\/clips\/2019\/old \(1\) \$name\/" /m);
  assert.match(textOf("vercel"), /old \\\\\(1\\\\\) \\\\\$name/);
});

test("Azure's file stays within its bound, however many stories have moved", () => {
  const [file] = hostFiles.azure({ moved: manyMoved, gone, root: "/" });
  const bytes = Buffer.byteLength(file?.text ?? "");
  assert.ok(bytes <= 20_000 && bytes > 19_800, `${bytes} bytes: one more would be too many`);
  assert.match(file?.text ?? "", /"route": "\/old\/0\/"/);
});

test("a story that was withdrawn is gone by hosts that can say it, whichever way its page is asked for", () => {
  const nginx = textOf("nginx");
  assert.match(nginx, /^location @withdrawn \{ try_files \$uri \$\{uri\}index\.html =404; \}$/m);
  for (const path of ["2019/a (1) \\$b/", "2019/a (1) \\$b/index.html", "old/1.html"]) {
    assert.ok(nginx.includes(`location = "/clips/${path}" { error_page 410 @withdrawn; return 410; }`), path);
  }
  assert.match(textOf("caddy"), /^@withdrawn path "\/clips\/2019\/a \(1\) \$b\/" .*"\/clips\/old\/1\.html"$/m);
  assert.match(
    textOf("apache"),
    /ErrorDocument 410 "\/clips\/2019\/a%20%281%29%20\$b\/index\.html"\n {2}Redirect 410\n/,
  );
  for (const name of ["nginx", "caddy", "apache"] as const) {
    const [file] = hostFiles[name]({ moved, gone: [], root: "/" });
    assert.doesNotMatch(file?.text ?? "", /410|withdrawn/, name);
  }
});

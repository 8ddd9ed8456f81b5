import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, symlinkSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { type DevServer, startDevServer } from "../../src/site/dev-server.ts";
import { temporary, write } from "./place.ts";

const page = `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self'"></head><body>Front</body></html>`;

async function server(context: TestContext): Promise<DevServer> {
  const folder = temporary(context);
  write(folder, {
    "secret.txt": "outside",
    "site/index.html": page,
    "site/404.html": "<!doctype html><html><head></head><body>Nothing here</body></html>",
    "site/2022/index.html": "<!doctype html><html><head></head><body>2022</body></html>",
    "site/世界/index.html": "<!doctype html><html><head></head><body>World</body></html>",
    "site/assets/style.css": "body{}",
    "site/search/a.pf_meta": "bytes",
    "site/feed.xml": "<feed/>",
    "site/.git/config": "private",
  });
  const started = await startDevServer(`${folder}/site`, 0, true);
  context.after(() => started.close());
  return started;
}

test("files come with their types, folders by their index", async (context) => {
  const { address } = await server(context);
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  const rows = [
    ["", 200, "text/html; charset=utf-8", /Front/],
    ["2022/", 200, "text/html; charset=utf-8", /2022/],
    ["2022/?q=1", 200, "text/html; charset=utf-8", /2022/],
    ["%E4%B8%96%E7%95%8C/", 200, "text/html; charset=utf-8", /World/],
    ["assets/style.css", 200, "text/css; charset=utf-8", /^body\{\}$/],
    ["search/a.pf_meta", 200, "application/octet-stream", /^bytes$/],
    ["feed.xml", 200, "application/xml; charset=utf-8", /^<feed\/>$/],
    ["nowhere/", 404, "text/html; charset=utf-8", /Nothing here/],
    ["feed.xml/", 404, "text/html; charset=utf-8", /Nothing here/],
    [".git/config", 404, "text/html; charset=utf-8", /Nothing here/],
  ] as const;
  for (const [path, status, type, body] of rows) {
    const response = await fetch(address + path, { redirect: "manual" });
    assert.deepEqual([path, response.status, response.headers.get("content-type")], [path, status, type]);
    assert.match(await response.text(), body, path);
  }
});

test("a site whose address has a path is served under it too: the links of 404.html begin with it", async (context) => {
  const folder = temporary(context);
  write(folder, { "site/index.html": page, "site/assets/style.css": "body{}" });
  const started = await startDevServer(`${folder}/site`, 0, true, "/clips/");
  context.after(() => started.close());
  for (const [path, status] of [
    ["clips/assets/style.css", 200],
    ["clips/", 200],
    ["assets/style.css", 200],
    ["clips/clips/", 404],
  ] as const) {
    assert.equal((await fetch(started.address + path)).status, status, path);
  }
});

test("a folder without its slash leads there, the query kept, and never to another host", async (context) => {
  const { address } = await server(context);
  for (const [path, to] of [
    ["2022", "/2022/"],
    ["2022?a=b&c", "/2022/?a=b&c"],
    ["%E4%B8%96%E7%95%8C", "/%E4%B8%96%E7%95%8C/"],
    ["//2022", "/2022/"],
  ] as const) {
    const { status, headers } = await raw(address, `GET ${path.startsWith("/") ? "" : "/"}${path} HTTP/1.1`);
    assert.deepEqual([status, headers.get("location")], [301, to], path);
  }
});

test("no address leads out of the folder", async (context) => {
  const { address } = await server(context);
  for (const path of [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "/2022/../../secret.txt",
    "/2022/%2e%2e/%2e%2e/secret.txt",
    "/./../secret.txt",
    "/%00/secret.txt",
    "/%",
    "/%ff",
    `/${"a".repeat(5000)}`,
  ]) {
    const { status, body } = await raw(address, `GET ${path} HTTP/1.1`);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body, /outside/, path);
  }
});

test("a device that somebody has put among the files is no page", {
  skip: !existsSync("/dev/zero"),
}, async (context) => {
  const folder = temporary(context);
  write(folder, { "index.html": page });
  symlinkSync("/dev/zero", join(folder, "zero"));
  assert.equal(spawnSync("mkfifo", [join(folder, "pipe")]).status, 0);
  const { address, close } = await startDevServer(folder, 0, true);
  context.after(close);
  for (const name of ["zero", "pipe"]) assert.equal((await fetch(new URL(name, address))).status, 404, name);
});

test("only this machine's names are answered, and only reading", async (context) => {
  const { address } = await server(context);
  assert.equal((await raw(address, "GET / HTTP/1.1", "rebound.example")).status, 403);
  assert.equal((await raw(address, "GET / HTTP/1.1", "127.0.0.1.evil.example")).status, 403);
  assert.equal((await raw(address, "GET / HTTP/1.1", "localhost:8080")).status, 200);
  assert.equal((await raw(address, "POST / HTTP/1.1")).status, 405);
  const head = await raw(address, "HEAD / HTTP/1.1");
  assert.deepEqual([head.status, head.body], [200, ""]);
});

test("pages carry the reloading script and no policy that forbids it; they are told to reload", async (context) => {
  const started = await server(context);
  const text = await (await fetch(started.address)).text();
  assert.doesNotMatch(text, /content-security-policy/);
  const src = /<script src="([^"]+)" defer><\/script><\/head>/.exec(text)?.[1];
  assert.ok(src);
  const script = await (await fetch(new URL(src, started.address))).text();
  const stream = /EventSource\("([^"]+)"\)/.exec(script)?.[1];
  assert.ok(stream);
  const events = await fetch(new URL(stream, started.address));
  assert.equal(events.headers.get("content-type"), "text/event-stream");
  assert.ok(events.body);
  const reader = events.body.getReader();
  assert.match(Buffer.from((await reader.read()).value ?? []).toString(), /^retry/);
  started.reload("pages");
  assert.match(Buffer.from((await reader.read()).value ?? []).toString(), /^data: pages\n\n$/);
  await reader.cancel();
});

test("a port that is taken is left to who has it", async (context) => {
  const { address } = await server(context);
  const port = Number(new URL(address).port);
  await assert.rejects(startDevServer(temporary(context), port, true), /is in use/);
  const next = await startDevServer(temporary(context), port, false);
  context.after(() => next.close());
  assert.notEqual(new URL(next.address).port, String(port));
});

/** Sends a request line as it stands: fetch would tidy the address first. */
async function raw(
  address: string,
  line: string,
  host = "127.0.0.1",
): Promise<{ status: number; headers: Headers; body: string }> {
  const socket = connect(Number(new URL(address).port), "127.0.0.1");
  let text = "";
  socket.setEncoding("utf8").on("data", (part) => {
    text += part;
  });
  socket.write(`${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  await once(socket, "close");
  const [head = "", ...body] = text.split("\r\n\r\n");
  const [first = "", ...fields] = head.split("\r\n");
  const headers = new Headers(
    fields.map((field): [string, string] => [field.split(":")[0] ?? "", field.replace(/^[^:]*:\s*/, "")]),
  );
  return { status: Number(first.split(" ")[1]), headers, body: body.join("\r\n\r\n") };
}

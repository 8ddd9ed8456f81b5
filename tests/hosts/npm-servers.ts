import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Place, runServer, type Start } from "./run-server.ts";
import type { Server } from "./servers.ts";
import { snippets } from "./snippets.ts";

/*
 * Servers for a folder, and hosts' own servers for trying a site out. npm fetches them for the test, and they are no
 * dependencies: together some 600 packages. Scripts of packages are not run, but for what brings a Node that wrangler takes.
 */

interface Known extends Omit<Server, "missing" | "start"> {
  readonly packages: readonly string[];
  readonly start: (modules: string, place: Place) => Start;
}

const known: readonly Known[] = [
  {
    name: "http-server",
    packages: ["http-server@14.1.1"],
    own404: false,
    addsSlash: true,
    start: byNode("http-server/bin/http-server", ({ root, port }) => [root, "-a", "127.0.0.1", "-p", `${port}`]),
  },
  {
    name: "sirv",
    packages: ["sirv-cli@3.0.1"],
    own404: false,
    addsSlash: false,
    start: byNode("sirv-cli/bin.js", ({ root, port }) => [root, "--host", "127.0.0.1", "--port", `${port}`]),
  },
  {
    name: "serve",
    packages: ["serve@14.2.7"],
    own404: false,
    addsSlash: true,
    start: (modules, place) => {
      const config = snippets("disk", "json").find((text) => text.includes("cleanUrls"));
      if (config === undefined) throw new Error("docs/hosting/disk.md has no settings for serve");
      const args = [place.root, "-c", place.config, "-l", `tcp://127.0.0.1:${place.port}`, "-L"];
      return { program: process.execPath, args: [join(modules, "serve/build/main.js"), ...args], config };
    },
  },
  {
    name: "cloudflare",
    packages: ["wrangler@4.86.0", "node@22"],
    host: "cloudflare",
    rootOnly: true,
    own404: true,
    addsSlash: true,
    start: (modules, { root, port }) => ({
      program: join(modules, "node/bin/node"),
      args: [
        join(modules, "wrangler/bin/wrangler.js"),
        ...["pages", "dev", root, "--ip", "127.0.0.1", "--port", `${port}`, "--compatibility-date", "2026-01-01"],
      ],
    }),
  },
  {
    name: "firebase",
    packages: ["superstatic@10.0.0"],
    host: "firebase",
    rootOnly: true,
    own404: true,
    addsSlash: true,
    hides404: true,
    shows: "firebase.json",
    // It looks for firebase.json in the folder where it is started.
    start: byNode("superstatic/lib/bin/server.js", ({ port }) => [".", "--host", "127.0.0.1", "--port", `${port}`]),
  },
  {
    name: "azure",
    packages: ["@azure/static-web-apps-cli@2.0.6"],
    host: "azure",
    rootOnly: true,
    own404: true,
    addsSlash: true,
    plainMiss: true,
    start: byNode("@azure/static-web-apps-cli/dist/cli/bin.js", ({ root, port }) => {
      return ["start", root, "--host", "127.0.0.1", "--port", `${port}`];
    }),
  },
];

const run = promisify(execFile);

/**
 * Has npm fetch packages into a folder of their own.
 *
 * @returns the folder with what they are imported from, or the reason why there is none
 */
export async function fetched(
  packages: readonly string[],
): Promise<{ readonly modules: string } | { readonly why: string }> {
  const place = mkdtempSync(join(tmpdir(), "backfile-npm-"));
  process.on("exit", () => rmSync(place, { recursive: true, force: true }));
  writeFileSync(join(place, "package.json"), "{}\n");
  // Node comes with a script that fetches nothing else, workerd in packages that are optional.
  const scripts = packages.some((name) => name.startsWith("node@")) ? [] : ["--ignore-scripts", "--omit=optional"];
  try {
    const args = ["install", "--no-audit", "--no-fund", ...scripts, ...packages];
    await run("npm", args, { cwd: place, timeout: 600_000 });
    return { modules: join(place, "node_modules") };
  } catch (error) {
    return { why: `npm could not fetch ${packages.join(" and ")}: ${String(error).slice(0, 300)}` };
  }
}

/** Those that npm could fetch, and those that it could not, with the reason. */
export async function npmServers(): Promise<readonly Server[]> {
  return Promise.all(
    known.map(async ({ packages, start, ...server }): Promise<Server> => {
      const got = await fetched(packages);
      return {
        ...server,
        missing: "why" in got ? got.why : undefined,
        start: (folder, prefix) => {
          if ("why" in got) throw new Error(got.why);
          return runServer(server.name, folder, prefix, (place) => start(got.modules, place));
        },
      };
    }),
  );
}

function byNode(file: string, args: (place: Place) => readonly string[]): Known["start"] {
  return (modules, place) => ({ program: process.execPath, args: [join(modules, file), ...args(place)] });
}

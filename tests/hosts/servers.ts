import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** A web server of this machine that sends a site until `close()`. */
export interface Running {
  /** With the prefix and a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface Server {
  readonly name: "nginx" | "apache" | "caddy";
  /** The program; undefined where it is not installed. */
  readonly program: string | undefined;
  /** The configuration that serves a folder, and how the program is started with it. */
  readonly configure: (place: Place) => { readonly text: string; readonly args: readonly string[] };
}

interface Place {
  /** What is served: the site stands below it at its prefix. */
  readonly root: string;
  /** The site's own folder in it. */
  readonly site: string;
  /** For what the server writes. */
  readonly work: string;
  readonly config: string;
  readonly port: number;
}

export const servers: readonly Server[] = [
  {
    name: "nginx",
    program: installed("nginx"),
    configure: ({ root, site, work, config, port }) => ({
      text: `daemon off; master_process off; pid ${work}/nginx.pid; error_log stderr; events {}
http {
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((each) => `${each}_temp_path ${work}/${each};`).join(" ")}
  server { listen 127.0.0.1:${port}; root ${root}; include ${site}backfile.nginx.conf; }
}`,
      args: ["-c", config, "-p", work],
    }),
  },
  {
    name: "apache",
    program: installed("apache2"),
    configure: ({ root, work, config, port }) => ({
      text: `ServerRoot ${work}\nServerName 127.0.0.1\nListen 127.0.0.1:${port}\nPidFile ${work}/pid\nErrorLog ${work}/error.log
Mutex pthread
${["mpm_event", "authz_core", "dir", "mime", "headers", "alias"].map(module).join("\n")}
TypesConfig /etc/mime.types\nDocumentRoot ${root}
<Directory ${root}>\n  AllowOverride All\n  Require all granted\n</Directory>\n`,
      args: ["-f", config, "-DFOREGROUND"],
    }),
  },
  {
    name: "caddy",
    program: installed("caddy"),
    configure: ({ root, site, config, port }) => ({
      text: `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  bind 127.0.0.1
  root * ${root}
  import ${site}backfile.caddy
}\n`,
      args: ["run", "--config", config, "--adapter", "caddyfile"],
    }),
  },
];

/** Copies a site to where a server finds it, and starts the server. */
export async function serveBy(server: Server, folder: string, prefix: string): Promise<Running> {
  const { program } = server;
  if (program === undefined) throw new Error(`${server.name} is not installed`);
  const place = mkdtempSync(join(tmpdir(), `backfile-${server.name}-`));
  // Apache's own children are nobody in particular.
  chmodSync(place, 0o755);
  const root = join(place, "www");
  const site = join(root, prefix);
  mkdirSync(dirname(site), { recursive: true });
  cpSync(folder, site, { recursive: true });
  const work = join(place, "work");
  mkdirSync(work);
  const config = join(place, "config");
  const port = await freePort();
  const { text, args } = server.configure({ root, site, work, config, port });
  writeFileSync(config, text);
  const env = { PATH: process.env.PATH, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work };
  const child = spawn(program, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const close = async (): Promise<void> => {
    await end(child);
    rmSync(place, { recursive: true, force: true });
  };
  try {
    await listening(port, child);
  } catch (error) {
    await close();
    throw new Error(`${server.name} does not start: ${said}`, { cause: error });
  }
  return { url: `http://127.0.0.1:${port}${prefix}`, close };
}

function module(name: string): string {
  return `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`;
}

function installed(name: string): string | undefined {
  return ["/usr/sbin", "/usr/bin", "/usr/local/bin"]
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    const socket = connect(port, "127.0.0.1");
    const open = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]).catch(() => false);
    // A socket may meet itself on a port that nobody listens on.
    const isItself = socket.localPort === port;
    socket.destroy();
    if (open && !isItself) return;
    await setTimeout(50);
  }
  throw new Error("It does not listen.");
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const hard = globalThis.setTimeout(() => child.kill("SIGKILL"), 5000);
  await ended;
  clearTimeout(hard);
}

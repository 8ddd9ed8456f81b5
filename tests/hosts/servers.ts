import type { HostName } from "../../src/site/hosts/host-files.ts";
import { likeGithubPages } from "./like-github-pages.ts";
import { installed, type Place, type Running, runServer, type Start } from "./run-server.ts";

/** A web server that tests can start, and what it does with a folder. */
export interface Server {
  readonly name: string;
  /** Why it cannot be started here; undefined where it can. */
  readonly missing: string | undefined;
  /** The `--host` whose files it reads; undefined for one that reads none. */
  readonly host?: HostName;
  /** Whether it knows a host's files for a site at the root of a domain only. */
  readonly rootOnly?: boolean;
  /** Whether a miss is the site's own `404.html`. */
  readonly own404: boolean;
  /** Whether `/folder` leads to `/folder/`; where it does not, the page comes at the wrong address. */
  readonly addsSlash: boolean;
  /** Whether `404.html` itself can be asked for. */
  readonly hides404?: boolean;
  /** Whether a miss comes without the headers, as it does from an emulator. */
  readonly plainMiss?: boolean;
  /** A file of the host's own that the emulator sends, and that the host is told not to take. */
  readonly shows?: string;
  start(folder: string, prefix: string): Promise<Running>;
}

/** With the configuration that includes what `build --host` has written. */
export const installedServers: readonly Server[] = [
  ofMachine("nginx", "nginx", (place) => nginx(place, `root ${place.root}; include ${place.site}backfile.nginx.conf;`)),
  ofMachine("apache", "apache2", (place) =>
    apache(
      place,
      `DocumentRoot ${place.root}\n<Directory ${place.root}>\n  AllowOverride All\n  Require all granted\n</Directory>\n`,
    ),
  ),
  ofMachine("caddy", "caddy", (place) => {
    return caddy(
      place,
      `http://127.0.0.1:${place.port} {\n  root * ${place.root}\n  import ${place.site}backfile.caddy\n}\n`,
    );
  }),
];

/** Serves as GitHub Pages does, as far as that is documented. */
export const githubPages: Server = {
  name: "like GitHub Pages",
  missing: undefined,
  own404: true,
  addsSlash: true,
  start: likeGithubPages,
};

/** nginx with these lines in its `server` block; a `listen` line is added. */
export function nginx({ work, config, port }: Place, lines: string): Start {
  const folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return {
    program: installed("nginx") ?? "nginx",
    config: `daemon off; master_process off; pid ${work}/nginx.pid; error_log stderr; events {}
http {
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
  ${folders.map((each) => `${each}_temp_path ${work}/${each};`).join(" ")}
  server { listen 127.0.0.1:${port}; ${lines} }
}`,
    args: ["-c", config, "-p", work],
  };
}

/** Apache with these lines behind its own. */
export function apache(
  { work, config, port }: Place,
  lines: string,
  modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "alias"],
): Start {
  return {
    program: installed("apache2") ?? "apache2",
    config: `ServerRoot ${work}\nServerName 127.0.0.1\nListen 127.0.0.1:${port}\nPidFile ${work}/pid\nErrorLog ${work}/error.log
Mutex pthread
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
TypesConfig /etc/mime.types\n${lines}`,
    args: ["-f", config, "-DFOREGROUND"],
  };
}

/** Caddy with these blocks of sites. */
export function caddy({ config }: Place, blocks: string): Start {
  return {
    program: installed("caddy") ?? "caddy",
    config: `{\n  admin off\n  auto_https off\n  default_bind 127.0.0.1\n}\n${blocks}`,
    args: ["run", "--config", config, "--adapter", "caddyfile"],
  };
}

function ofMachine(name: "nginx" | "apache" | "caddy", program: string, start: (place: Place) => Start): Server {
  return {
    name,
    host: name,
    missing: installed(program) === undefined ? `${name} is not installed (Debian has it)` : undefined,
    own404: true,
    addsSlash: true,
    start: (folder, prefix) => runServer(name, folder, prefix, start),
  };
}

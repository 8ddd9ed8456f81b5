import { encodedPath, plainPath, spellings } from "./encoded.ts";
import { everywhere, type Header, lasting, lastingHeader, policies, policyName } from "./headers.ts";
import type { HostFiles } from "./host-files.ts";

/**
 * `backfile.nginx.conf`, to be included in a `server` block (nginx.org/en/docs). A `location` with headers of its own
 * has none of those around it, so that each says all of them.
 */
export const nginx: HostFiles = ({ moved, gone, root }) => {
  const lines = [
    "# Include this file in the server block whose root is the site:",
    "#   include /var/www/clips/backfile.nginx.conf;",
    "charset utf-8;",
    "charset_types text/html text/css text/javascript application/javascript text/plain text/markdown text/csv",
    "  application/json text/xml application/xml;",
    `error_page 404 ${root}404.html;`,
    "gzip on;",
    "gzip_types text/css text/javascript application/javascript application/json text/xml application/xml image/svg+xml",
    "  text/plain text/markdown text/csv;",
    ...headers([...everywhere, [policyName, policies.plain]]),
    `location = ${root}search/ {`,
    "  index index.html;",
    ...indented(headers([...everywhere, [policyName, policies.search]])),
    "}",
    `location = ${root}search/index.html {`,
    ...indented(headers([...everywhere, [policyName, policies.search]])),
    "}",
    ...lasting.flatMap((folder) => [
      `location ^~ ${root}${folder} {`,
      ...indented(headers([...everywhere, lastingHeader])),
      "}",
    ]),
    `location = ${root}backfile.nginx.conf { return 404; }`,
    ...moved.map(
      ({ from, to }) => `location = ${quoted(plainPath(from, root))} { return 301 ${encodedPath(to, root)}; }`,
    ),
    ...(gone.length === 0 ? [] : [`location @withdrawn { try_files $uri $\{uri}index.html =404; }`]),
    ...gone
      .flatMap(spellings)
      .map((path) => `location = ${quoted(plainPath(path, root))} { error_page 410 @withdrawn; return 410; }`),
  ];
  return [{ file: "backfile.nginx.conf", text: `${lines.join("\n")}\n` }];
};

function headers(list: readonly Header[]): string[] {
  return list.map(([name, value]) => `add_header ${name} "${value}" always;`);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** Quotes do not stand in paths of the site; a dollar sign would be a variable. */
function quoted(path: string): string {
  return `"${path.replaceAll("$", "\\$")}"`;
}

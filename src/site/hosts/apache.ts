import type { SitePath } from "../../basics/address.ts";
import { encodedPath, plainPath, spellings } from "./encoded.ts";
import { everywhere, lasting, lastingHeader, policies, policyName, textEndings } from "./headers.ts";
import type { HostFiles } from "./host-files.ts";

/** `.htaccess` (httpd.apache.org/docs/2.4): it needs `AllowOverride FileInfo Indexes` where the site stands. */
export const apache: HostFiles = ({ moved, gone, root }) => {
  const lines = [
    `ErrorDocument 404 ${root}404.html`,
    "DirectoryIndex index.html",
    '<Files ".ht*">',
    "  Require all denied",
    "</Files>",
    "AddDefaultCharset utf-8",
    `AddCharset utf-8 ${textEndings.map((ending) => `.${ending}`).join(" ")}`,
    "AddType text/markdown .md",
    "AddType application/jsonl .jsonl",
    "<IfModule mod_headers.c>",
    ...everywhere.map(([name, value]) => `  Header always set ${name} "${value}"`),
    `  Header always set ${policyName} "${policies.plain}"`,
    `  <If "%{REQUEST_URI} =~ m#^${pattern(root)}search/(?:index\\.html)?$#">`,
    `    Header always set ${policyName} "${policies.search}"`,
    "  </If>",
    `  <If "%{REQUEST_URI} =~ m#^${pattern(root)}(?:${lasting.join("|")})#">`,
    `    Header set ${lastingHeader[0]} "${lastingHeader[1]}"`,
    "  </If>",
    "</IfModule>",
    ...moved.map(
      ({ from, to }) => `RedirectMatch 301 "^${pattern(plainPath(from, root))}$" "${encodedPath(to, root)}"`,
    ),
    ...gone.flatMap((path) => withdrawn(path, root)),
  ];
  return [{ file: ".htaccess", text: `${lines.join("\n")}\n` }];
};

/** Sent as gone, with what stands there; the page is fetched by a redirect within, which must not be gone too. */
function withdrawn(path: SitePath, root: string): string[] {
  const [page = path, file] = spellings(path).map((spelling) => plainPath(spelling, root));
  const asked = `${pattern(page)}${file === undefined ? "" : "(?:index\\.html)?"}`;
  return [
    `<If "%{REQUEST_URI} =~ m#^${asked}$# && -z reqenv('REDIRECT_STATUS')">`,
    `  ErrorDocument 410 "${encodedPath((path.endsWith("/") ? `${path}index.html` : path) as SitePath, root)}"`,
    "  Redirect 410",
    "</If>",
  ];
}

/** A path as a regular expression; what stands in quotes there has no quotes itself. */
function pattern(path: string): string {
  return path.replace(/[\\^$.*+?()[\]{}|#]/g, "\\$&");
}

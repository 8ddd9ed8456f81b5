/** What a host takes of a site. What is not said has no bound that is known. */
export interface Host {
  /** As in `Cloudflare Pages (free)`. */
  readonly name: string;
  readonly files?: number;
  /** Of all files together, in bytes. */
  readonly bytes?: number;
  /** Of the largest file, in bytes. */
  readonly file?: number;
  /** In one folder. */
  readonly filesInFolder?: number;
}

const mega = 2 ** 20;
const giga = 2 ** 30;

/** As their own pages tell it, looked up in November 2026. */
export const hosts: readonly Host[] = [
  // developers.cloudflare.com/pages/platform/limits; a file of 25 MiB on every plan.
  { name: "Cloudflare Pages (free)", files: 20_000, file: 25 * mega },
  // The same, since January 2026, with PAGES_WRANGLER_MAJOR_VERSION=4.
  { name: "Cloudflare Pages (paid)", files: 100_000, file: 25 * mega },
  // docs.github.com/pages/getting-started-with-github-pages/github-pages-limits; a deployment ends after ten minutes.
  { name: "GitHub Pages", bytes: giga },
  // GitLab.com's settings for Pages; folders and links count as files too.
  { name: "GitLab Pages", files: 200_000, bytes: giga },
  // docs.netlify.com/site-deploys/overview: files per directory; there is no bound per deployment.
  { name: "Netlify", filesInFolder: 54_000 },
  // learn.microsoft.com/azure/static-web-apps/quotas: the size of an app.
  { name: "Azure Static Web Apps (free)", bytes: 250 * mega },
  { name: "Azure Static Web Apps (standard)", bytes: 500 * mega },
  // A server of one's own and object storage (S3 and the like) have none.
  { name: "a web server or object storage" },
];

/** How large a site is. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  /** The largest file, in bytes; where it is not said, it counts as small. */
  readonly largest?: number;
  /** How many files the fullest folder holds; where it is not said, it counts as few. */
  readonly fullest?: number;
}

/** Why a host does not take the site: `20,000 files at most`; undefined where it does. */
export function hindrance(host: Host, { files, bytes, largest = 0, fullest = 0 }: SiteSize): string | undefined {
  if (host.files !== undefined && files > host.files) return `${count(host.files)} files at most`;
  if (host.bytes !== undefined && bytes > host.bytes) return `${size(host.bytes)} at most`;
  if (host.file !== undefined && largest > host.file) return `no file above ${size(host.file)}`;
  if (host.filesInFolder !== undefined && fullest > host.filesInFolder) {
    return `${count(host.filesInFolder)} files a folder at most`;
  }
  return undefined;
}

/** From this share of a bound on it is time to think of another host. */
const near = 0.75;

/** Whether some host does not take the site, or will not when it has grown a little. */
export function isNearLimit({ files, bytes, largest = 0, fullest = 0 }: SiteSize): boolean {
  const soon = { files: files / near, bytes: bytes / near, largest: largest / near, fullest: fullest / near };
  return hosts.some((host) => hindrance(host, soon) !== undefined);
}

/**
 * One sentence that says where the site can be put:
 * `24,310 files, 310 MB: fits Netlify and …; too large for Cloudflare Pages (free): 20,000 files at most.`
 */
export function hostsSentence(site: SiteSize): string {
  const fitting = hosts.filter((host) => hindrance(host, site) === undefined).map(({ name }) => name);
  const others = hosts.flatMap((host) => {
    const why = hindrance(host, site);
    return why === undefined ? [] : [`${host.name}: ${why}`];
  });
  const fits = `${count(site.files)} files, ${size(site.bytes)}: fits ${list.format(fitting)}`;
  return others.length === 0 ? `${fits}.` : `${fits}; too large for ${list.format(others)}.`;
}

const list = new Intl.ListFormat("en");

function count(number: number): string {
  return new Intl.NumberFormat("en").format(number);
}

/** `1 GB`, `25 MB`, `0.3 MB`: in powers of 1,024, as hosts count. */
function size(bytes: number): string {
  const [unit, name] = bytes >= giga ? [giga, "GB"] : [mega, "MB"];
  return `${new Intl.NumberFormat("en", { maximumSignificantDigits: 3 }).format(bytes / unit)} ${name}`;
}

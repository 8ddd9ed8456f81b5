import type { SitePath } from "../../basics/address.ts";
import { apache } from "./apache.ts";
import { azure } from "./azure.ts";
import { caddy } from "./caddy.ts";
import { cloudflare } from "./cloudflare.ts";
import { firebase } from "./firebase.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";
import { s3 } from "./s3.ts";
import { vercel } from "./vercel.ts";

/** An address that a story has left, and where it stands now. */
export interface Moved {
  readonly from: SitePath;
  readonly to: SitePath;
}

/** What a host's files say. */
export interface HostNeeds {
  readonly moved: readonly Moved[];
  /** Where pages say that a story was withdrawn. A host that can sends them as gone (410), others as any page. */
  readonly gone: readonly SitePath[];
  /** The path at which the site stands, with a slash at both ends: `/`, `/clips/`. */
  readonly root: string;
}

export interface HostFile {
  /** Below the output folder. */
  readonly file: string;
  readonly text: string;
}

/** The files by which a host sends the headers, the redirects and the page for what is not found. */
export type HostFiles = (needs: HostNeeds) => readonly HostFile[];

/** The hosts of `build --host`. GitHub Pages takes no headers; its `.nojekyll` is in every site. */
export const hostFiles = {
  "github-pages": () => [],
  cloudflare,
  netlify,
  vercel,
  s3,
  nginx,
  apache,
  caddy,
  azure,
  firebase,
} as const satisfies Readonly<Record<string, HostFiles>>;

export type HostName = keyof typeof hostFiles;

export function isHostName(name: string): name is HostName {
  return Object.hasOwn(hostFiles, name);
}

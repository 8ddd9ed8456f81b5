import type { ArticleId } from "../../records/article.ts";
import { urn } from "../feeds/urn.ts";

/** What the OAI identifier format takes as a host's name: words that begin with a letter, and at least two of them. */
const domain = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/;

/** The host by which the archive's records are named; null where the format does not take it (an IP number, `localhost`). */
export function oaiHost(address: string): string | null {
  const { hostname } = new URL(address);
  return domain.test(hostname) ? hostname : null;
}

/**
 * A record's name: `oai:courier.example:ar7k2fq`, or `oai:courier.example:past/ar7k2fq` where the archive stands below a
 * path, since another may stand beside it. Where the host cannot be part of one, the name that the story has in feeds:
 * OAI-PMH takes any URI.
 *
 * @param address of the archive, with a slash at its end
 */
export function oaiIdentifier(address: string, id: ArticleId): string {
  const host = oaiHost(address);
  return host === null ? urn("story", address, id) : `oai:${host}:${new URL(address).pathname.slice(1)}${id}`;
}

import { filePath, pagePath } from "../basics/address.ts";
import { html } from "../basics/html.ts";
import { xmlText } from "../basics/xml.ts";
import { fullAddress } from "./full-address.ts";
import { shorten } from "./opening.ts";
import type { Chrome, SiteFile } from "./page.ts";

export const openSearchPath = filePath("opensearch.xml");

/** What the format allows each name, in characters (OpenSearch 1.1, draft 6). */
const most = { short: 16, long: 48, description: 1024 } as const;

/**
 * Tells browsers how to ask the archive's search from their address bar, as an OpenSearch description document. Its
 * addresses must be full ones: without the archive's own there is no such file.
 */
export function openSearch(chrome: Chrome): SiteFile[] {
  const search = fullAddress(pagePath("search"), chrome);
  const self = fullAddress(openSearchPath, chrome);
  if (search === null || self === null) return [];
  const { title, description, language } = chrome;
  const document = html`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${shorten(title, most.short)}</ShortName>
<LongName>${shorten(title, most.long)}</LongName>
<Description>${shorten(description ?? title, most.description)}</Description>
<Url type="text/html" template="${search}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${self}"/>
<Language>${language}</Language>
<InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`;
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(document.text)}`;
  return [{ path: openSearchPath, key: () => text, text: () => text }];
}

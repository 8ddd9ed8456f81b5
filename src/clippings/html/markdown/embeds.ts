import { linkAddress } from "../link-address.ts";

/** What stands in a page from elsewhere, as a link to it. */
export interface EmbedLink {
  /** `Video: youtube.com` */
  readonly label: string;
  readonly address: string;
}

const kinds: readonly (readonly [label: string, hosts: RegExp])[] = [
  [
    "Video",
    /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitch\.tv|rutube\.ru|ted\.com|jwplatform\.com|jwplayer\.com|brightcove\.net|videopress\.com|bilibili\.com|streamable\.com)$/,
  ],
  [
    "Audio",
    /(?:^|\.)(?:soundcloud\.com|spotify\.com|bandcamp\.com|mixcloud\.com|podbean\.com|libsyn\.com|megaphone\.fm|podcasts\.apple\.com|simplecast\.com|buzzsprout\.com|acast\.com)$/,
  ],
  [
    "Post",
    /(?:^|\.)(?:twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|threads\.net|bsky\.app|reddit\.com|linkedin\.com|t\.me|telegram\.org|vk\.com|pinterest\.com)$/,
  ],
  ["Document", /(?:^|\.)(?:scribd\.com|documentcloud\.org|docs\.google\.com|issuu\.com|slideshare\.net)$/],
  ["Map", /(?:^|\.)(?:openstreetmap\.org|maps\.google\.com|arcgis\.com)$/],
];

/** @returns undefined where it has no address that a link may carry */
export function embedLink(element: Element, base: string | undefined): EmbedLink | undefined {
  for (const source of sourcesOf(element)) {
    const address = linkAddress(source, base);
    if (address !== undefined && !address.startsWith("mailto:")) return { label: labelOf(element, address), address };
  }
  return undefined;
}

function* sourcesOf(element: Element): Generator<string> {
  for (const name of ["src", "data-src", "data-lazy-src", "data", "data-video-url", "data-href"]) {
    const value = element.getAttribute(name);
    if (value && !/^about:/i.test(value)) yield value;
  }
  for (const source of [...element.getElementsByTagName("source"), ...element.getElementsByTagName("embed")]) {
    yield source.getAttribute("src") ?? "";
  }
  for (const parameter of element.getElementsByTagName("param")) {
    if (/^(?:movie|src|filename|url)$/i.test(parameter.getAttribute("name") ?? "")) {
      yield parameter.getAttribute("value") ?? "";
    }
  }
}

function labelOf(element: Element, address: string): string {
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";
  const path = URL.canParse(address) ? new URL(address).pathname : address.replace(/[?#].*$/s, "");
  return `${kindOf(element, host, path)}: ${host === "" ? (path.split("/").at(-1) ?? path) : host}`;
}

function kindOf(element: Element, host: string, path: string): string {
  const tag = element.localName;
  if (tag === "video" || /\.(?:mp4|m4v|mov|webm|ogv|avi|wmv|flv|swf|m3u8)$/i.test(path)) return "Video";
  if (tag === "audio" || /\.(?:mp3|m4a|ogg|oga|wav|aac|opus)$/i.test(path)) return "Audio";
  if (/\.(?:pdf|docx?|xlsx?|pptx?)$/i.test(path)) return "Document";
  if (/(?:^|\.)google\.[a-z.]{2,6}$/.test(host) && path.startsWith("/maps")) return "Map";
  return kinds.find(([, hosts]) => hosts.test(host))?.[0] ?? "Embed";
}

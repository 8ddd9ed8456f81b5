import { bounds } from "../basics/edtf.ts";
import { slug } from "../basics/slug.ts";
import { cardsSchema, readCards } from "./card-settings.ts";
import { crawlerChoices } from "./crawlers.ts";
import { dataChoices } from "./data-choice.ts";
import { readLanguage } from "./field-readers.ts";
import { type FieldReading, readText, readTextAs } from "./field-values.ts";
import { oaiSchema, readOai } from "./oai-settings.ts";
import { fieldNames, ownTableSchema, readOwnTable } from "./others/own-table.ts";
import type { Settings } from "./settings.ts";
import { showChoices, showOf } from "./show.ts";
import { timeZone } from "./time-zone.ts";
import type { YamlValue } from "./yaml.ts";
import type { YamlNodeMap } from "./yaml-write.ts";

/** A key of `archive.yaml`: how it is read, and what editors are told about it. */
export interface SettingsKey<Value> {
  readonly read: (value: YamlValue) => FieldReading<NonNullable<Value>>;
  readonly schema: YamlNodeMap;
  readonly description: string;
  readonly example: string;
}

const text: YamlNodeMap = { type: ["string", "number", "boolean", "null"] };

/** The one table of keys, in the order in which people meet them. */
export const settingsKeys: { readonly [Key in keyof Settings]: SettingsKey<Settings[Key]> } = {
  title: {
    read: readText,
    schema: text,
    description: "The archive's name, at the top of every page. Without it: the only author and paper there are.",
    example: "Ann Lee in The Harbour Gazette",
  },
  description: {
    read: readText,
    schema: text,
    description: "A sentence about what the archive holds, for the front page, the feed and search engines.",
    example: "Reports from the harbour, 1998 to 2011.",
  },
  address: {
    read: (value) => readTextAs(value, "address-unreadable", ["https://archive.example/clips/"], siteAddress),
    schema: { type: ["string", "null"], pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://" },
    description:
      "Where the site will stand: http or https. Needed for the sitemap and full links in feeds and metadata only.",
    example: "https://archive.example/clips/",
  },
  online: {
    read: (value) => readTextAs(value, "online-unreadable", ["2026-11-01"], wholeDay),
    schema: { type: ["string", "null"], pattern: "^\\s*\\d{4}-\\d{2}-\\d{2}\\s*$" },
    description:
      "From which day on the site has stood at its address with the stories that it has. Raise it when older stories are added.",
    example: "2026-11-01",
  },
  oai: {
    read: readOai,
    schema: oaiSchema,
    description: "The gateway that passes records on to harvesters (OAI-PMH), and who keeps the archive.",
    example: "{ gateway: https://gateway.example/oai, email: archive@courier.example }",
  },
  language: {
    read: readLanguage,
    schema: { type: ["string", "boolean", "null"] },
    description: "The language of the pages and of every text that does not say its own, as BCP 47 writes it.",
    example: "en",
  },
  zone: {
    read: (value) => readTextAs(value, "zone-unreadable", ["Asia/Tokyo", "Europe/Berlin", "UTC"], timeZone),
    schema: { type: ["string", "null"] },
    description: "The paper's time zone by its IANA name: on which day a moment with an offset fell.",
    example: "Asia/Tokyo",
  },
  theme: {
    read: (value) =>
      readTextAs(value, "theme-unreadable", ["default", "gazette"], (name) => (slug(name) === name ? name : undefined)),
    schema: { type: ["string", "null"], pattern: "^[a-z0-9-]+$" },
    description: "How the pages look.",
    example: "default",
  },
  publication: {
    read: readText,
    schema: text,
    description: "The paper of every story that does not name its own.",
    example: "The Harbour Gazette",
  },
  rights: {
    read: readText,
    schema: text,
    description: "A sentence about who owns the texts, or the address of their licence, at the foot of every page.",
    example: "© 1998–2011 Ann Lee. All rights reserved.",
  },
  show: {
    read: (value) => readTextAs(value, "show-unreadable", showChoices, showOf),
    schema: { anyOf: [{ enum: [...showChoices] }, { type: "null" }] },
    description:
      "How much of each story is published that does not say its own: full (its whole text), summary (headline, dek, blurbs, a link to the original). Without it: summary.",
    example: "full",
  },
  crawlers: {
    read: (value) =>
      readTextAs(value, "crawlers-unreadable", crawlerChoices, (text) => crawlerChoices.find((each) => each === text)),
    schema: { anyOf: [{ enum: [...crawlerChoices] }, { type: "null" }] },
    description: "Whom robots.txt lets in: all, search (no known AI training crawlers), none.",
    example: "search",
  },
  data: {
    read: (value) =>
      readTextAs(value, "data-unreadable", dataChoices, (text) => dataChoices.find((each) => each === text)),
    schema: { anyOf: [{ enum: [...dataChoices] }, { type: "null" }] },
    description:
      "What of its records the site carries: all (by year, and a Markdown file beside each story), yearly (by year alone), none.",
    example: "yearly",
  },
  fields: {
    read: readOwnTable,
    schema: ownTableSchema,
    description: `What keys mean in Markdown that was written for another generator, besides those that are known: a field behind each key (${fieldNames.join(", ")}).`,
    example: "{ hed: headline, skribent: authors }",
  },
  cards: {
    read: readCards,
    schema: cardsSchema,
    description:
      "Whether a card is drawn for each story without a picture, which is shown where the story is shared: true, or the font to draw it in. Without it: none.",
    example: "true",
  },
};

function wholeDay(text: string): string | undefined {
  return text.length === 10 && /^\d/.test(text) && bounds(text)?.earliest === text ? text : undefined;
}

/** Without user name, query and fragment, with a slash at its end. */
function siteAddress(given: string): string | undefined {
  if (!URL.canParse(given)) return undefined;
  const url = new URL(given);
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") return undefined;
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

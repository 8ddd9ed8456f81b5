import type { FileFormat, Head, Reading, Said, SourceFile } from "../../clipping.ts";
import type { XmlElement } from "../../xml/element.ts";
import { type OpenElement, readXml } from "../../xml/read-xml.ts";
import { Desk, type Draft } from "../desk.ts";
import { rootElement } from "../root-element.ts";
import type { WireStory } from "../wire-story.ts";
import { reportFaults } from "../xml-faults.ts";
import { takeNewsItem } from "./news-item.ts";

/**
 * News in NewsML-G2 (https://iptc.org/standards/newsml-g2/): one `newsItem`, or a `newsMessage` or `packageItem` with
 * several. What describes concepts, plans and events is no story and is counted.
 */
export const newsmlG2: FileFormat = { name: "newsml-g2", detect, read };

const namespace = "http://iptc.org/std/nar/2006-10-01/";

/** What its documents begin with, and what of it is no story. */
const noStories: ReadonlyMap<string, string> = new Map([
  ["conceptItem", "a concept, no story"],
  ["knowledgeItem", "concepts, no story"],
  ["planningItem", "a plan, no story"],
  ["catalogItem", "a list of vocabularies, no story"],
]);
const roots: ReadonlySet<string> = new Set(["newsItem", "newsMessage", "packageItem", ...noStories.keys()]);

function detect({ text }: Head): boolean {
  const root = rootElement(text);
  if (root === undefined || !roots.has(root.local)) return false;
  return root.attributes.includes(namespace) || /standard\s*=\s*["']NewsML-G2/.test(root.attributes);
}

/** A story before it is known which pictures of the source are its own. */
export interface Pending {
  readonly story: Omit<WireStory, "title" | "clipping">;
  readonly draft: Draft;
  readonly provider: Said<string> | undefined;
}

function read(source: SourceFile): Reading {
  const desk = new Desk(source);
  const pending: Pending[] = [];
  const groups: (readonly string[])[] = [];
  const xml = readXml(source.bytes, {
    wants: (element, way) => wants(element, way, desk),
    take: (element) => {
      if (element.local === "sent") desk.saw(desk.moment(element.text, "sent", element.line));
      else if (element.local === "group") groups.push(referencesOf(element));
      else {
        const story = takeNewsItem(element, desk);
        if (story !== undefined) pending.push(story);
      }
    },
  });
  reportFaults(xml, desk);
  for (const { story, draft, provider } of pending) {
    const pictures = [...(story.pictures ?? []), ...picturesIn(groups, story.key, pending)];
    desk.story({ ...story, pictures }, draft, provider);
  }
  return desk.reading("newsml-g2");
}

function wants({ local, line, attributes }: OpenElement, way: readonly OpenElement[], { tally }: Desk): boolean {
  const why = noStories.get(local);
  if (why !== undefined) tally.dropped(local, why, { line, text: attributes.get("guid") });
  if (local === "packageItem")
    tally.dropped(local, "it puts items together that are stories of their own", {
      line,
      text: attributes.get("guid"),
    });
  if (way.some((around) => noStories.has(around.local))) return false;
  return local === "newsItem" || local === "group" || (local === "sent" && way.at(-1)?.local === "header");
}

/** The items that a group of a package names. */
function referencesOf(group: XmlElement): readonly string[] {
  return group.all("itemRef").flatMap((reference) => {
    const name = reference.attributes.get("residref") ?? reference.attributes.get("href");
    return name === undefined ? [] : [name];
  });
}

/** In a group with one story, the pictures are that story's; with two, nobody says whose they are. */
function picturesIn(
  groups: readonly (readonly string[])[],
  key: string | undefined,
  pending: readonly Pending[],
): readonly string[] {
  if (key === undefined || groups.length === 0) return [];
  const keys = new Set(pending.map(({ story }) => story.key));
  return groups
    .filter((group) => group.includes(key) && new Set(group.filter((name) => keys.has(name))).size === 1)
    .flat();
}

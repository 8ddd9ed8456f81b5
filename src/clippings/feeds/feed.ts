import type { FileFormat } from "../clipping.ts";
import { headOf } from "../head.ts";
import { feedKind } from "./feed-kind.ts";
import { readJsonFeed } from "./json-feed.ts";
import { readXmlFeed } from "./xml-feed.ts";

/** RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, JSON Feed. */
export const feed: FileFormat = {
  name: "feed",
  detect: (head) => feedKind(head) !== undefined,
  read(source) {
    const kind = feedKind(headOf(source.bytes));
    return kind === undefined || kind === "json" ? readJsonFeed(source) : readXmlFeed(source, kind);
  },
};

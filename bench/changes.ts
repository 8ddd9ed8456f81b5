import type { Corpus } from "./corpora/corpora.ts";
import type { BenchRecord } from "./record.ts";

/** What a newsroom changes in a corpus, the same for all contenders. */
export interface Changes {
  /** How many stories the corpus has. */
  readonly count: number;
  /** A new story of the newest day, by the author of another. */
  readonly added: BenchRecord;
  /** A story from the oldest tenth with a word more at its beginning. */
  readonly edited: BenchRecord;
}

export function changesIn({ stories }: Corpus): Changes {
  const dates = [...stories()].map(({ front }) => front.date ?? "");
  const order = dates
    .map((_, index) => index)
    .sort((one, other) => ((dates[one] ?? "") < (dates[other] ?? "") ? -1 : 1));
  const old = nth(stories(), order[Math.floor(order.length / 10)] ?? 0);
  const newest = nth(stories(), order.at(-1) ?? 0);
  return {
    count: dates.length,
    added: ofToday(newest),
    edited: {
      ...old,
      body: old.body === "" ? "" : `Corrected: ${old.body}`,
      front: { ...old.front, ...(old.body === "" ? { blurbs: [`Corrected: ${old.front.blurbs?.[0] ?? ""}`] } : {}) },
    },
  };
}

/** As long as another and by the same people, but no copy of it: that would be taken for the same story. */
function ofToday({ front, body }: BenchRecord): BenchRecord {
  const turned = (text: string): string => text.split(" ").reverse().join(" ");
  const { url, blurbs } = front;
  return {
    name: "a-story-of-today-new",
    body: turned(body),
    front: {
      ...front,
      headline: "A Story Of Today",
      ...(url === undefined ? {} : { url: `${url}-of-today` }),
      ...(blurbs === undefined ? {} : { blurbs: blurbs.map(turned) }),
    },
  };
}

function nth(stories: Iterable<BenchRecord>, wanted: number): BenchRecord {
  let index = 0;
  for (const story of stories) {
    if (index === wanted) return story;
    index += 1;
  }
  throw new RangeError("A corpus without stories can be neither added to nor edited.");
}

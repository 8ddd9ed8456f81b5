import type { WireStory } from "./wire-story.ts";

/**
 * The versions of each story, the earliest first, in the order in which the stories begin in the source. Versions share
 * a key; a story that was written on from another (`follows`) continues it.
 */
export function chainsOf(stories: readonly WireStory[]): readonly (readonly WireStory[])[] {
  const generations = generationsOf(stories);
  const chains = new Map<string | WireStory, Ranked[]>();
  for (const [index, story] of stories.entries()) {
    const place = story.key === undefined ? undefined : generations.get(story.key);
    const name = place?.root ?? story;
    const chain = chains.get(name) ?? [];
    chain.push({ story, index, generation: place?.generation ?? 0 });
    chains.set(name, chain);
  }
  return [...chains.values()].map((chain) => chain.sort(byAge).map(({ story }) => story));
}

interface Ranked {
  readonly story: WireStory;
  readonly index: number;
  readonly generation: number;
}

interface Place {
  readonly root: string;
  readonly generation: number;
}

/** Each key with the first key of its chain, and how many steps it stands behind that. */
function generationsOf(stories: readonly WireStory[]): ReadonlyMap<string, Place> {
  const before = new Map<string, string>();
  const keys = new Set(stories.flatMap(({ key }) => (key === undefined ? [] : [key])));
  for (const { key, follows } of stories) {
    if (key !== undefined && follows !== undefined && follows !== key && keys.has(follows)) before.set(key, follows);
  }
  const places = new Map<string, Place>();
  for (const key of keys) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let at: string | undefined = key;
    // Two stories that each claim to follow the other begin where the walk came in.
    while (at !== undefined && !places.has(at) && !onWay.has(at)) {
      way.push(at);
      onWay.add(at);
      at = before.get(at);
    }
    const known = at === undefined ? undefined : places.get(at);
    let place: Place = known ?? { root: way.at(-1) ?? key, generation: -1 };
    for (const step of way.reverse()) {
      place = { root: place.root, generation: place.generation + 1 };
      places.set(step, place);
    }
  }
  return places;
}

function byAge(one: Ranked, other: Ranked): number {
  return (
    one.generation - other.generation ||
    (one.story.version ?? 0) - (other.story.version ?? 0) ||
    (one.story.made?.at ?? 0) - (other.story.made?.at ?? 0) ||
    one.index - other.index
  );
}

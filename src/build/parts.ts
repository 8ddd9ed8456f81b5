import { Failure } from "../basics/failure.ts";
import type { Edition } from "../site/edition.ts";
import type { SitePlan } from "./plan.ts";

/** The i-th of n parts of a build. */
export interface Part {
  /** From 1 on. */
  readonly number: number;
  readonly of: number;
}

/** `2/4`. @throws a Failure for anything else */
export function readPart(text: string): Part {
  const [number = 0, of = 0] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text)?.slice(1).map(Number) ?? [];
  if (number < 1 || number > of) {
    throw new Failure(`--part ${text} names no part. Write “--part 2/4” for the second of four.`);
  }
  return { number, of };
}

/** What indexing a story costs, in pages. */
const storyCost = 4;

/** What a size of a picture costs, likewise. */
const pictureCost = 40;

/** What drawing a social card costs. */
const cardCost = 15;

/**
 * The edition with the groups of one part alone: whole groups, so that no file is made by two. Each part plans the same
 * site and comes to the same shares; laid over one another they are the site.
 */
export function partOf(edition: Edition, plan: Pick<SitePlan, "shards">, { number, of }: Part): Edition {
  const stories = new Map(plan.shards.map((shard) => [shard.name, shard.stories.length]));
  const cost = (group: string): number => {
    const shard = edition.shards.get(group);
    if (shard !== undefined) return (stories.get(shard) ?? 0) * storyCost;
    const each = group.startsWith("pictures-") ? pictureCost : group.startsWith("cards-") ? cardCost : 1;
    return (edition.planned.get(group)?.length ?? 0) * each;
  };
  const costs = edition.head.groups.map(({ name }) => ({ name, cost: cost(name) }));
  costs.sort((a, b) => b.cost - a.cost || (a.name < b.name ? -1 : 1));
  const loads = Array.from({ length: of }, () => 0);
  const mine = new Set<string>();
  for (const { name, cost } of costs) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + cost;
    if (least === number - 1) mine.add(name);
  }
  return {
    head: edition.head,
    planned: new Map([...edition.planned].filter(([name]) => mine.has(name))),
    shards: new Map([...edition.shards].filter(([name]) => mine.has(name))),
  };
}

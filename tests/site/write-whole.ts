import { make } from "../../src/build/make.ts";
import { editionOfPlan, type SitePlan } from "../../src/build/plan.ts";
import { workOf } from "../../src/build/work.ts";
import { compare } from "../../src/site/compare.ts";
import { publish } from "../../src/site/publish.ts";
import type { Workplace } from "../../src/site/workplace.ts";

/** Makes and publishes a planned site of which nothing stands yet. */
export async function writeWhole(plan: SitePlan, place: Workplace): Promise<void> {
  const edition = editionOfPlan(plan);
  const changes = compare(edition, undefined, new Set());
  const { files } = await make(workOf(plan, changes, false), { folder: place.building, previous: place.output });
  publish(place, edition, changes, files);
}

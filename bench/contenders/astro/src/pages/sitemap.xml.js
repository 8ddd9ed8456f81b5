import { sitemap } from "../../parts/html.js";
import { archive } from "../stories.js";

export async function GET() {
  const { stories, lists } = await archive;
  return new Response(sitemap([...stories.map(({ url }) => url), ...lists.map(({ path }) => path)]));
}

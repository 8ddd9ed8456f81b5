import { feed } from "../../parts/html.js";
import { archive } from "../stories.js";

export async function GET() {
  return new Response(feed((await archive).stories));
}

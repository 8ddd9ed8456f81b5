import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Built, buildFolder, sampleContent } from "./built.ts";
import { launch, serveFolder } from "./chromium.ts";

/*
 * Takes the pictures of README.md and the guides, in docs/images/: `node --import tsx tests/browser/take-pictures.ts`.
 * They show the sample archive, of which nothing is real. Letters are those of the machine's own fonts.
 */

const images = fileURLToPath(new URL("../../docs/images/", import.meta.url));

interface Shot {
  readonly name: string;
  /** A part of the address by which the page is found among those of the site, or the address. */
  readonly address: string | RegExp;
  readonly theme?: "default" | "gazette";
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** What must be there before the picture is taken. */
  readonly waitFor?: string;
}

const shots: readonly Shot[] = [
  { name: "front-light", address: "" },
  { name: "front-dark", address: "", dark: true },
  { name: "search-light", address: "search/?q=harbour+-school", waitFor: "#results > li", height: 1040 },
  { name: "story-light", address: /forty-flats-refused[^/]*\/$/, height: 1000 },
  { name: "year-light", address: "2019/" },
  { name: "gazette-light", address: "", theme: "gazette" },
];

const browser = await launch();
for (const theme of ["default", "gazette"] as const) {
  const built = await buildFolder(sampleContent, {
    "archive.yaml": `${readFileSync(join(sampleContent, "archive.yaml"), "utf8")}\ntheme: ${theme}\n`,
  });
  const served = await serveFolder(built.folder, "/harbour-observer/");
  for (const shot of shots.filter((each) => (each.theme ?? "default") === theme)) await take(shot, built, served.url);
  await served.close();
  built.remove();
}
await browser.close();

/** Chromium writes WebP itself, but only its debugger can ask for it. */
async function take(shot: Shot, built: Built, site: string): Promise<void> {
  const { name, dark = false, width = 1280, height = 860, waitFor } = shot;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? "dark" : "light" });
  await page.goto(new URL(addressOf(shot, built), site).href);
  if (waitFor !== undefined) await page.waitForSelector(waitFor);
  await page.evaluate("document.fonts.ready");
  const debug = await page.context().newCDPSession(page);
  const { data } = await debug.send("Page.captureScreenshot", { format: "webp", quality: 60 });
  writeFileSync(join(images, `${name}.webp`), Buffer.from(data, "base64"));
  await page.close();
}

function addressOf({ name, address }: Shot, built: Built): string {
  if (typeof address === "string") return address;
  const sitemap = readFileSync(join(built.folder, "sitemap.xml"), "utf8");
  const paths = [...sitemap.matchAll(/<loc>https:\/\/example\.org\/harbour-observer\/([^<]*)<\/loc>/g)];
  const found = paths.map(([, path = ""]) => path).find((path) => address.test(path));
  if (found === undefined) throw new Error(`There is no page for the picture ${name}.`);
  return found;
}

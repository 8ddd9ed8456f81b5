import { gunzipSync } from "node:zlib";
import * as pagefind from "pagefind";
import { pagefindVersion } from "../../contenders/pagefind.ts";
import { escapeHtml } from "../escape-html.ts";
import type { SearchStory } from "../story.ts";
import type { SearchContender } from "./contender.ts";

/** What its script exports, as far as it is used. */
interface Script {
  readonly settle: (files: ReadonlyMap<string, Uint8Array>) => void;
  readonly createInstance: (options: { readonly basePath: string; readonly noWorker: true }) => {
    search(term: string): Promise<{ readonly results: readonly { readonly id: string }[] }>;
  };
}

/** Its own index of pages, asked through its own script, with nothing set. */
export const pagefindDefault: SearchContender = {
  key: "pagefind",
  name: "Pagefind",
  version: pagefindVersion(),
  index: async (stories) => {
    const files = await indexed(stories);
    const ids = storiesByFragment(files);
    const script = await scriptOf(files);
    script.settle(files);
    const instance = script.createInstance({ basePath: "/pagefind/", noWorker: true });
    let bytes = 0;
    for (const [path, content] of files) if (/\.pf_|\.pagefind$|pagefind\.js$/.test(path)) bytes += content.length;
    return {
      bytes,
      rank: async (query, most) => {
        const { results } = await instance.search(query);
        return results.slice(0, most).map(({ id }) => ids.get(id) ?? -1);
      },
    };
  },
};

async function indexed(stories: readonly SearchStory[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await pagefind.createIndex();
  if (index === undefined) throw new Error(errors.join("; "));
  for (const story of stories) {
    const made = await index.addHTMLFile({ url: `/${story.id}/`, content: page(story) });
    if (made.errors.length > 0) throw new Error(made.errors.join("; "));
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** A page as its guide has it: the headline as `h1`, the rest as paragraphs. */
function page({ headline, authors, dek, body }: SearchStory): string {
  const paragraphs = [authors.join(", "), ...dek, ...body.split("\n\n")].filter((part) => part !== "");
  const title = escapeHtml(headline);
  const texts = paragraphs.map((part) => `<p>${escapeHtml(part)}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main data-pagefind-body>
<h1>${title}</h1>
${texts}
</main></body></html>`;
}

/** A result's id is the name of the file that holds its text, with the language before it. */
function storiesByFragment(files: ReadonlyMap<string, Uint8Array>): Map<string, number> {
  const ids = new Map<string, number>();
  for (const [path, content] of files) {
    const name = /fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (name === undefined) continue;
    const text = gunzipSync(content).toString("utf8");
    const { url } = JSON.parse(text.slice(text.indexOf("{"))) as { readonly url: string };
    ids.set(name, Number(url.replaceAll("/", "")));
  }
  return ids;
}

/** Its script as it is, with a `fetch` that reads the files and the document's language, which a browser would give. */
async function scriptOf(files: ReadonlyMap<string, Uint8Array>): Promise<Script> {
  const script = files.get("pagefind.js");
  if (script === undefined) throw new Error("Pagefind gave no script.");
  const front = `let files;
export const settle = (given) => { files = given; };
const fetch = async (address) => new Response(files.get(address.split("?")[0].replace("/pagefind/", "")));
const window = undefined;
const document = { currentScript: null, querySelector: () => ({ getAttribute: () => "en" }) };
`;
  const text = front + Buffer.from(script).toString("utf8");
  return (await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`)) as Script;
}

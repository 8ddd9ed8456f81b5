import type { AllowedDom } from "./allowed-dom.ts";

/** What a browser has seen of many documents. */
export interface SeenInFrames {
  readonly documents: number;
  readonly elements: number;
  /** Pieces of HTML that feeds carry, each opened as a document of its own. */
  readonly carried: number;
  /** Address and what stands there. */
  readonly faults: readonly string[];
  /** By address: the first heading. */
  readonly headings: readonly (readonly [string, string])[];
}

/**
 * Runs in a browser: opens each address in a frame, where its scripts would run, and the HTML that feeds carry in
 * frames of their own, and holds every document against what is allowed.
 *
 * @param together how many frames at once
 */
export async function readInFrames(
  addresses: readonly string[],
  allowed: AllowedDom,
  together: number,
  faultsOf: (document: Document, allowed: AllowedDom, base: string) => string[],
): Promise<SeenInFrames> {
  const seen = { documents: 0, elements: 0, carried: 0, faults: [] as string[], headings: [] as [string, string][] };
  const waiting = [...addresses].reverse();
  const reader = async () => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) await read(address);
  };
  await Promise.all(Array.from({ length: together }, reader));
  return seen;

  async function read(address: string): Promise<void> {
    const base = new URL(address, location.href).href;
    await open(
      (frame) => frame.setAttribute("src", base),
      async (document) => {
        if (document.URL !== base) seen.faults.push(`${address}: another page came: ${document.URL}`);
        note(address, document, base);
        const heading = document.querySelector("h1");
        if (heading !== null) seen.headings.push([address, heading.textContent ?? ""]);
        for (const markup of carriedBy(document, address)) {
          seen.carried += 1;
          await open(
            (frame) => frame.setAttribute("srcdoc", markup),
            async (inner) => note(`${address} carries`, inner, base),
          );
        }
      },
    );
  }

  function note(address: string, document: Document, base: string): void {
    seen.documents += 1;
    seen.elements += document.getElementsByTagName("*").length;
    for (const fault of faultsOf(document, allowed, base)) seen.faults.push(`${address}: ${fault}`);
  }

  /** Calls back when the document is there with all that it loads, and takes the frame away. */
  async function open(
    set: (frame: HTMLIFrameElement) => void,
    look: (document: Document) => Promise<void>,
  ): Promise<void> {
    const frame = document.createElement("iframe");
    frame.hidden = true;
    set(frame);
    const loaded = new Promise((resolve) => frame.addEventListener("load", () => resolve(true), { once: true }));
    const late = new Promise((resolve) => setTimeout(() => resolve(false), 60_000));
    document.body.append(frame);
    if (!(await Promise.race([loaded, late]))) seen.faults.push(`${frame.src}: it does not come`);
    else if (frame.contentDocument === null) seen.faults.push(`${frame.src}: it cannot be looked at`);
    else await look(frame.contentDocument);
    frame.remove();
  }

  function carriedBy(document: Document, address: string): string[] {
    if (address.endsWith("feed.json")) {
      const { items } = JSON.parse(document.querySelector("pre")?.textContent ?? "") as {
        items: readonly { content_html?: string }[];
      };
      return items.flatMap(({ content_html: markup }) => (markup === undefined ? [] : [markup]));
    }
    if (!document.contentType.endsWith("xml") || document.contentType.includes("xhtml")) return [];
    const texts = ["content[type=html]", "summary[type=html]", "item > description", "item > *|encoded"];
    return texts.flatMap((each) => [...document.querySelectorAll(each)].map(({ textContent }) => textContent ?? ""));
  }
}

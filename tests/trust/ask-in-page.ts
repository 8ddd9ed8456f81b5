import type { AllowedDom } from "./allowed-dom.ts";

/** What the search page has shown of many questions. */
export interface SeenAnswers {
  readonly questions: number;
  /** Questions with at least one result. */
  readonly answered: number;
  readonly results: number;
  /** Words that are marked in excerpts. */
  readonly marks: number;
  /** Values of facets, and links to other questions. */
  readonly facets: number;
  readonly suggestions: number;
  readonly faults: readonly string[];
}

/**
 * Runs in the browser, on the search page: asks each question, by typing it and pressing Enter or by the address, and
 * holds the page against what is allowed when the answer stands there.
 */
export async function askInPage(
  questions: readonly { readonly text: string; readonly how: "typed" | "address" }[],
  allowed: AllowedDom,
  faultsOf: (document: Document, allowed: AllowedDom, base: string) => string[],
): Promise<SeenAnswers> {
  const seen = { questions: 0, answered: 0, results: 0, marks: 0, facets: 0, suggestions: 0, faults: [] as string[] };
  const field = document.querySelector<HTMLInputElement>("#q");
  const list = document.querySelector("#results");
  if (field === null || list === null) throw new Error("This is not the search page.");
  for (const { text, how } of questions) {
    if (how === "typed") {
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      field.form?.requestSubmit();
    } else {
      history.pushState(null, "", `?q=${encodeURIComponent(text)}&shown=${encodeURIComponent(text)}`);
      dispatchEvent(new PopStateEvent("popstate"));
    }
    for (let tries = 0; list.hasAttribute("aria-busy"); tries += 1) {
      if (tries > 20_000) throw new Error(`No answer to ${JSON.stringify(text)}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    seen.questions += 1;
    const results = list.children.length;
    seen.results += results;
    if (results > 0) seen.answered += 1;
    seen.marks += list.querySelectorAll("mark").length;
    seen.facets += document.querySelectorAll("#facets input, #chosen button").length;
    seen.suggestions += document.querySelectorAll("#status a").length;
    for (const fault of faultsOf(document, allowed, location.href))
      seen.faults.push(`${how} ${JSON.stringify(text)}: ${fault}`);
  }
  return seen;
}

import { languageFor } from "../../src/languages/languages.ts";

/** The interface's words in English. */
export const { words } = languageFor("en");

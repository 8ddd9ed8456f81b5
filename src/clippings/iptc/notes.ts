import type { Notice } from "../clipping.ts";

/**
 * What a note to editors, or a headline's first word, says of a version. Wires mark these at the head of the story, and
 * this is read of texts that are nothing but such notes; in a story's own text the words mean nothing.
 */
const kinds: readonly (readonly [pattern: RegExp, kind: Notice["kind"] | "kill"])[] = [
  [/\b(?:mandatory|bulletin)\s+kill\b|^\s*kill\s*[.!]?\s*$|\bkills?(?:\s+(?:story|advisory|item)\b|\s*:)/iu, "kill"],
  [/\b(?:withdrawn|retract(?:s|ed|ion)|zurückgezogen|retirad[ao])\b/iu, "retraction"],
  [/\bcorr(?:s|\.|ects?|ected|ecting|ections?|ectif)(?!\p{L})/iu, "correction"],
  [
    /\b(?:rectifi(?:cation|catif|e)|berichtig(?:t|ung)|korrig\p{L}+|korrektur|corrección|correccion|corrige|correção|rättelse|retting|oikaisu)(?!\p{L})/iu,
    "correction",
  ],
  [/\b(?:updat(?:es?|ed|ing)|recasts?|write-?thru|aktualis\p{L}+|actualis\p{L}+|actualiz\p{L}+)(?!\p{L})/iu, "update"],
];

/** No note is longer that begins with what it is about. */
const looked = 2000;

/** @returns undefined for a note that says nothing of a change: `TURKEY OUT` */
export function kindOfNote(note: string): Notice["kind"] | "kill" | undefined {
  const head = note.slice(0, looked);
  return kinds.find(([pattern]) => pattern.test(head))?.[1];
}

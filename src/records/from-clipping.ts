import type { Author, Clipping, Said } from "../clippings/clipping.ts";
import type { Article, Provenance, ProvenField, Source } from "./article.ts";
import { besidesOf } from "./besides.ts";
import { firstWords } from "./body.ts";
import type { Defaults } from "./defaults.ts";
import { derivedHeadline } from "./derived-headline.ts";
import type { RecordFields } from "./field.ts";
import { articleId } from "./identity.ts";
import { particularsOf, tagsOf } from "./particulars.ts";
import { provenFields, valueDigest } from "./provenance.ts";
import { isTruncated } from "./truncated.ts";

/** What only a record's front matter can settle. */
export interface Settled
  extends Partial<
    Pick<
      RecordFields,
      | "id"
      | "slug"
      | "aliases"
      | "corrections"
      | "show"
      | "withdrawn"
      | "images"
      | "truncated"
      | "source"
      | "alsoPublished"
      | "versions"
    >
  > {
  readonly kind: "story" | "record";
  readonly provenance?: RecordFields["provenance"] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** The fields that know where they are from, before they are a story's. */
type Saids = { readonly [Field in ProvenField]?: Said<string | readonly string[] | readonly Author[]> | undefined };

/**
 * Fills a clipping in, as far as that can be done without making anything up: a headline derived from its own text,
 * and what `archive.yaml` says for all stories.
 *
 * @returns undefined when there is nothing to show: neither headline nor blurb nor body
 */
export function fromClipping(
  file: string,
  clipping: Clipping,
  defaults: Defaults,
  settled: Settled = { kind: "story" },
): Article | undefined {
  const headline = printed(clipping.headline) ?? printed(headlineFrom(clipping));
  if (headline === undefined) return undefined;
  const publication = clipping.publication ?? defaults.publication;
  const language = clipping.language ?? defaults.language;
  const place = placeOf(file, clipping);
  const [source, ...alsoIn] = settled.source ?? [place];
  const blurbs = blurbsOf(clipping.blurbs);
  const tags = tagsOf(clipping);
  const { updated, guid, archived, captured, rights } = clipping;
  const saids = { ...clipping, headline, publication, language, blurbs, tags };
  return {
    id: settled.id ?? idOf(clipping, settled.kind),
    headline: headline.value,
    date: clipping.date?.value ?? null,
    section: clipping.section?.value ?? null,
    authors: clipping.authors?.value ?? [],
    publication: publication?.value ?? null,
    dek: clipping.dek?.value ?? null,
    blurbs: blurbs?.value ?? [],
    body: clipping.body?.value ?? null,
    url: clipping.url?.value ?? null,
    language: language?.value ?? null,
    ...particularsOf({
      updated: updated?.value,
      tags: tags?.value,
      guid: guid?.value,
      archived: archived?.value,
      captured: captured?.value,
      rights: rights?.value,
    }),
    ...((settled.truncated ?? isTruncated(blurbs?.value ?? [])) ? { truncated: true } : {}),
    ...(settled.slug === undefined ? {} : { slug: settled.slug }),
    ...besidesOf(clipping, settled),
    ...(settled.show === undefined ? {} : { show: settled.show }),
    ...(settled.withdrawn === undefined ? {} : { withdrawn: settled.withdrawn }),
    source,
    ...(alsoIn.length === 0 ? {} : { alsoIn }),
    ...(settled.alsoPublished === undefined ? {} : { alsoPublished: settled.alsoPublished }),
    ...(settled.versions === undefined ? {} : { versions: settled.versions }),
    provenance: provenanceOf(saids, place.file, source, defaults, settled),
    ...(settled.extra === undefined ? {} : { extra: settled.extra }),
  };
}

/** A story in a file within the source stands there, and its lines are that file's. */
function placeOf(file: string, { inside, line }: Clipping): Source {
  const place = inside === undefined ? file : `${file}/${inside}`;
  return line === undefined ? { file: place } : { file: place, line };
}

function idOf(clipping: Clipping, kind: Settled["kind"]): Article["id"] {
  return articleId(
    {
      headline: given(clipping.headline),
      date: given(clipping.date),
      section: given(clipping.section),
      authors: given(clipping.authors),
      publication: given(clipping.publication),
      blurbs: clipping.blurbs.map((blurb) => blurb.value),
      body: given(clipping.body),
      url: given(clipping.url),
    },
    kind,
  );
}

function given<Value>(said: Said<Value> | undefined): Value | undefined {
  return said?.how === "given" ? said.value : undefined;
}

/** What prints as nothing is no headline. */
function printed(said: Said<string> | undefined): Said<string> | undefined {
  return said === undefined || said.value.trim() === "" ? undefined : said;
}

/** From the first blurb, else from the body. */
function headlineFrom({ blurbs, body }: Clipping): Said<string> | undefined {
  const from = blurbs[0] ?? body;
  if (from === undefined) return undefined;
  const { text, rule } = derivedHeadline(from === body ? firstWords(from.value) : from.value);
  return { value: text, how: "derived", rule, ...(from.line === undefined ? {} : { line: from.line }) };
}

/** All blurbs as one field: its line is the first one's. */
function blurbsOf(blurbs: Clipping["blurbs"]): Said<readonly string[]> | undefined {
  const first = blurbs[0];
  return first === undefined ? undefined : { ...first, value: blurbs.map((blurb) => blurb.value) };
}

/** An entry of the front matter holds while its value has not been changed; what is said here counts otherwise. */
function provenanceOf(
  saids: Saids,
  file: string,
  source: Source,
  defaults: Defaults,
  settled: Settled,
): Article["provenance"] {
  const provenance: Partial<Record<ProvenField, Provenance>> = {};
  for (const field of provenFields) {
    const said = saids[field];
    if (said === undefined) continue;
    const byArchive = said.rule === "archive-default";
    const stated = byArchive ? undefined : settled.provenance?.get(field);
    if (stated !== undefined && stated.of === valueDigest(said.value)) {
      const { of: _, ...entry } = stated;
      provenance[field] = entry;
    } else provenance[field] = entryOf(said, byArchive ? defaults.file : file, source);
  }
  return provenance;
}

function entryOf({ how, line, rule }: Said<unknown>, file: string, source: Source): Provenance {
  if (file === source.file) return line === undefined ? { how, rule } : { how, line, rule };
  return line === undefined ? { how, file, rule } : { how, line, file, rule };
}

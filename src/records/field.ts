import type { Edtf } from "../basics/edtf.ts";
import type { Author } from "../clippings/clipping.ts";
import type { AlsoPublished, ArticleId, ProvenField, Source, Version } from "./article.ts";
import type { Correction } from "./corrections.ts";
import type { FieldContext, FieldReading } from "./field-values.ts";
import type { ImageEntry } from "./images.ts";
import type { StatedProvenance } from "./provenance.ts";
import type { Show } from "./show.ts";
import type { Withdrawal } from "./withdrawn.ts";
import type { YamlValue } from "./yaml.ts";
import type { YamlNode, YamlNodeMap } from "./yaml-write.ts";

/** What the front matter of a record may hold, once it is read. */
export interface RecordFields {
  readonly id: ArticleId;
  readonly headline: string;
  readonly dek: string;
  readonly date: Edtf;
  readonly updated: Edtf;
  readonly section: string;
  readonly tags: readonly string[];
  readonly authors: readonly Author[];
  readonly publication: string;
  readonly blurbs: readonly string[];
  readonly url: string;
  readonly archived: string;
  readonly captured: Edtf;
  readonly guid: string;
  readonly language: string;
  readonly rights: string;
  readonly truncated: boolean;
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly corrections: readonly Correction[];
  readonly show: Show;
  readonly withdrawn: Withdrawal;
  readonly images: readonly ImageEntry[];
  readonly alsoPublished: readonly AlsoPublished[];
  readonly versions: readonly Version[];
  /** The place where it was read first, then others that tell the same story. */
  readonly source: readonly [Source, ...Source[]];
  readonly provenance: ReadonlyMap<ProvenField, StatedProvenance>;
}

/** A key of the front matter: how it is read and written, and what editors are told about it. */
export interface Field<Value> {
  /** Other keys that mean the same. What is written always has the field's own. */
  readonly also: readonly string[];
  readonly read: (value: YamlValue, context: FieldContext) => FieldReading<Value>;
  readonly write: (value: Value) => YamlNode;
  /** JSON Schema 2020-12. Editors take bare `1984` for a number and `no` for false; Backfile takes both for text. */
  readonly schema: YamlNodeMap;
  readonly description: string;
  readonly example: YamlNode;
}

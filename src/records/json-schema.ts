import { fields } from "./fields.ts";
import { personKeys } from "./person-keys.ts";
import { settingsKeys } from "./settings-keys.ts";
import type { YamlNodeMap } from "./yaml-write.ts";

/** What the tables of keys have in common, as far as editors are concerned. */
interface Key {
  readonly schema: YamlNodeMap;
  readonly description: string;
  readonly example: unknown;
}

/** The front matter of a record, for editors: published as `docs/record.schema.json`. Unknown keys are allowed. */
export function recordSchema(): object {
  const keys: [string, Key][] = [];
  for (const [key, field] of Object.entries(fields)) {
    keys.push([key, field]);
    for (const other of field.also) {
      keys.push([other, { ...field, description: `The same as “${key}”. ${field.description}` }]);
    }
  }
  const about = "Front matter of a record. All keys are optional, but a headline, blurbs or a body there must be.";
  return schema("Backfile record", about, keys, true);
}

/** `archive.yaml`, for editors: published as `docs/archive.schema.json`. */
export function archiveSchema(): object {
  return schema(
    "Backfile archive.yaml",
    "Settings of an archive. All keys are optional.",
    Object.entries(settingsKeys),
    false,
  );
}

/** The front matter of an author's file, for editors: published as `docs/author.schema.json`. */
export function authorSchema(): object {
  const about = "Front matter of a file in content/authors/. All keys but the name are optional.";
  return { ...schema("Backfile author", about, Object.entries(personKeys), false), required: ["name"] };
}

function schema(title: string, description: string, keys: readonly [string, Key][], open: boolean): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title,
    description,
    type: "object",
    properties: Object.fromEntries(
      keys.map(([key, { schema: form, description: about, example }]) => {
        return [key, { description: about, ...form, examples: [example] }];
      }),
    ),
    additionalProperties: open,
  };
}

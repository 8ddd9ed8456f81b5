import { readdirSync, readFileSync } from "node:fs";
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from "libxml2-wasm";

const folder = new URL("schemas/", import.meta.url);
const provider = new XmlBufferInputProvider({});
for (const name of readdirSync(folder)) provider.addBuffer(name, readFileSync(new URL(name, folder)));
xmlRegisterInputProvider(provider);

/** The schemas of `tests/schemas/`, written after what the standards say. */
export type SchemaName = "sitemap" | "oai-static-repository";

const validators = new Map<SchemaName, XsdValidator>();

/**
 * What libxml2 finds wrong with a document by one of the schemas, a line a fault; empty when it is valid.
 *
 * @throws when it is not even well-formed
 */
export function schemaFaults(schema: SchemaName, text: string): string[] {
  let validator = validators.get(schema);
  if (validator === undefined) {
    const name = `${schema}.xsd`;
    validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(new URL(name, folder)), { url: name }));
    validators.set(schema, validator);
  }
  const document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map(({ message }) => message.trim());
    throw error;
  } finally {
    document.dispose();
  }
}

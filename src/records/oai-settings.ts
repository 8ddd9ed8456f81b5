import type { Problem } from "../basics/problem.ts";
import { member } from "./field-readers.ts";
import { type FieldReading, misfit } from "./field-values.ts";
import type { Settings } from "./settings.ts";
import { isMap, type YamlValue } from "./yaml.ts";
import type { YamlNodeMap } from "./yaml-write.ts";

/** By whom the archive's records are passed on to harvesters, and who answers for them. */
export interface OaiSettings {
  /** The gateway's address, by which harvesters ask it; http or https, with a slash at its end. */
  readonly gateway: string;
  /** Of whoever keeps the archive. OAI-PMH demands one, and it is made public. */
  readonly email: string;
}

const forms = ["{ gateway: https://gateway.example/oai, email: archive@courier.example }"];

/** Both or nothing: a repository is not valid without either. */
export function readOai(value: YamlValue): FieldReading<OaiSettings> {
  if (value === null) return {};
  if (!isMap(value)) return misfit("oai-unreadable", value, forms);
  const gateway = gatewayAddress(textOf(member(value, "gateway")));
  const email = textOf(member(value, "email"));
  const known = Object.keys(value).every((key) => key === "gateway" || key === "email");
  if (!known || gateway === undefined || !mailbox.test(email)) return misfit("oai-unreadable", value, forms);
  return { value: { gateway, email } };
}

/** What OAI-PMH takes as an address of mail: something, an at sign, a host of two parts or more. */
const mailbox = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

function textOf(value: YamlValue): string {
  return typeof value === "string" ? value.trim() : "";
}

function gatewayAddress(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { href, username, password, search, hash } = new URL(text);
  if (`${username}${password}${search}${hash}` !== "") return undefined;
  return href.endsWith("/") ? href : `${href}/`;
}

/** A repository names its own address, and the day before which none of its records is dated. */
export function oaiProblem({ oai, address, online }: Settings): Omit<Problem, "file" | "line"> | undefined {
  if (oai === null || (address !== null && online !== null)) return undefined;
  const missing = [...(address === null ? ["address"] : []), ...(online === null ? ["online"] : [])];
  return {
    rule: "oai-incomplete",
    found: "oai",
    expected: missing,
    note: "No records are written for harvesters until the expected settings are there too.",
    severity: "warning",
  };
}

const text: YamlNodeMap = { type: "string" };

export const oaiSchema: YamlNodeMap = {
  anyOf: [
    {
      type: "object",
      properties: { gateway: { ...text, pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://" }, email: { ...text, pattern: "@" } },
      required: ["gateway", "email"],
      additionalProperties: false,
    },
    { type: "null" },
  ],
};

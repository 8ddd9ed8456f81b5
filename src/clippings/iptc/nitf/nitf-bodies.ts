import { bytesOf } from "../../source-bytes.ts";
import { readXml } from "../../xml/read-xml.ts";
import { innerHtml } from "../element-html.ts";

/** The bodies of the NITF documents in a text, as HTML. What the text declares of its encoding is past. */
export function nitfBodies(text: string): readonly string[] {
  const bodies: string[] = [];
  const plain = text.replace(/^\s*<\?xml[^>]*\?>/, "");
  readXml(bytesOf(new TextEncoder().encode(plain)), {
    wants: ({ local }) => local === "body.content",
    take: (element) => bodies.push(innerHtml(element)),
  });
  return bodies;
}

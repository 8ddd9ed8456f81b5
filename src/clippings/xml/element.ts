/** An element of a document with all that is in it. */
export class XmlElement {
  /** As written, with its prefix: `dc:creator`. */
  readonly name: string;
  /** Without prefix. */
  readonly local: string;
  /** Its namespace; empty for none. */
  readonly uri: string;
  /** By their names as written. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The line on which its start tag ends. */
  readonly line: number;
  readonly children: (XmlElement | string)[] = [];

  constructor(name: string, local: string, uri: string, attributes: ReadonlyMap<string, string>, line: number) {
    this.name = name;
    this.local = local;
    this.uri = uri;
    this.attributes = attributes;
    this.line = line;
  }

  get elements(): readonly XmlElement[] {
    return this.children.filter((child) => typeof child !== "string");
  }

  /** The text of it and of all that is in it, to the letter. */
  get text(): string {
    return this.children.map((child) => (typeof child === "string" ? child : child.text)).join("");
  }

  /** The first child of a local name. */
  first(local: string): XmlElement | undefined {
    return this.elements.find((child) => child.local === local);
  }

  all(local: string): readonly XmlElement[] {
    return this.elements.filter((child) => child.local === local);
  }

  /** The first one along a way of local names: `find("head", "title")`. */
  find(...way: readonly string[]): XmlElement | undefined {
    let at: XmlElement | undefined = this;
    for (const local of way) at = at?.first(local);
    return at;
  }
}

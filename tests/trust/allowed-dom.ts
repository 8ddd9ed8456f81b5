/** What may stand in a document. Everything else is a fault, whatever it would do. */
export interface AllowedDom {
  /** Elements and the attributes of each; those of SVG begin with `svg:`. */
  readonly elements: Readonly<Record<string, readonly string[]>>;
  /** Attributes of every element, besides `aria-…`. */
  readonly everywhere: readonly string[];
  /** What an attribute may say: `name` of any element, or `element name` of one. A pattern's source. */
  readonly values: Readonly<Record<string, string>>;
  /** Namespaces of XML documents that are data: nothing in them is ever run, drawn or followed. */
  readonly namespaces: readonly string[];
  /** Where the site believes to stand: addresses below count as its own. */
  readonly own: string;
}

const ids = [
  "main find q query help kept keeping waiting offline status said slow failure retry answer narrow dates facets found",
  "order sort follow results progress more browse words chosen save remember elsewhere further newest how corrections",
]
  .join(" ")
  .split(" ");

/** Every element and attribute that our pages print, and nothing besides. */
export const allowedDom: AllowedDom = {
  elements: {
    html: [],
    head: [],
    title: [],
    meta: ["charset", "name", "property", "content", "http-equiv"],
    link: ["rel", "href", "type", "title"],
    script: ["type", "src", "defer"],
    body: [],
    header: [],
    nav: [],
    main: [],
    footer: [],
    article: [],
    section: [],
    div: [],
    h1: [],
    h2: [],
    h3: [],
    h4: [],
    h5: [],
    h6: [],
    p: [],
    blockquote: [],
    pre: [],
    code: [],
    a: ["href", "rel", "type", "title", "hreflang", "download"],
    ul: [],
    ol: ["start"],
    li: [],
    dl: [],
    dt: [],
    dd: [],
    b: [],
    bdi: [],
    em: [],
    i: ["title"],
    mark: [],
    q: [],
    s: [],
    small: [],
    span: [],
    strong: [],
    sup: [],
    cite: [],
    abbr: ["title"],
    br: [],
    hr: [],
    time: ["datetime"],
    data: ["value"],
    figure: [],
    figcaption: [],
    picture: [],
    source: ["type", "srcset", "sizes"],
    img: ["src", "alt", "width", "height", "loading", "decoding"],
    table: [],
    caption: [],
    thead: [],
    tbody: [],
    tr: [],
    th: ["scope", "abbr"],
    td: [],
    details: ["open"],
    summary: [],
    noscript: [],
    form: ["action", "method"],
    label: ["for"],
    input: [
      "type",
      "name",
      "value",
      "checked",
      "autocomplete",
      "autocapitalize",
      "spellcheck",
      "enterkeyhint",
      "max",
      "min",
      "step",
      "placeholder",
      "inputmode",
      "maxlength",
      "size",
      "pattern",
    ],
    button: ["type", "disabled"],
    select: [],
    option: ["value", "selected"],
    fieldset: [],
    legend: [],
    "svg:svg": ["focusable", "text-anchor"],
    "svg:a": ["href"],
    "svg:g": [],
    "svg:title": [],
    "svg:rect": ["x", "y", "width", "height", "fill-opacity"],
    "svg:line": ["x1", "x2", "y1", "y2", "stroke"],
    "svg:text": ["x", "y"],
  },
  everywhere: ["id", "class", "lang", "dir", "hidden", "role", "tabindex", "translate"],
  values: {
    id: `^(?:${ids.join("|")}|[a-z]+-head|(?:note|mark)-\\d+(?:-\\d+)?)$`,
    // What the search page's own script names: boxes by the slug of what they stand for.
    "search id": "^(?:(?:section|author|publication|year) [^\\s<>\"'`]*|[a-z]+(?:-[a-z0-9]+)*)$",
    tabindex: "^(?:0|-1)$",
    "meta http-equiv": "^refresh$",
    "link rel": "^(?:alternate|canonical|icon|search|stylesheet|license|cite-as|type|schema\\.DC|author|collection)$",
    "script type": "^application/(?:ld\\+)?json$",
    "input type": "^(?:search|checkbox|radio|range|text|number|date)$",
    "button type": "^(?:button|submit)$",
    "input name": "^q$",
    "form method": "^get$",
  },
  namespaces: [
    "http://www.w3.org/2005/Atom",
    "http://purl.org/syndication/history/1.0",
    "http://purl.org/syndication/thread/1.0",
    "http://purl.org/dc/elements/1.1/",
    "http://purl.org/rss/1.0/modules/content/",
    "http://search.yahoo.com/mrss/",
    "http://www.sitemaps.org/schemas/sitemap/0.9",
    "http://www.openarchives.org/OAI/2.0/static-repository",
    "http://www.openarchives.org/OAI/2.0/",
    "http://www.openarchives.org/OAI/2.0/oai_dc/",
    "http://www.openarchives.org/OAI/2.0/oai-identifier",
    "http://a9.com/-/spec/opensearch/1.1/",
  ],
  own: "https://hostile.example/a/",
};

/**
 * Runs in a browser: the faults of a document as it lies there after its markup was read.
 *
 * @param base addresses are resolved against it; a document's own may be `about:srcdoc`
 */
export function faultsOfDocument(document: Document, allowed: AllowedDom, base: string): string[] {
  const html = "http://www.w3.org/1999/xhtml";
  const svg = "http://www.w3.org/2000/svg";
  const site = new URL(base).origin;
  const faults: string[] = [];
  const isOwn = (url: URL) => url.origin === site || url.href.startsWith(allowed.own);
  const isData = document.contentType.endsWith("xml") && !document.contentType.includes("xhtml");
  const isSearch = /\/search\/(?:index\.html)?$/.test(new URL(base).pathname);
  const isText = /^(?:text\/plain|application\/json)$/.test(document.contentType);
  const walker = document.createTreeWalker(document, 1 | 64 | 128);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const say = (what: string) => {
      faults.push(`${what}: ${String((node as Element).outerHTML ?? node?.nodeValue).slice(0, 200)}`);
    };
    if (node.nodeType !== 1) {
      say(node.nodeType === 8 ? "a comment" : "an instruction");
      continue;
    }
    const element = node as Element;
    const namespace = element.namespaceURI;
    if (isData) {
      if (namespace !== null && !allowed.namespaces.includes(namespace)) say(`an element of ${namespace}`);
      continue;
    }
    // A browser's own page around a text.
    if (isText) {
      if (!["html", "head", "meta", "body", "pre", "div"].includes(element.localName)) say("an element in a text");
      continue;
    }
    const name = namespace === html ? element.localName : namespace === svg ? `svg:${element.localName}` : "?";
    const attributes = Object.hasOwn(allowed.elements, name) ? allowed.elements[name] : undefined;
    if (attributes === undefined) {
      say(`an element ${name}`);
      continue;
    }
    for (const { name: key, value } of element.attributes) {
      // How high a bar is, the search page's script says to the bar itself.
      if (key === "style" && isSearch && /^--high: \d+;$/.test(value)) continue;
      const isKnown = attributes.includes(key) || allowed.everywhere.includes(key) || /^aria-[a-z]+$/.test(key);
      if (!isKnown) say(`an attribute ${key}`);
      for (const rule of [isSearch && key === "id" ? "search id" : key, `${name} ${key}`]) {
        const pattern = Object.hasOwn(allowed.values, rule) ? allowed.values[rule] : undefined;
        if (pattern !== undefined && !new RegExp(pattern).test(value)) say(`${rule} says ${JSON.stringify(value)}`);
      }
    }
    const addresses: string[] = [];
    for (const key of ["src", "href", "action"]) {
      const value = element.getAttribute(key);
      if (value !== null) addresses.push(value);
    }
    for (const one of (element.getAttribute("srcset") ?? "").split(", "))
      if (one !== "") addresses.push(one.split(" ")[0] ?? "");
    const leads =
      name === "a" ||
      (name === "link" && !/^(?:stylesheet|icon|search|alternate)$/.test(element.getAttribute("rel") ?? ""));
    for (const address of addresses) {
      const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
      // A link that cannot be resolved leads nowhere.
      if (url === undefined && name === "a") continue;
      if (url === undefined) say("an address that is none");
      else if (leads && !["http:", "https:", "mailto:"].includes(url.protocol)) say(`an address of ${url.protocol}`);
      else if (!leads && !isOwn(url)) say("something from elsewhere");
    }
    if (name === "meta" && element.hasAttribute("http-equiv")) {
      const [, to] = /^0; url=(.+)$/.exec(element.getAttribute("content") ?? "") ?? [];
      if (to === undefined || !isOwn(new URL(to, base))) say("a way out");
    }
    if (name !== "script") continue;
    if (element.hasAttribute("src")) {
      const { pathname } = new URL(element.getAttribute("src") ?? "", base);
      if (!isSearch || !/\/search\/search\.js$/.test(pathname)) say("a script");
      if (element.hasAttribute("type")) say("a script of a type");
    } else if (!element.hasAttribute("type")) say("a script");
    else {
      const text = element.textContent ?? "";
      if (/[<>&\u2028\u2029]/.test(text)) say("data with signs that could end it");
      try {
        JSON.parse(text);
      } catch {
        say("data that are none");
      }
    }
  }
  return faults;
}

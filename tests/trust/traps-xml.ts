import { code, type Trap, tracks } from "./trap.ts";

const { sum } = tracks;

/**
 * XML that names what stands elsewhere, or makes very much of very little; programs that WordPress would run.
 *
 * @param remote the address of a server that nobody may ask for anything
 */
export function xmlTraps(remote: string): Trap[] {
  const titled = (file: string, before: string, title: string): Trap => {
    return { file: `xml/${file}.xml`, bytes: rss(before, title, file), says: [title] };
  };
  const square = `Square ${"&a;".repeat(2000)} end`;
  return [
    titled("entity", '<!DOCTYPE r [<!ENTITY x SYSTEM "../../secret.txt">]>', "Entity one &x; ends"),
    titled("entity-file", '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "Entity two &x; ends"),
    titled("entity-http", `<!DOCTYPE r [<!ENTITY x SYSTEM "${remote}">]>`, "Entity three &x; ends"),
    titled("entity-public", `<!DOCTYPE r [<!ENTITY x PUBLIC "a" "${remote}">]>`, "Entity four &x; ends"),
    titled("parameter", `<!DOCTYPE r [<!ENTITY % p SYSTEM "${remote}"> %p;]>`, "Parameter one ends"),
    titled("doctype", `<!DOCTYPE r SYSTEM "${remote}">`, "Document type one ends"),
    titled("laughs", laughs(), "Laughs &a30; end"),
    {
      file: "xml/square.xml",
      bytes: rss(`<!DOCTYPE r [<!ENTITY a "${"x".repeat(50_000)}">]>`, square, "square"),
      told: "2 xml-entities",
    },
    titled("style", `<?xml-stylesheet type="text/xsl" href="${remote}"?>\n`, `Styled by others {{ ${sum} }}`),
    titled("program", `<?php ${code("xml")} ?>\n`, `Processed by nobody <%= ${sum} %>`.replaceAll("<", "&lt;")),
    { file: "xml/include.xml", bytes: atom(), says: ["Included by nobody"] },
    {
      file: "xml/wire.xml",
      bytes: nitf(remote),
      says: [`A wire story {{ ${sum} }}`, `Text of the wire <?php echo ${sum} ?>.`],
    },
    {
      file: "xml/posts.xml",
      bytes: wxr(
        `Before [php]echo ${sum};[/php] and [include file="../../secret.txt"] and [exec cmd="touch ran-wxr"] and <?php system("touch ran-wxr") ?> after {{ ${sum} }}.`,
      ),
      says: ["A post with shortcodes", `after {{ ${sum} }}.`],
    },
  ].map((trap) => ({ ...trap, ...(trap.says && { says: trap.says.map((text) => text.replaceAll("&lt;", "<")) }) }));
}

function rss(before: string, title: string, name: string): string {
  const item = `<item><title>${title}</title><link>https://lantern.example/${name}</link><pubDate>Wed, 09 Mar 2011 10:00:00 GMT</pubDate></item>`;
  return `<?xml version="1.0"?>\n${before}<rss version="2.0"><channel><title>Feed</title><link>https://lantern.example/</link>${item}</channel></rss>\n`;
}

function laughs(): string {
  const entities = Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`);
  return `<!DOCTYPE r [<!ENTITY a0 "ha">${entities.join("")}]>`;
}

function atom(): string {
  return `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:xi="http://www.w3.org/2001/XInclude"><title>Atom</title><id>a</id>
<updated>2011-03-09T10:00:00Z</updated><entry><id>b</id><title>Included by nobody</title>
<updated>2011-03-09T10:00:00Z</updated><link href="https://lantern.example/b"/>
<summary>About <xi:include href="../../secret.txt" parse="text"/> it.</summary></entry></feed>`;
}

function nitf(remote: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE nitf SYSTEM "${remote}">
<nitf><body><body.head><hedline><hl1>A wire story &#123;{ ${sum} }}</hl1></hedline>
<dateline><story.date norm="20110309"/></dateline></body.head>
<body.content><p>Text of the wire &lt;?php echo ${sum} ?&gt;.</p></body.content></body></nitf>`;
}

function wxr(text: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Lantern</title><wp:wxr_version>1.2</wp:wxr_version><item><title>A post with shortcodes</title>
<link>https://lantern.example/p</link><dc:creator>Ida Marl</dc:creator>
<content:encoded><![CDATA[${text}]]></content:encoded><wp:post_id>7</wp:post_id>
<wp:post_date>2011-03-09 10:00:00</wp:post_date><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
</item></channel></rss>`;
}

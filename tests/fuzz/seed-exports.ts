/*
 * Exports, wire messages and other generators' files of an invented paper, one small source each.
 */

const skerry = (tags: string): string =>
  `<NewsItem><Identification><NewsIdentifier><ProviderId>skerry.example</ProviderId><DateId>20110309</DateId><NewsItemId>pier</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:newsml:skerry.example:20110309:pier:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20110309T100000Z</FirstCreated><ThisRevisionCreated>20110309T100000Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Pier kept</HeadLine><ByLine>By Ann Lee</ByLine><DateLine>Saltmarrow, 9 March</DateLine><CopyrightLine>(c) Skerry</CopyrightLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="Skerry News"/></Provider></AdministrativeMetadata><DescriptiveMetadata>${tags}</DescriptiveMetadata><NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>The board voted.</p></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem>`;

const newsml1 = `<?xml version="1.0"?>\n<NewsML Version="1.2">${skerry('<Language FormalName="en"/><SubjectCode><Subject FormalName="15000000"/></SubjectCode><Location><Property FormalName="City" Value="Saltmarrow"/></Location>')}</NewsML>`;

const anpa =
  "\u0016\u0016\u0001w1234\u001fellis\r\nr a\u0013\u0011 BC-EL--Pier     03-09 0120\r\n\u0002^BC-EL--Pier,100<\r\n^Pier kept<\r\n^By ANN LEE=\r\n^Skerry News=\r\n\tSALTMARROW (AP) _ The board voted.\r\n\tMore.\r\n\t   AP-WF-03-09-11 1000GMT<\r\n\u0003\r\n\u0004";

const blogger = `<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://purl.org/atom/app#'><title>Gazette Notes</title><entry><id>tag:blogger.com,1999:blog-1.post-2</id><published>2011-03-09T10:00:00.000+01:00</published><updated>2011-03-10T10:00:00Z</updated><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#post'/><category scheme='http://www.blogger.com/atom/ns#' term='Harbour'/><title type='text'>Pier kept</title><content type='html'>&lt;p&gt;The &lt;i&gt;board&lt;/i&gt; voted.&lt;/p&gt;</content><link rel='alternate' href='https://gazette.example/2011/03/pier.html'/><author><name>Ann Lee</name></author></entry></feed>`;

const tumblr = `{"meta":{"status":200},"response":{"posts":[{"blog_name":"gazette","reblog_key":"x","type":"text","state":"published","title":"Pier kept","date":"2011-03-09 10:00:00 GMT","body":"<p>The board voted.</p>","post_url":"https://gazette.example/post/1/pier","tags":["pier"]},{"blog_name":"gazette","reblog_key":"y","date":"2011-03-10 10:00:00 GMT","content":[{"type":"text","subtype":"heading1","text":"Ferry"},{"type":"text","text":"Rain and wind","formatting":[{"start":0,"end":4,"type":"bold"}]},{"type":"image","media":[{"url":"https://gazette.example/1.jpg"}]}]}]}}`;

const jsonFeed = `{"version":"https://jsonfeed.org/version/1.1","title":"The Harbour Gazette","home_page_url":"https://gazette.example/","items":[{"id":"1","url":"https://gazette.example/pier","title":"Pier kept","content_html":"<p>The board voted.</p>","date_published":"2011-03-09T10:00:00+01:00","authors":[{"name":"Ann Lee"}],"tags":["harbour"],"image":"https://gazette.example/1.jpg"}]}`;

const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://gazette.example/"><title>Gazette</title><link>https://gazette.example/</link></channel><item rdf:about="https://gazette.example/pier"><title>Pier kept</title><link>https://gazette.example/pier</link><description>The board &lt;b&gt;voted&lt;/b&gt;.</description><dc:creator>Ann Lee</dc:creator><dc:date>2011-03-09</dc:date></item></rdf:RDF>`;

const ghostLexical = JSON.stringify({
  db: [
    {
      meta: { version: "5.0" },
      data: {
        posts: [
          {
            id: "2",
            title: "Pier kept",
            slug: "pier",
            status: "published",
            published_at: "2011-03-09T10:00:00.000Z",
            lexical: `{"root":{"children":[{"type":"paragraph","children":[{"type":"extended-text","text":"The board voted","format":2}]},{"type":"list","listType":"bullet","children":[{"type":"listitem","children":[{"type":"text","text":"here"}]}]},{"type":"image","src":"1.jpg","alt":"A gull"}]}}`,
          },
          {
            id: "3",
            title: "Ferry",
            slug: "ferry",
            status: "published",
            published_at: 1551952800000,
            mobiledoc: `{"version":"0.3.1","markups":[["strong"],["a",["href","https://gazette.example/"]]],"atoms":[],"cards":[["hr",{}]],"sections":[[1,"p",[[0,[0],1,"Rain"],[0,[1],1,"wind"]]],[10,0],[3,"ol",[[[0,[],0,"one"]]]]]}`,
          },
        ],
        users: [{ id: "1", name: "Ann Lee" }],
        posts_authors: [{ post_id: "2", author_id: "1" }],
        tags: [{ id: "1", name: "Harbour" }],
        posts_tags: [{ post_id: "2", tag_id: "1" }],
      },
    },
  ],
});

const hugo = `+++\ntitle = "Pier kept"\ndate = 2011-03-09T10:00:00+01:00\nauthors = ["Ann Lee"]\ntags = ["pier"]\nslug = "pier"\n[params]\n  dek = "The board voted"\n+++\n\nText {{< figure src="pier.jpg" caption="Pier" >}} and *more*.\n\n{{< youtube x >}}\n`;

const hugoJson = `{\n  "title": "Pier kept",\n  "date": "2011-03-09",\n  "author": "Ann Lee",\n  "categories": ["Harbour"]\n}\n\nThe board voted.\n`;

const jekyll = `---\nlayout: post\ntitle: "Pier kept"\ncategories: [harbour, town]\nauthor: Ann Lee\npermalink: /news/pier.html\n---\n{% include lead.html %}\nThe board <b>voted</b>.\n\n{% highlight ruby %}\nputs 1\n{% endhighlight %}\n\n[More]({{ site.baseurl }}{% post_url 2011-03-01-ferry %}){: .button}\n`;

const ownTable = `headline,date,authors,section,url,body\nPier kept,2011-03-09,Ann Lee; Bo Ek,Harbour,https://gazette.example/pier,"The board\nvoted."\nFerry sold,2012-04-12,Bo Ek,Town,,Sold.\n`;

const ownLines = `{"headline":"Pier kept","date":"2011-03-09","authors":["Ann Lee",{"name":"Bo Ek","role":"photos"}],"section":"Harbour","blurbs":["The board voted."],"body":"Text"}\n{"headline":"Ferry sold","date":"2012-04"}\n`;

const tsv =
  "headline\tdate\tbyline\ttext\turl\nPier kept\tMarch 9, 2011\tBy Ann Lee\tThe board voted.\thttps://gazette.example/pier\nFerry sold\tApril 12, 2012\tBy Bo Ek\tSold.\thttps://gazette.example/ferry\n";

const clipTable =
  "# Clips\n\n| Date | Story | Paper |\n|---|---|---|\n| June 28, 2019 | [Pier kept](https://gazette.example/pier) | The Gazette |\n| July 2, 2019 | [Ferry sold](https://gazette.example/ferry) | The Gazette |\n| July 9, 2019 | [Dredger](https://gazette.example/d) | The Mail |\n";

const authorPage = `<!doctype html><html lang="en"><head><title>Ann Lee</title><meta property="og:type" content="profile"></head><body><div class="h-feed"><h1 class="p-name">Ann Lee</h1>${["pier", "ferry", "dredger"].map((name) => `<article class="h-entry"><h2 class="p-name"><a class="u-url" href="https://gazette.example/${name}">The ${name} is kept by the board</a></h2><time class="dt-published" datetime="2011-03-09">9 March</time><p class="p-summary">Some words about it, which are long enough.</p></article>`).join("")}</div></body></html>`;

/** By the name under which each would lie in a content folder. */
export const exportSeeds: readonly (readonly [name: string, text: string])[] = [
  ["newsml-1.xml", newsml1],
  ["anpa.txt", anpa],
  ["blogger.xml", blogger],
  ["tumblr.json", tumblr],
  ["feed.json", jsonFeed],
  ["rdf.xml", rdf],
  ["ghost-lexical.json", ghostLexical],
  ["posts/hugo.md", hugo],
  ["posts/hugo-json.md", hugoJson],
  ["_posts/2011-03-09-pier.md", jekyll],
  ["own.csv", ownTable],
  ["own.jsonl", ownLines],
  ["table.tsv", tsv],
  ["clip-table.md", clipTable],
  ["author.html", authorPage],
];

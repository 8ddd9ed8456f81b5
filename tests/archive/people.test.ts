import assert from "node:assert/strict";
import { test } from "node:test";
import { arrange } from "../../src/archive/arrange.ts";
import { gather, withoutLines } from "../../src/records/gather.ts";
import { readSource } from "../../src/records/read.ts";
import { readPerson } from "../../src/records/read-person.ts";
import { defaultSettings } from "../../src/records/settings-file.ts";

/** A story: its byline, then whatever else its front matter says. Its headline is its number. */
type Story = readonly [byline: string, more?: string];

interface Case {
  readonly name: string;
  readonly stories: readonly Story[];
  /** Front matter of the authors' files, a.md and so on. */
  readonly files: readonly string[];
  /** Each shelf as `slug (name): numbers of its stories`. */
  readonly shelves: readonly string[];
  readonly problems?: readonly string[];
}

function arranged({ stories, files }: Pick<Case, "stories" | "files">) {
  const records = stories.map(([byline, more = ""], index) =>
    withoutLines(
      readSource(`content/${index}.md`, `---\nheadline: N${index}\nid: n${index}\nauthors: ${byline}\n${more}\n---\n`),
    ),
  );
  const people = files.flatMap((front, index) => {
    const { person } = readPerson(`content/authors/${"abcdef"[index]}.md`, `---\n${front}\n---\n`);
    return person === undefined ? [] : [person];
  });
  return arrange({ ...gather(records), settings: { ...defaultSettings, address: "https://kept.example/a/" }, people });
}

const cases: readonly Case[] = [
  {
    name: "without a file nothing is joined",
    stories: [["[Ann Lee]"], ["[A. Lee]"]],
    files: [],
    shelves: ["a-lee (A. Lee): 1", "ann-lee (Ann Lee): 0"],
  },
  {
    name: "aliases are joined, and the file says the name",
    stories: [["[Ann Lee]"], ["[A. LEE]"], ["[Ann Lee-Roy]"], ["[Bo Ek]"]],
    files: ["name: Ann Lee\naliases: [A. Lee, Ann Lee-Roy]"],
    shelves: ["ann-lee (Ann Lee): 0 1 2", "bo-ek (Bo Ek): 3"],
  },
  {
    name: "a byline that names one person twice stands once on her shelf",
    stories: [["[Ann Lee, A. Lee, Bo Ek]"]],
    files: ["name: Ann Lee\naliases: A. Lee"],
    shelves: ["ann-lee (Ann Lee): 0", "bo-ek (Bo Ek): 0"],
  },
  {
    name: "an address of her own",
    stories: [["[Ann Lee]"]],
    files: ["name: Ann Lee\nslug: lee"],
    shelves: ["lee (Ann Lee): 0"],
  },
  {
    name: "the file's spelling is the name, whatever is printed",
    stories: [["[ANN LEE]"], ["[ANN LEE]"]],
    files: ["name: Ann Lee"],
    shelves: ["ann-lee (Ann Lee): 0 1"],
  },
  {
    name: "namesakes are kept apart by years, paper, section and list",
    stories: [
      ["[Ann Lee]", "date: 1990-01-01"],
      ["[Ann Lee]", "date: 2010-01-01"],
      ["[Ann Lee]", "section: Sport"],
      ["[Ann Lee]", "publication: The Lantern"],
      ["[Ann Lee]"],
    ],
    files: [
      "name: Ann Lee\nslug: ann-lee-1\nyears: ..1999",
      "name: Ann Lee\nslug: ann-lee-2\nyears: 2000..",
      "name: Ann Lee\nslug: ann-lee-3\nsection: SPORT",
      "name: Ann Lee\nslug: ann-lee-4\npublication: the lantern\nstories: n4",
    ],
    shelves: ["ann-lee-1 (Ann Lee): 0", "ann-lee-2 (Ann Lee): 1", "ann-lee-3 (Ann Lee): 2", "ann-lee-4 (Ann Lee): 3 4"],
  },
  {
    name: "all that is asked for must be so; what is listed is hers all the same",
    stories: [
      ["[Ann Lee]", "date: 1990-01-01\nsection: Sport"],
      ["[Ann Lee]", "date: 1990-01-01\nsection: World"],
      ["[Ann Lee]", "date: 2010-01-01\nsection: Sport"],
    ],
    files: ["name: Ann Lee\nslug: lee\nyears: 1990\nsection: Sport\nstories: n2"],
    shelves: ["ann-lee (Ann Lee): 1", "lee (Ann Lee): 0 2"],
  },
  {
    name: "a listed story is not taken by somebody else's years",
    stories: [
      ["[Ann Lee]", "date: 1990"],
      ["[Ann Lee]", "date: 1991"],
    ],
    files: ["name: Ann Lee\nslug: l1\nyears: 1980..1999", "name: Ann Lee\nslug: l2\nstories: [n0]"],
    shelves: ["l1 (Ann Lee): 1", "l2 (Ann Lee): 0"],
  },
  {
    name: "a date that may lie outside is not within; none is known of the undated",
    stories: [["[Ann Lee]", "date: 198X"], ["[Ann Lee]"], ["[Ann Lee]", "date: 1987-XX"]],
    files: ["name: Ann Lee\nslug: lee\nyears: 1985..1999"],
    shelves: ["ann-lee (Ann Lee): 0 1", "lee (Ann Lee): 2"],
  },
  {
    name: "stories by address, here, in full and at the paper",
    stories: [
      ["[Ann Lee]", "date: 1990-01-01\nslug: the-first"],
      ["[Ann Lee]", "date: 1990-01-01\nslug: the-second"],
      ["[Ann Lee]", "url: https://paper.example/3"],
      ["[Ann Lee]"],
    ],
    files: [
      "name: Ann Lee\nslug: lee\nstories: [/1990/01/01/the-first/, 'https://kept.example/a/1990/01/01/the-second/index.html', 'HTTPS://paper.example/3']",
    ],
    shelves: ["ann-lee (Ann Lee): 3", "lee (Ann Lee): 0 1 2"],
  },
  {
    name: "a story that fits none or several stays with the name, and is reported",
    stories: [
      ["[Ann Lee]", "date: 1990"],
      ["[Ann Lee]", "date: 1995"],
      ["[Ann Lee]", "date: 2005"],
    ],
    files: ["name: Ann Lee\nslug: l1\nyears: 1990..1995", "name: Ann Lee\nslug: l2\nyears: 1995..2000"],
    shelves: ["ann-lee (Ann Lee): 1 2", "l1 (Ann Lee): 0"],
    problems: [
      "content/1.md:1 author-unclear Ann Lee l1/l2",
      "content/2.md:1 author-unclear Ann Lee l1/l2",
      "content/authors/b.md:2 author-without-stories Ann Lee",
    ],
  },
  {
    name: "the name's own address may be one namesake's while all is clear",
    stories: [
      ["[Ann Lee]", "date: 1990"],
      ["[Ann Lee]", "date: 2005"],
    ],
    files: ["name: Ann Lee\nyears: 1990", "name: Ann Lee\nslug: l2\nyears: 2005"],
    shelves: ["ann-lee (Ann Lee): 0", "l2 (Ann Lee): 1"],
  },
  {
    name: "and is nobody's when it is not",
    stories: [["[Ann Lee]", "date: 1990"], ["[Ann Lee]", "date: 2005"], ["[Ann Lee]"]],
    files: ["name: Ann Lee\nyears: 1990", "name: Ann Lee\nslug: l2\nyears: 2005"],
    shelves: ["ann-lee (Ann Lee): 0 2", "l2 (Ann Lee): 1"],
    problems: [
      "content/2.md:1 author-unclear Ann Lee ann-lee/l2",
      "content/authors/a.md:2 author-slug-taken ann-lee slug: ann-lee-2",
    ],
  },
  {
    name: "one of two who does not say which are hers",
    stories: [
      ["[Ann Lee]", "date: 1990"],
      ["[Ann Lee]", "date: 2005"],
    ],
    files: ["name: Ann Lee\nslug: l1", "name: Ann Lee\nslug: l2\nyears: 2005"],
    shelves: ["ann-lee (Ann Lee): 0", "l2 (Ann Lee): 1"],
    problems: [
      "content/authors/a.md:2 author-name-shared Ann Lee years: 1987..1999/publication:/section:/stories:",
      "content/authors/a.md:2 author-without-stories Ann Lee",
    ],
  },
  {
    name: "two files of one address: neither is mistaken for the other",
    stories: [
      ["[Ann Lee]", "date: 1990"],
      ["[Ann Lee]", "date: 2005"],
    ],
    files: ["name: Ann Lee\nyears: 1990", "name: Ann Lee\nyears: 2005"],
    shelves: ["ann-lee (Ann Lee): 0 1"],
    problems: [
      "content/authors/a.md:2 author-slug-taken ann-lee slug: ann-lee-2",
      "content/authors/b.md:2 author-slug-twice ann-lee slug: ann-lee-2",
    ],
  },
  {
    name: "an address at which somebody else's stories stand",
    stories: [["[Ann Lee]"], ["[Bo Ek]"]],
    files: ["name: Ann Lee\nslug: bo-ek"],
    shelves: ["ann-lee (Ann Lee): 0", "bo-ek (Bo Ek): 1"],
    problems: ["content/authors/a.md:3 author-slug-taken bo-ek slug: bo-ek-2"],
  },
  {
    name: "one who is turned away may turn away another, whose address her stories take",
    stories: [["[Ann Lee]", "date: 1990"], ["[Ann Lee]", "date: 2005"], ["[Bo Ek]"]],
    files: ["name: Ann Lee\nslug: bo-ek\nyears: 1990", "name: Ann Lee\nyears: 2005"],
    shelves: ["ann-lee (Ann Lee): 0 1", "bo-ek (Bo Ek): 2"],
    problems: [
      "content/authors/a.md:3 author-slug-taken bo-ek slug: bo-ek-2",
      "content/authors/b.md:2 author-slug-taken ann-lee slug: ann-lee-2",
    ],
  },
  {
    name: "nobody writes under the name, or nothing that is listed",
    stories: [["[Ann Lee]"], ["[Bo Ek]"]],
    files: ["name: Cy Dee", "name: Ann Lee\nslug: lee\nstories: [n1, n9, n0]"],
    shelves: ["bo-ek (Bo Ek): 1", "lee (Ann Lee): 0"],
    problems: [
      "content/authors/a.md:2 author-without-stories Cy Dee",
      "content/authors/b.md:4 author-story-unknown n1 7k2fq0b3xd//1987/03/01/first-number-7k2fq/",
      "content/authors/b.md:4 author-story-unknown n9 7k2fq0b3xd//1987/03/01/first-number-7k2fq/",
    ],
  },
  {
    name: "an unreadable condition joins nothing to her, and the namesake keeps what is hers",
    stories: [
      ["[Ann Lee]", "date: 1990"],
      ["[Ann Lee]", "date: 2005"],
    ],
    files: ["name: Ann Lee\nslug: l1\nyears: soon", "name: Ann Lee\nslug: l2\nyears: 2005"],
    shelves: ["ann-lee (Ann Lee): 0", "l2 (Ann Lee): 1"],
    problems: ["content/0.md:1 author-unclear Ann Lee l1/l2"],
  },
];

for (const { name, problems = [], shelves, ...given } of cases) {
  test(name, () => {
    const { archive, problems: found } = arranged(given);
    const numbers = (stories: (typeof archive)["stories"]) =>
      stories.map(({ article }) => article.headline.slice(1)).sort();
    assert.deepEqual(
      archive.authors.map(({ slug, name, stories }) => `${slug} (${name}): ${numbers(stories).join(" ")}`).sort(),
      shelves,
    );
    assert.deepEqual(
      found
        .map(({ file, line, rule, found, expected }) =>
          `${file}:${line} ${rule} ${found} ${expected?.join("/") ?? ""}`.trim(),
        )
        .sort(),
      problems,
    );
    for (const filed of archive.stories) {
      for (const slug of filed.authors) assert.ok(archive.authors.some((shelf) => shelf.slug === slug));
      assert.ok(filed.credits === undefined || filed.credits.length === filed.article.authors.length);
    }
  });
}

test("a file that moves no byline changes no story's key", () => {
  const stories: Story[] = [["[Ann Lee]"], ["[A. Lee]"], ["[Bo Ek]"]];
  const keys = (...files: string[]) => arranged({ stories, files }).archive.stories.map(({ key }) => key);
  const plain = keys();
  assert.deepEqual(keys("name: Ann Lee"), plain);
  const joined = keys("name: Ann Lee\naliases: A. Lee");
  assert.deepEqual([joined[0] === plain[0], joined[1] === plain[1], joined[2] === plain[2]], [true, false, true]);
});

test("thousands of stories that are nobody's are reported as a few, in time", () => {
  const stories = Array.from({ length: 2000 }, (): Story => ["[Ann Lee]", "date: 1990"]);
  const files = ["name: Ann Lee\nslug: l1\nyears: 1990", "name: Ann Lee\nslug: l2\nyears: 1990"];
  const { problems } = arranged({ stories, files });
  const unclear = problems.filter(({ rule }) => rule === "author-unclear");
  assert.equal(unclear.length, 21);
  assert.match(unclear.at(-1)?.note ?? "", /^1980 more stories/);
});

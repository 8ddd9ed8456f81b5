import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Article } from "../../src/records/article.ts";
import { mentionsOf } from "../../src/records/picture-mentions.ts";
import { picturePlaces } from "../../src/records/picture-places.ts";
import { readSource } from "../../src/records/read.ts";
import { writeRecord } from "../../src/records/write-record.ts";

const reading = (front: string, body = "") =>
  readSource("content/1998/pier.md", `---\nheadline: Pier kept\n${front}\n---\n${body}\n`);

function article(front: string, body = ""): Article {
  const [first] = reading(front, body).articles;
  assert.ok(first);
  return first;
}

describe("the key images", () => {
  const bare = { alt: null, caption: null, credit: null };
  const forms = [
    ["images: pier.jpg", [{ file: "pier.jpg", ...bare }]],
    ["image: pier.jpg", [{ file: "pier.jpg", ...bare }]],
    [
      "images:\n  - a.jpg\n  - { file: b.png, alt: A boat, caption: 'Boat: 1998', credit: Bo Ek }",
      [
        { file: "a.jpg", ...bare },
        { file: "b.png", alt: "A boat", caption: "Boat: 1998", credit: "Bo Ek" },
      ],
    ],
    ["images:", undefined],
    ["images: []", undefined],
  ] as const;
  for (const [front, images] of forms) {
    test(`reads ${JSON.stringify(front)}, and import writes it back`, () => {
      const story = article(front);
      assert.deepEqual(story.images, images);
      const again = readSource("content/1998/pier.md", writeRecord(story)).articles[0];
      assert.deepEqual(again?.images, images);
    });
  }

  const wrong = [
    ["images: { alt: A boat }", ["image-unreadable"]],
    ["images: [[a.jpg]]", ["image-unreadable"]],
    ["images: { file: a.jpg, layout: wide }", ["image-key-unknown"]],
    ["images: { file: a.jpg, alt: [x] }", ["text-expected"]],
    [`images: [${"a.jpg, ".repeat(201)}]`, ["image-too-many"]],
  ] as const;
  for (const [front, rules] of wrong) {
    test(`reports ${JSON.stringify(front.slice(0, 60))} with its line, and keeps the story`, () => {
      const { problems, articles } = reading(front);
      assert.equal(articles.length, 1);
      assert.deepEqual(
        problems.map(({ rule, line }) => [rule, line]),
        rules.map((rule) => [rule, 3]),
      );
    });
  }
});

describe("a picture is looked for", () => {
  const file = "content/1998/pier.md";
  const cases = [
    ["pier.jpg", ["content/1998/pier.jpg", "content/pier.jpg"]],
    ["./a/b.png", ["content/1998/a/b.png", "content/a/b.png"]],
    ["../a.png", ["content/a.png"]],
    ["/a.png", ["content/a.png"]],
    [
      "my%20pier.jpg",
      ["content/1998/my%20pier.jpg", "content/my%20pier.jpg", "content/1998/my pier.jpg", "content/my pier.jpg"],
    ],
    ["cafe\u0301.jpg", ["content/1998/caf\u00e9.jpg", "content/caf\u00e9.jpg"]],
    ["%zz.jpg", ["content/1998/%zz.jpg", "content/%zz.jpg"]],
    ["../../a.png", []],
    ["%2e%2e/%2e%2e/etc/passwd", ["content/1998/%2e%2e/%2e%2e/etc/passwd", "content/%2e%2e/%2e%2e/etc/passwd"]],
    ["/../a.png", []],
    ["a/../../../a.png", []],
    ["..\\..\\a.png", []],
    ["C:/a.png", []],
    ["file:///etc/passwd", []],
    ["//host/a.png", []],
    ["a\u0000.png", []],
    ["", []],
    ["..", []],
    [
      "https://gazette.example/uploads/05/pier-300x200.jpg?w=1",
      [
        "content/1998/uploads/05/pier-300x200.jpg",
        "content/uploads/05/pier-300x200.jpg",
        "content/1998/uploads/05/pier.jpg",
        "content/uploads/05/pier.jpg",
        "content/1998/05/pier-300x200.jpg",
        "content/05/pier-300x200.jpg",
        "content/1998/05/pier.jpg",
        "content/05/pier.jpg",
      ],
    ],
    ["https://gazette.example/pier.jpg", []],
    ["https://gazette.example/../../../etc/passwd", ["content/1998/etc/passwd", "content/etc/passwd"]],
  ] as const;
  for (const [name, places] of cases) {
    test(`${JSON.stringify(name)} at ${places.length} places, none outside`, () => {
      assert.deepEqual(picturePlaces(name, file), places);
    });
  }
});

describe("the pictures that a text names", () => {
  const cases = [
    ["No picture, [a link](a.jpg).", []],
    ["![A boat](a.jpg)", ["a.jpg"]],
    ['![A boat](a.jpg "1998") and ![another](<b c.jpg>)', ["a.jpg", "b c.jpg"]],
    ["[![A boat](small.jpg)](large.jpg)", ["small.jpg"]],
    ["![A boat](a_(1).jpg)", ["a_(1).jpg"]],
    ["![A boat][boat]\n\n[boat]: a.jpg", ["a.jpg"]],
    ["![A boat](https://x.example/a.jpg) ![](//x.example/b.jpg)", ["https://x.example/a.jpg"]],
    ["![A boat](a\\_b.jpg)", ["a_b.jpg"]],
    ["![A boat](", []],
  ] as const;
  for (const [text, names] of cases) {
    test(`${JSON.stringify(text)}: ${names.join(", ") || "none"}`, () => {
      assert.deepEqual(
        mentionsOf(article("", text)).map(({ name }) => name),
        names,
      );
    });
  }

  test("are described where somebody has said what is to be seen", () => {
    const story = article("images: [{ file: a.jpg, alt: A }, b.jpg]", "![](c.jpg) ![D](d.jpg)");
    assert.deepEqual(
      mentionsOf(story).map(({ name, described }) => [name, described]),
      [
        ["a.jpg", true],
        ["b.jpg", false],
        ["c.jpg", false],
        ["d.jpg", true],
      ],
    );
  });

  test("may be meant from the paper's address where the story has one", () => {
    const story = article("url: https://paper.example/pier\nimages: a.jpg", "![](b.jpg)");
    assert.deepEqual(
      mentionsOf(story).map(({ name, sure }) => [name, sure]),
      [
        ["a.jpg", true],
        ["b.jpg", false],
      ],
    );
  });

  for (const hostile of ["![](", "![a](b.jpg", "](", "![", "]:", "![]("]) {
    test(`a million signs of ${JSON.stringify(hostile)} take no longer than a million letters`, {
      timeout: 5000,
    }, () => {
      const text = hostile.repeat(Math.ceil(1e6 / hostile.length));
      assert.ok(mentionsOf({ ...article(""), body: text }).length <= 200);
    });
  }
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { chance } from "../../bench/chance.ts";
import { Akin } from "../../src/archive/akin/akin.ts";
import { termRun } from "../../src/archive/akin/term-run.ts";
import { tieStories } from "../../src/archive/akin/tie-stories.ts";
import { toldTerms } from "../../src/archive/akin/told-terms.ts";
import type { Archive, Filed } from "../../src/archive/archive.ts";
import { archiveOf, type Story } from "../archive-fixture.ts";

/** What is said of the stories akin to the one with this headline: headline, and what both mention. */
function kinOf(archive: Archive, headline: string, akin = new Akin(archive)): [string, string][] {
  const filed = archive.stories.find(({ article }) => article.headline === headline);
  assert.ok(filed, headline);
  return akin.of(filed).map(({ filed: other, terms }) => {
    return [other.article.headline, toldTerms(filed.article, terms).join(" + ")];
  });
}

const day = (number: number): string => new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);

/** Stories that have nothing to do with each other: each of words of its own, made of the letters given. */
function strangers(count: number, letters: string, language = "en", gap = " "): Story[] {
  const drawn = chance(7);
  const all = [...letters];
  const word = () => Array.from({ length: 4 + drawn.below(4) }, () => drawn.one(all)).join("");
  return Array.from({ length: count }, (_, index) => ({
    headline: Array.from({ length: 5 }, word).join(gap),
    date: day(index),
    language,
  }));
}

const latin = "abcdefghijklmnopqrstuvwxyz";

describe("akin stories", () => {
  test("in an English paper: names and rare words that both have", () => {
    const archive = archiveOf([
      ...strangers(40, latin),
      {
        headline: "Council hears of a tunnel to Northmark",
        date: day(10),
        blurbs: ["Petra Lund of the Strait Company spoke, and said that Northmark wants it."],
      },
      {
        headline: "Strait Company shows its drawings",
        date: day(30),
        blurbs: ["They were shown in Northmark by Petra Lund, an engineer."],
      },
    ]);
    const [later, older] = ["Strait Company shows its drawings", "Council hears of a tunnel to Northmark"] as const;
    assert.deepEqual(kinOf(archive, later), [[older, "Strait Company + Northmark + Lund"]]);
    assert.deepEqual(kinOf(archive, older), [[later, "Strait Company + Northmark + Lund"]]);
  });

  test("in a Russian one: a name in another case is the same name", () => {
    const archive = archiveOf([
      ...strangers(40, "абвгдежзиклмнопрст", "ru"),
      { headline: "На реке открыт мост Святой Анны", date: day(5), language: "ru" },
      { headline: "Через Святую Анну пойдут автобусы", date: day(25), language: "ru" },
    ]);
    assert.deepEqual(kinOf(archive, "Через Святую Анну пойдут автобусы"), [
      ["На реке открыт мост Святой Анны", "Святую Анну"],
    ]);
  });

  test("in an Arabic one: words that stand together in both headlines, with and without the article", () => {
    const archive = archiveOf([
      ...strangers(40, "بتثجحخدرسشصطعفقك", "ar"),
      { headline: "المجلس يناقش نفق مضيق الشمال", date: day(5), language: "ar" },
      { headline: "العمل في نفق المضيق يبدأ غدا", date: day(25), language: "ar" },
    ]);
    assert.deepEqual(kinOf(archive, "العمل في نفق المضيق يبدأ غدا"), [["المجلس يناقش نفق مضيق الشمال", "نفق المضيق"]]);
  });

  test("in a Japanese one: letters that stand together, and Katakana word by word", () => {
    const archive = archiveOf([
      ...strangers(40, "春夏秋冬山川草木花鳥風月雨雪", "ja", "の"),
      { headline: "北浜海底トンネルが開通", date: day(5), language: "ja" },
      { headline: "渋滞続く北浜海底トンネル", date: day(25), language: "ja" },
    ]);
    assert.deepEqual(kinOf(archive, "渋滞続く北浜海底トンネル"), [["北浜海底トンネルが開通", "北浜海底 + トンネル"]]);
  });

  test("never in another language, however a name is spelt", () => {
    const pair = (language: string) => [
      { headline: "Old Tom’s lamp to turn by hand", date: day(5) },
      { headline: "A keeper leaves Old Tom for good", date: day(25), language },
    ];
    const headlines = (language: string) =>
      kinOf(archiveOf([...strangers(40, latin), ...pair(language)]), "A keeper leaves Old Tom for good").length;
    assert.deepEqual([headlines("en-GB"), headlines("de")], [1, 0]);
  });

  test("not for a word that many have, for turns of phrase, or for days, months and titles", () => {
    const shared = (headline: string, blurb: string) => ({ headline, blurbs: [blurb] });
    const archive = archiveOf([
      ...strangers(40, latin),
      {
        ...shared("Bread is dear", "You will never believe what Mrs Abel said on Monday in March, she told us."),
        date: day(3),
      },
      {
        ...shared("Fish is cheap", "You will never believe what Mrs Cato said on Monday in March, she told us."),
        date: day(4),
      },
      ...Array.from({ length: 20 }, (_, index) => ({
        headline: `Saltmarsh notes ${latin[index]}`.repeat(1),
        date: day(100 + index),
      })),
    ]);
    assert.deepEqual(kinOf(archive, "Fish is cheap"), []);
    assert.deepEqual(kinOf(archive, "Saltmarsh notes t"), []);
  });

  test("of a series one is named, and the same story told again not at all", () => {
    const editions = ["herring", "mackerel"].map((fish, index) => ({
      headline: `Lantern Point landings at Great Orrin: ${fish}`,
      date: day(10 + index),
    }));
    const again = { headline: "Lantern Point landings at Great Orrin: cod", blurbs: [] };
    const archive = archiveOf([
      ...strangers(40, latin),
      ...editions,
      { ...again, date: day(20) },
      { ...again, id: "again", date: day(21) },
    ]);
    const twice = archive.stories.find(({ article }) => article.id === "again") as Filed;
    assert.deepEqual(
      new Akin(archive).of(twice).map(({ filed }) => filed.article.headline),
      ["Lantern Point landings at Great Orrin: mackerel"],
    );
  });

  test("a story leads on to the first that it is the nearest to, whatever comes later", () => {
    const story = (number: number): Story => ({
      headline: `Old Tom’s lamp, told ${latin.slice(number, number + 4)}`,
      date: day(60 + number),
    });
    const first = story(0).headline ?? "";
    const [, second] = [story(0), story(1)];
    for (const later of [[], [story(2)], [story(2), story(3)]]) {
      const archive = archiveOf([...strangers(40, latin), story(0), second as Story, ...later]);
      assert.equal(kinOf(archive, first)[0]?.[0], second?.headline);
    }
  });
});

/** A paper in which some stories are of the same affair, between the same two people: five an affair on the average. */
function paper(count: number): Story[] {
  const drawn = chance(21);
  const name = () => `${capital(drawn)} ${capital(drawn)}`;
  const affairs = Array.from({ length: Math.ceil(count / 5) }, () => [name(), name()] as const);
  return strangers(count, latin).map(({ headline = "" }, index) => {
    const [one, other] = drawn.one(affairs);
    const [first = "", second = ""] = headline.split(" ");
    return {
      headline: `The ${first} ${second} of ${one}`,
      blurbs: [`It was with ${other} that the ${second} began.`],
      date: day(index),
    };
  });
}

function capital(drawn: ReturnType<typeof chance>): string {
  return Array.from({ length: 5 }, (_, at) => drawn.one([...latin])[at === 0 ? "toUpperCase" : "toLowerCase"]()).join(
    "",
  );
}

/** What is told of each story, by its id. */
function told(stories: readonly Story[]): Map<string, string> {
  const archive = archiveOf(stories);
  const akin = new Akin(archive);
  return new Map(
    archive.stories.map((filed) => {
      const kin = akin.of(filed).map(({ filed: other, terms }) => [other.article.id, terms]);
      return [filed.article.id, JSON.stringify(kin)];
    }),
  );
}

function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number {
  return [...before].filter(([id, kin]) => after.get(id) !== kin).length;
}

describe("what a new story changes", () => {
  const stories = paper(200);
  const before = told(stories);

  test("some have kin, so that there is something to change", () => {
    assert.ok([...before.values()].filter((kin) => kin !== "[]").length > 60);
  });

  test("the newest changes one older story at most", () => {
    let linked = 0;
    for (let turn = 0; turn < 6; turn += 1) {
      const like = stories[turn * 29];
      const after = told([...stories, { ...like, headline: `Again ${like?.headline}`, id: "newest", date: day(700) }]);
      if (after.get("newest") !== "[]") linked += 1;
      assert.ok(changed(before, after) <= 1, `turn ${turn}`);
    }
    assert.ok(linked >= 3, `${linked} of 6 have kin`);
  });

  test("one of long ago changes few: of how often a word was met, powers of two count alone", () => {
    let most = 0;
    for (let turn = 0; turn < 6; turn += 1) {
      const old = { ...stories[turn * 31], headline: "It had begun before", id: "old", date: day(turn * 9) };
      most = Math.max(most, changed(before, told([...stories, old])));
    }
    assert.ok(most > 0 && most <= 10, `${most} of 200`);
  });

  test("the order in which files are read changes nothing", () => {
    assert.deepEqual(told([...stories].reverse()), before);
  });
});

test("the work grows with the stories, no faster", () => {
  const effort = (count: number) => tieStories(termRun([...archiveOf(paper(count)).stories].reverse()), () => {});
  const [few, many] = [effort(250), effort(2000)];
  assert.ok(few.looks > 250 && few.comparisons > 50, JSON.stringify(few));
  assert.ok(many.looks <= few.looks * 8 * 1.5, JSON.stringify([few, many]));
  assert.ok(many.looks <= 2000 * 30 && many.comparisons <= 2000 * 8, JSON.stringify(many));
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { apa } from "../../../src/pages/citing/apa.ts";
import { chicago } from "../../../src/pages/citing/chicago.ts";
import { mla } from "../../../src/pages/citing/mla.ts";
import { citedFrom } from "../../../src/pages/citing/record.ts";
import type { Story } from "../../archive-fixture.ts";
import { printed, recordOf } from "./cite.ts";

const mail = { headline: "Fog", publication: "The Orrin Mail", date: "2022-02-04", url: "https://orrin.example/fog" };
const eleven =
  "Ada Aske,Bea Brey,Cyd Coll,Dot Dunn,Eve Erne,Fay Firth,Gus Gale,Hal Hook,Ida Isle,Jo Jetty,Kit Kelp".split(",");

/** By hand, after the manuals: Citation.js brings neither of these styles. */
const rows: readonly (readonly [story: Story, mla: string, chicago: string])[] = [
  [
    { ...mail, authors: ["Ann Lee"] },
    "Lee, Ann. “Fog.” <i>The Orrin Mail</i>, 4 Feb. 2022, https://orrin.example/fog.",
    "Lee, Ann. “Fog.” <i>The Orrin Mail</i>, February 4, 2022. https://orrin.example/fog.",
  ],
  [
    { ...mail, authors: ["Ann Lee", "Piet van Houten"] },
    "Lee, Ann, and Piet van Houten. “Fog.” <i>The Orrin Mail</i>, 4 Feb. 2022, https://orrin.example/fog.",
    "Lee, Ann, and Piet van Houten. “Fog.” <i>The Orrin Mail</i>, February 4, 2022. https://orrin.example/fog.",
  ],
  [
    { headline: "Fog", authors: eleven.slice(0, 10), publication: "The Orrin Mail", date: "2022-09" },
    "Aske, Ada, et al. “Fog.” <i>The Orrin Mail</i>, Sept. 2022.",
    "Aske, Ada, Bea Brey, Cyd Coll, Dot Dunn, Eve Erne, Fay Firth, Gus Gale, Hal Hook, Ida Isle, and Jo Jetty. “Fog.” <i>The Orrin Mail</i>, September 2022.",
  ],
  [
    { headline: "Fog", authors: eleven, publication: "The Orrin Mail", date: "2022" },
    "Aske, Ada, et al. “Fog.” <i>The Orrin Mail</i>, 2022.",
    "Aske, Ada, Bea Brey, Cyd Coll, Dot Dunn, Eve Erne, Fay Firth, Gus Gale, et al. “Fog.” <i>The Orrin Mail</i>, 2022.",
  ],
  [
    { headline: "Who pays?", publication: "The Orrin Mail" },
    "“Who pays?” <i>The Orrin Mail</i>.",
    "“Who pays?” <i>The Orrin Mail</i>, n.d.",
  ],
  [
    { headline: "She said “no” twice", publication: "The Orrin Mail", date: "1998~" },
    "“She said ‘no’ twice.” <i>The Orrin Mail</i>, circa 1998.",
    "“She said ‘no’ twice.” <i>The Orrin Mail</i>, ca. 1998.",
  ],
  [
    { headline: "„Nein“, sagt «er»", publication: "Hafenblatt", date: "2021-12-30/2022-01-05", language: "de" },
    "“„Nein“, sagt «er».” <i>Hafenblatt</i>, 30 Dec. 2021–5 Jan. 2022.",
    "“„Nein“, sagt «er».” <i>Hafenblatt</i>, December 30, 2021–January 5, 2022.",
  ],
  [
    { blurbs: ["A heron has learnt to wait."], authors: ["Maren Quill"], publication: "The Orrin Mail" },
    "Quill, Maren. [A heron has learnt to wait.] <i>The Orrin Mail</i>.",
    "Quill, Maren. [A heron has learnt to wait.] <i>The Orrin Mail</i>, n.d.",
  ],
];

describe("MLA and Chicago", () => {
  for (const [story, inMla, inChicago] of rows) {
    test(inMla, () => {
      const record = recordOf(story);
      assert.equal(printed(mla(record)), inMla);
      assert.equal(printed(chicago(record)), inChicago);
    });
  }
});

describe("a story whose original is nowhere", () => {
  const record = recordOf({ headline: "Fog", authors: ["Ann Lee"], publication: "The Orrin Mail" });

  test("is cited from the archive, by its address", () => {
    const there = citedFrom(record, "Orrin, past issues", "https://orrin.example/archive/fog/");
    assert.equal(printed(apa(there)), "Lee, A. (n.d.). Fog. <i>The Orrin Mail</i>. https://orrin.example/archive/fog/");
    assert.equal(
      printed(mla(there)),
      "Lee, Ann. “Fog.” <i>The Orrin Mail</i>. <i>Orrin, past issues</i>, https://orrin.example/archive/fog/.",
    );
    assert.equal(
      printed(chicago(there)),
      "Lee, Ann. “Fog.” <i>The Orrin Mail</i>, n.d. https://orrin.example/archive/fog/.",
    );
  });

  test("is in no archive of the paper's own name", () => {
    const there = citedFrom(record, "The Orrin Mail", "https://orrin.example/archive/fog/");
    assert.equal(printed(mla(there)), "Lee, Ann. “Fog.” <i>The Orrin Mail</i>, https://orrin.example/archive/fog/.");
  });

  test("has no address where the archive has none", () => {
    const there = citedFrom(record, "Orrin, past issues", null);
    assert.equal(there.URL, undefined);
    assert.equal(printed(mla(there)), "Lee, Ann. “Fog.” <i>The Orrin Mail</i>. <i>Orrin, past issues</i>.");
  });

  test("and one whose original is known is not", () => {
    const original = recordOf(mail);
    assert.equal(citedFrom(original, "Orrin, past issues", "https://orrin.example/archive/fog/"), original);
  });
});

test("what was not given is not claimed", () => {
  const how = { date: "inferred", authors: "inferred", publication: "derived", url: "derived" } as const;
  const record = recordOf({ ...mail, authors: ["Ann Lee"], how });
  assert.deepEqual(JSON.parse(JSON.stringify(record)), { id: record.id, type: "article-newspaper", title: "Fog" });
});

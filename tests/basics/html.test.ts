import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeHtml, Html, html, inElement, json } from "../../src/basics/html.ts";

test("every value is text", () => {
  const hostile = `<script>alert("1")</script> & 'so'`;
  const escaped = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;so&#39;";
  assert.equal(html`<p title="${hostile}">${hostile}</p>`.text, `<p title="${escaped}">${escaped}</p>`);
  assert.equal(escapeHtml(hostile), escaped);
  assert.equal(
    html`<p title="${"Pier\0 kept"}">${"Pier\0 kept"}${inElement("\0")}</p>`.text,
    '<p title="Pier kept">Pier kept</p>',
  );
});

test("markup stays markup, lists are joined, nothing is printed for what is not there", () => {
  const items = ["a", "<b>"].map((item) => html`<li>${item}</li>`);
  assert.equal(html`<ul>${items}</ul>`.text, "<ul><li>a</li><li>&lt;b&gt;</li></ul>");
  assert.equal(html`${null}${undefined}${false}${true}${0}${""}`.text, "0");
  assert.equal(String(html`<i>${html`<b>x</b>`}</i>`), "<i><b>x</b></i>");
});

test("an object that only looks like markup is none", () => {
  assert.ok(html`x` instanceof Html);
  assert.throws(() => html`${{ text: "<b>" } as never}`);
});

test("data in a script element cannot end it", () => {
  const { text } = json({ headline: "</script><!-- & \u2028 \u2029" });
  assert.doesNotMatch(text, /[<>&\u2028\u2029]/);
  assert.deepEqual(JSON.parse(text), { headline: "</script><!-- & \u2028 \u2029" });
});

test("text in an element keeps its double quotes and nothing else", () => {
  assert.equal(inElement(`{ "a": "<b> & 'c'" }`).text, `{ "a": "&lt;b&gt; &amp; &#39;c&#39;" }`);
  assert.equal(inElement(`{ "a": 1 }`).text, `{ "a": 1 }`);
  assert.ok(html`<pre>${inElement("<")}</pre>`.text.includes("&lt;"));
});

import type { XmlElement } from "../../xml/element.ts";
import { bodyText } from "../body.ts";
import type { Desk, Draft } from "../desk.ts";
import { innerHtml } from "../element-html.ts";
import { takeNitfBody } from "../nitf/nitf-body.ts";
import { htmlOfText } from "../plain-html.ts";

/** Fills a draft's body from the first form in `contentSet` that can be read: NITF, XHTML, HTML or plain text. */
export function takeContentSet(set: XmlElement | undefined, dateline: string, desk: Desk, draft: Draft): void {
  for (const form of set?.elements ?? []) {
    const part = `${form.local}[${form.attributes.get("contenttype") ?? ""}]`;
    const seen = { line: form.line, text: form.attributes.get("href") ?? form.text };
    if (draft.body !== undefined) desk.tally.dropped(part, "another form of the body", seen);
    else if (form.local === "inlineXML") takeMarkup(form, part, dateline, desk, draft);
    else if (form.local === "inlineData" && isText(form)) {
      const isHtml = /html/i.test(form.attributes.get("contenttype") ?? "") || /^\s*<[a-z]/i.test(form.text);
      const html = isHtml ? form.text : htmlOfText(form.text, "kept");
      takeHtml(html, form, part, dateline, isHtml ? "html" : "text", desk, draft);
    } else desk.tally.dropped(part, form.local === "remoteContent" ? "a file elsewhere" : "no text", seen);
  }
  if (dateline !== "" && draft.body !== undefined)
    desk.tally.changed("dateline", "body", "kept at the head of the text", { text: dateline });
}

function isText(form: XmlElement): boolean {
  const type = form.attributes.get("contenttype") ?? "text/plain";
  return /^text\/|html/i.test(type) && form.attributes.get("encoding") === undefined;
}

function takeMarkup(form: XmlElement, part: string, dateline: string, desk: Desk, draft: Draft): void {
  const root = form.elements[0];
  const nitf = root?.local === "nitf" ? root : undefined;
  if (nitf !== undefined) {
    const body = nitf.first("body");
    if (body !== undefined) takeNitfBody(body, desk, draft);
    return;
  }
  const page = root?.local.toLowerCase() === "html" ? (root.first("body") ?? root) : undefined;
  const isHtml =
    page !== undefined || form.elements.some(({ local }) => /^(?:p|div|section|article|body|ul|h[1-6])$/i.test(local));
  if (isHtml) takeHtml(innerHtml(page ?? form), form, part, dateline, "html", desk, draft);
  else desk.tally.dropped(part, "a markup that is not read", { line: form.line, text: root?.name });
}

function takeHtml(
  html: string,
  form: XmlElement,
  part: string,
  dateline: string,
  kind: "html" | "text",
  desk: Desk,
  draft: Draft,
): void {
  const body = bodyText(html, {
    tally: desk.tally,
    within: part,
    line: form.line,
    headline: draft.headline?.value,
    dateline: dateline === "" ? undefined : dateline,
  });
  if (body === "") return;
  draft.body = { value: body, how: "given", rule: `body-${kind}`, line: form.line };
  desk.tally.changed(part, "body", "kept as Markdown", { line: form.line, text: form.text });
}

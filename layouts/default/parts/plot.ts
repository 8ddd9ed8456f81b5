import { type Html, html } from "../../../src/basics/html.ts";
import type { Context } from "../../layout.ts";

/** A year and how many stories are of it. */
export interface YearCount {
  readonly year: number;
  readonly count: number;
  /** The page of the year, where there is one. */
  readonly href: string | null;
}

/** Where bars stand, in per cent of the plot's height: above them their largest number, below them the years. */
const frames = { low: { top: 18, floor: 80 }, tall: { top: 9, floor: 89 } } as const;
/** How many years are named below the bars at most: as many as fit on a phone. */
const named = 6;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * Stories by year as bars, drawn when the page is made; a year without any is a gap. All is measured in per cent, so
 * that the plot takes what room there is and its letters keep their size. It is for the eye alone: the same numbers
 * must stand beside it in words, with the same links.
 */
export function plot(years: readonly YearCount[], size: keyof typeof frames, { language }: Context): Html | null {
  const { top, floor } = frames[size];
  const all = years.map(({ year }) => year);
  const first = Math.min(...all);
  const last = Math.max(...all);
  const most = Math.max(...years.map(({ count }) => count));
  if (years.length < 2 || last - first < 2) return null;
  const slot = 100 / (last - first + 1);
  const width = Math.min(slot * 0.75, 5);
  const centre = (year: number): number => {
    const place = (year - first + 0.5) * slot;
    return language.direction === "rtl" ? 100 - place : place;
  };
  const bars = [...years].reverse().map(({ year, count, href }) => {
    const height = Math.max((count / most) * (floor - top), 1);
    const x = centre(year);
    const bar = html`<title>${year}: ${language.words.stories(count)}</title><rect x="${percent(x - width / 2)}" y="${percent(floor - height)}" width="${percent(width)}" height="${percent(height)}"/>`;
    if (href === null) return html`<g>${bar}</g>`;
    return html`<a href="${href}" tabindex="-1">${bar}<rect fill-opacity="0" x="${percent(x - slot / 2)}" y="0" width="${percent(slot)}" height="100%"/></a>`;
  });
  const peak = years.find(({ count }) => count === most)?.year ?? first;
  const step = steps.find((each) => (last - first) / each < named) ?? last;
  const labels: Html[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    labels.push(html`<text x="${percent(centre(year))}" y="98%">${year}</text>`);
  }
  return html`<svg class="plot" aria-hidden="true" focusable="false" text-anchor="middle">
${bars}
<line stroke="currentColor" x1="0" x2="100%" y1="${floor}%" y2="${floor}%"/>
<text x="${percent(centre(peak))}" y="${top - 3}%">${language.number(most)}</text>${labels}
</svg>`;
}

function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}

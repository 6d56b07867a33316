import { PAPER_PATTERNS, type PaperBar, type PaperChart, type PaperPattern } from "../../sheets";
import { encodeMarkup } from "../../xlsx";

/** Pixels of the drawing; the page scales it. */
const WIDTH = 1000;
const LABELS = 280;
const TEXTS = 220;
const PLOT = WIDTH - LABELS - TEXTS;
const ROW = 26;
const BAR = 14;
const TOP = 22;
/** Of full-width signs, as wide as the labels' room. */
const LONGEST_LABEL = 20;

/** What tells the parts apart without their colour. */
const INK: Readonly<Record<PaperPattern, string>> = {
  solid: "#2f6b45",
  stripes: "#8a6400",
  cross: "#a4262c",
  dots: "#4b4f8f",
  empty: "#5c6370",
};

/** The patterns of all charts of a page, once. */
export function patternsOf(): string {
  const lines: Readonly<Record<PaperPattern, string>> = {
    solid: "",
    stripes: '<path d="M-2 2 2 -2M0 8 8 0M6 10 10 6" stroke-width="2"/>',
    cross: '<path d="M0 0 8 8M8 0 0 8" stroke-width="1.6"/>',
    dots: '<circle cx="2" cy="2" r="1.3"/><circle cx="6" cy="6" r="1.3"/>',
    empty: "",
  };
  const all = PAPER_PATTERNS.map((name) => {
    const ground = name === "solid" ? INK[name] : "#fff";
    return (
      `<pattern id="pattern-${name}" width="8" height="8" patternUnits="userSpaceOnUse">` +
      `<rect width="8" height="8" fill="${ground}"/>` +
      `<g fill="${INK[name]}" stroke="${INK[name]}" stroke-width="0">${lines[name]}</g></pattern>`
    );
  });
  return `<svg width="0" height="0" aria-hidden="true" focusable="false"><defs>${all.join("")}</defs></svg>`;
}

/** A chart as an SVG without script: each bar says what it is, and so does the whole of it. */
export function drawChart(chart: PaperChart, id: string): string {
  const { caption, description, full, ticks, bars, legend } = chart;
  const height = TOP + bars.length * ROW + 8;
  const across = (amount: number): number => LABELS + (Math.min(amount, full) / full) * PLOT;
  const grid = ticks.map(({ at, text }) => {
    const x = round(across(at));
    return (
      `<line x1="${x}" x2="${x}" y1="${TOP - 4}" y2="${height - 6}" stroke="#c3c9d4"/>` +
      `<text x="${x}" y="${TOP - 8}" text-anchor="middle">${encodeMarkup(text)}</text>`
    );
  });
  const rows = bars.map((bar, at) => drawBar(bar, TOP + at * ROW, across));
  return (
    `<figure><figcaption id="${id}">${encodeMarkup(caption)}</figcaption>${drawLegend(legend)}` +
    `<div class="box" tabindex="0" role="group" aria-labelledby="${id}">` +
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title"><title id="${id}-title">${encodeMarkup(description)}</title>` +
    `${grid.join("")}${rows.join("")}</svg></div></figure>`
  );
}

function drawBar(
  { label, parts, mark, text }: PaperBar,
  top: number,
  across: (amount: number) => number,
): string {
  const middle = top + ROW / 2;
  const name = shortLabel(label);
  let reached = 0;
  const drawn = parts.map(({ amount, pattern, title }) => {
    const [from, to] = [across(reached), across(reached + Math.max(amount, 0))];
    reached += Math.max(amount, 0);
    // what is nothing has a bar as well, to point at
    const width = Math.max(to - from, 1.5);
    return (
      `<rect x="${round(from)}" y="${middle - BAR / 2}" width="${round(width)}" height="${BAR}" ` +
      `fill="url(#pattern-${pattern})" stroke="${INK[pattern]}"><title>${encodeMarkup(title)}</title></rect>`
    );
  });
  const line =
    mark === null
      ? ""
      : `<line x1="${round(across(mark))}" x2="${round(across(mark))}" y1="${middle - 11}" y2="${middle + 11}" stroke="#1b1b1b" stroke-width="2.5"/>`;
  const full = name === label ? "" : `<title>${encodeMarkup(label)}</title>`;
  return (
    `<g><text x="${LABELS - 8}" y="${middle + 4}" text-anchor="end">${full}${encodeMarkup(name)}</text>${drawn.join("")}${line}` +
    `<text x="${LABELS + PLOT + 10}" y="${middle + 4}">${encodeMarkup(text)}</text></g>`
  );
}

function drawLegend(legend: PaperChart["legend"]): string {
  const items = legend.map(({ pattern, text }) => {
    const sign =
      pattern === "mark"
        ? '<line x1="11" x2="11" y1="1" y2="15" stroke="#1b1b1b" stroke-width="2.5"/>'
        : `<rect x="1" y="2" width="20" height="12" fill="url(#pattern-${pattern})" stroke="${INK[pattern]}"/>`;
    return `<li><svg class="sign" viewBox="0 0 22 16" aria-hidden="true" focusable="false">${sign}</svg> ${encodeMarkup(text)}</li>`;
  });
  return `<ul class="legend">${items.join("")}</ul>`;
}

/** Half-width signs take half the room. */
function shortLabel(label: string): string {
  let width = 0;
  let end = 0;
  for (const sign of label) {
    width += sign > "\u00ff" ? 1 : 0.55;
    if (width > LONGEST_LABEL) return `${label.slice(0, end)}…`;
    end += sign.length;
  }
  return label;
}

function round(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}

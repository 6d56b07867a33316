import { attributesOf, encodeMarkup } from "../xml";

/** A workbook's styles, to which number formats are added. */
export interface StyleSheet {
  /** The number of the style like `style` but for its number format; the style is added when there is none. */
  withNumberFormat(style: number, code: string): number;
  /** The part, with what was added. */
  toXml(): string;
}

/** Opens the styles part (ECMA-376 part 1, 18.8) of a workbook that `writeWorkbook` made. */
export function openStyleSheet(xml: string): StyleSheet {
  const formats = readItems(xml, "numFmts", /<numFmt\b[^>]*>/g);
  const styles = readItems(xml, "cellXfs", /<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs);

  function formatNumber(code: string): number {
    const builtIn = BUILT_IN_FORMATS.get(code);
    if (builtIn !== undefined) return builtIn;
    const encoded = encodeMarkup(code);
    const known = formats.find((format) => attributesOf(format).get("formatCode") === encoded);
    if (known !== undefined) return Number(attributesOf(known).get("numFmtId"));
    const taken = formats.map((format) => Number(attributesOf(format).get("numFmtId")));
    const next = Math.max(LAST_BUILT_IN_FORMAT, ...taken) + 1;
    formats.push(`<numFmt numFmtId="${next}" formatCode="${encoded}"/>`);
    return next;
  }

  return {
    withNumberFormat(style, code) {
      const like = styles[style];
      if (like === undefined) throw new RangeError(`the workbook has no style ${style}`);
      const wanted = like
        .replace(/ (?:numFmtId|applyNumberFormat)="[^"]*"/g, "")
        .replace("<xf", `<xf numFmtId="${formatNumber(code)}" applyNumberFormat="1"`);
      const known = styles.indexOf(wanted);
      return known >= 0 ? known : styles.push(wanted) - 1;
    },
    toXml() {
      const withStyles = replaceItems(xml, "cellXfs", styles);
      if (withStyles.includes("<numFmts")) return replaceItems(withStyles, "numFmts", formats);
      if (formats.length === 0) return withStyles;
      // Number formats come first in a style sheet.
      return withStyles.replace(/<styleSheet\b[^>]*>/, (tag) => tag + list("numFmts", formats));
    },
  };
}

const LAST_BUILT_IN_FORMAT = 163;

/** The formats with fixed numbers that this project uses (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_FORMATS = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

function readItems(xml: string, name: string, item: RegExp): string[] {
  const content = new RegExp(`<${name}\\b[^>]*>(.*?)</${name}>`, "s").exec(xml)?.[1] ?? "";
  return content.match(item) ?? [];
}

function replaceItems(xml: string, name: string, items: readonly string[]): string {
  const whole = new RegExp(`<${name}\\b[^>]*>.*?</${name}>`, "s");
  return xml.replace(whole, () => list(name, items));
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

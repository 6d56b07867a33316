import { builtInFormatCode, compileNumberFormat, GENERAL, type NumberFormat } from "../../core";
import { MAXIMUM_NUMBER_FORMATS, tooLarge } from "../limits";
import { walkXml, type XmlAttributes } from "../xml";
import type { Part } from "../package";

/** The number format of a cell's style, by the style's index in the cell. */
export type FormatOfStyle = (style: number) => NumberFormat;

/** Hears every element of the styles part below a section such as `fonts`, which is a child of the root. */
export type StyleListener = (
  section: string,
  name: string,
  attributes: XmlAttributes,
  depth: number,
) => void;

export interface Styles {
  readonly formatOfStyle: FormatOfStyle;
  /** What follows the styles of cells in the part. */
  readonly tail: string;
}

/**
 * Reads the number formats of the styles part; all else is for the listener. A style that is not listed is
 * General, as when the part is missing.
 *
 * @param listen to what else the part says, so that it is walked once
 */
export function readStyles(
  part: Part | null,
  date1904: boolean,
  listen: StyleListener = () => undefined,
): Styles {
  if (!part) return { formatOfStyle: () => GENERAL, tail: "" };
  const { codes, formatIds, tail } = listFormats(part, listen);
  const compiled = new Map<number, NumberFormat>();
  const formatOfStyle: FormatOfStyle = (style) => {
    const id = formatIds[style];
    if (id === undefined) return GENERAL;
    let known = compiled.get(id);
    if (!known) {
      known = compileNumberFormat(codes.get(id) ?? builtInFormatCode(id), {
        date1904,
      });
      compiled.set(id, known);
    }
    return known;
  };
  return { formatOfStyle, tail };
}

interface ListedFormats {
  /** Format codes by number: the workbook's own, which may also restate a built-in one. */
  readonly codes: ReadonlyMap<number, string>;
  /** The format's number for every cell style. */
  readonly formatIds: readonly number[];
  readonly tail: string;
}

function listFormats(part: Part, listen: StyleListener): ListedFormats {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  let section = "";
  const tail = walkXml(part.name, part.data, {
    lastChild: "cellXfs",
    open(name, attributes, depth) {
      if (depth === 2) section = name;
      else listen(section, name, attributes, depth);
      if (depth !== 3) return;
      if (section === "cellXfs" && name === "xf") {
        formatIds.push(Number(attributes.get("numFmtId") ?? 0));
      } else if (section === "numFmts" && name === "numFmt") {
        codes.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
        if (codes.size > MAXIMUM_NUMBER_FORMATS) {
          const limit = String(MAXIMUM_NUMBER_FORMATS);
          throw tooLarge("number-formats", `> ${limit}`, limit, { part: part.name });
        }
      }
    },
  });
  return { codes, formatIds, tail };
}

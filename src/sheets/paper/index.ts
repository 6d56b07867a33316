/**
 * What every paper is made of: titles, paragraphs, tables, bars, and the places left to a person.
 *
 * @example paperText(["由", { blank: "签发人" }, "签发"]) // => "由【待填：签发人】签发"
 */
export {
  blankText,
  isTinted,
  PAPER_PATTERNS,
  type PaperBar,
  type PaperBlank,
  type PaperBlock,
  type PaperCell,
  type PaperChart,
  type PaperColumn,
  type PaperPattern,
  type PaperRun,
  type PaperSpec,
  type PaperTable,
  paperText,
  type PaperWords,
} from "./spec";

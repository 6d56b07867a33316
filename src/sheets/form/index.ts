/**
 * The workbook one bureau fills in: 填报说明, 指标填报, its part of 责任分解表, `_meta`.
 *
 * @example buildForm({ plan, bureau: "市科技局", period, … }) // => a WorkbookSpec
 */

export { buildCoverSheet, listCoverWords } from "./cover";
export { buildForm, type FormOptions } from "./form";
export { FormMemory } from "./form-memory";
export {
  CONTACT_LABELS,
  type ContactLabel,
  type CoverLabel,
  FORM_SHEETS,
  FORM_TITLE,
  FORM_TITLES,
  type FormSheetKind,
  LONGEST_HEADER_NAME,
} from "./form-labels";
export { FORM_FORMAT, FORM_FORMAT_VERSION, JOINT_KEY, SKIP_KEY } from "./meta";
export { CURRENT_WORDING, FORM_WORDS, wordingsOf, type WordingVersion } from "./words";

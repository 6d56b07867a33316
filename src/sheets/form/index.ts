export { buildCoverSheet, listCoverWords } from "./cover";
export { buildForm, type FormOptions } from "./form";
export {
  CONTACT_LABELS,
  type ContactLabel,
  type CoverLabel,
  FORM_SHEETS,
  FORM_TITLE,
  type FormSheetKind,
} from "./layout";
export { FORM_FORMAT, FORM_FORMAT_VERSION } from "./meta";

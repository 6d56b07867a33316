/** What is asked of the part that reads old workbooks (.xls, .et), and what becomes of its answer. The part is a script of its own. */
export {
  isOldWorkbook,
  LEGACY_PATIENCE,
  type LegacyReader,
  type OldCell,
  type OldSheet,
  type OldWorkbook,
} from "./answer";
export { asReadOld, isRefusedAsOld } from "./result";

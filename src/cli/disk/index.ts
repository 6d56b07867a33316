/**
 * Files that are written whole or not at all, by one command at a time, whatever fails and whoever is killed.
 *
 * @example await takeLock(taker, "发放/ledger.json") // => nobody else changes it until it is released
 */
export { type Disk, type FileFacts, patientDisk, systemDisk } from "./disk";
export { codeOf, errorOf } from "./error-code";
export {
  FileLock,
  LockHeldError,
  type LockHolder,
  LockLostError,
  type LockTaker,
  LONGEST_SILENCE,
  takeLock,
} from "./file-lock";
export { clearLeftovers, type FinishedWriting } from "./leftovers";
export { leadsNowhere, lookFor } from "./look-for";
export { lockPath, ownName, readOwnName } from "./own-names";
export { beginRun, endRun, type Runner } from "./runner";
export { HalfDoneError, StagedFiles } from "./staged-files";

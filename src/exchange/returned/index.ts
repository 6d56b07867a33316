/**
 * A file comes back: whose it is, what it says, whether it is refused, what its receipt is.
 *
 * @example assessForm({ path, workbook, plans }).report.status // => "accepted"
 */

export { assessTracking, type TrackingAssessment } from "./assess-tracking";
export { assessFile, assessForm, assessWorkbook, type ReturnedWorkbook } from "./assess";
export { mayBeAttachment, settleAmongPlans, settleAttachments } from "./attachments";
export { bureauInPaths, type PathReader } from "./bureau-in-path";
export {
  acceptFile,
  filedIn,
  type FileReport,
  type FormIdentity,
  isFormless,
  isHolding,
  isRejecting,
  rejectFile,
  sentBy,
  versionThatFits,
} from "./file-report";
export { formsInFile, pathInside, splitContained, splitInside } from "./forms-in-file";
export { asReasons, findForms, type FoundForm, type NoForm, type WhyNoForm } from "./found-form";
export { type Identification, identifyForm, type SentVersions } from "./form-identity";
export { isOwnText, isOwnWorkbook } from "./own-file";
export { prepareMarkedCopy } from "./marked-copy";
export { indexLedger, type LedgerIndex, matchLedger } from "./match-ledger";
export { type CollectedOccasion, type OpenedReturn, readReturn, readReturns } from "./read-return";
export {
  contentOf,
  firstReceiptOf,
  parseReceipt,
  receiptOf,
  type ReceiptVersion,
  type TypedReceipt,
} from "./receipt";
export { type ReturnedFile, unreadFile } from "./returned-file";
export {
  type FoundOccasion,
  listOccasions,
  rebuildLedger,
  type RebuiltForm,
  type RebuiltLedger,
  type RebuiltOutcome,
} from "./rebuild-ledger";
export { isSystemFile } from "./system-file";

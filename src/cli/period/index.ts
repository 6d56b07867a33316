/**
 * A period's folder: what it remembers, and what was collected in it last.
 *
 * @example recall(context, command, [memoryOf(settings, remembered)]) // => `collect` alone has its ledger
 */
export { readSettings } from "./settings-source";
export { type Memory, memoryOf, needAll, recall, type Recalled, type Remembered } from "./recall";
export { type Call, type CollectionRecord, recordPath, recordText } from "./record";
export { memoryOfLast, readRecord } from "./record-source";

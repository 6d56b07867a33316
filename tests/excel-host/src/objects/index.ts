export { EVENT_TYPES, WORKBOOK_TARGET, type EventKind, type Host } from "./host";
export { RangeAreasObject } from "./range-areas";
export { RangeObject } from "./range";
export { TrackedObject } from "./tracked-object";
export { WorkbookObject } from "./workbook";
export { WorksheetObject } from "./worksheet";

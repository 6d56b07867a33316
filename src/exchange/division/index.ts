/**
 * The second level: shares read from a workbook, what districts reported brought together, and the form that it goes into.
 *
 * @example riseUp(collection, division) // => [{ value: 120, parts: [30, 90], … }]
 */
export {
  checkParentForm,
  fillParentForm,
  type ParentFilling,
  type ParentFormProblem,
} from "./fill-parent";
export { readShares, type SharesReading, type SharesRequest } from "./read-shares";
export { type RisenPart, type RisenTarget, riseUp } from "./rise-up";

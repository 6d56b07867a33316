/**
 * Things by what they have in common.
 *
 * @example groupBy(targets, ({ rowNumber }) => rowNumber) // => the targets of each row
 */

export { groupBy } from "./group-by";

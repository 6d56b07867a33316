/**
 * Whether a day is past the one by which something was due; the day itself still counts. Without such a day nothing is late.
 *
 * @example isOverdue("2022-01-15", "2022-01-15") // => false
 */
export function isOverdue(due: string | null, day: string): due is string {
  return due !== null && day > due;
}

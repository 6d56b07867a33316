import { invalidArgument } from "../wire";
import type { FormatProperty, FormatValue, Place } from "../workbook";

/** Sets a property of cells where protection allows it. */
export function setFormat(place: Place, property: FormatProperty, value: FormatValue): void {
  if (value === null) throw invalidArgument("null is no value for a property.");
  place.sheet.guard(place.area, "format");
  place.sheet.formats.set(place.area, property, value);
  place.sheet.workbook.formatChanges.push(place);
}

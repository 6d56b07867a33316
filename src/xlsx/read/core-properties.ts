import { MAXIMUM_PROPERTIES_BYTES, Refusal } from "../limits";
import { walkXml } from "../xml";
import { readRelationships, type Package, type Part } from "../package";

/**
 * When a file was saved, by its core properties (ECMA-376 part 2, 8.3), as an instant in UTC: `2022-01-15T02:03:04Z`. Null where
 * they do not say it in a way that means one instant. What is wrong with them is no reason to reject a file.
 */
export function readSavedAt(parts: Package): string | null {
  const part = findProperties(parts);
  return part === undefined ? null : toInstant(readModified(part));
}

/** By relationship, transitional or strict; by name where a writer has left that out. */
function findProperties(parts: Package): Part | undefined {
  const relationship = readRelationships(parts, "").find(({ type }) => type === "core-properties");
  const related = relationship?.part ?? null;
  return (related === null ? undefined : parts.get(related)) ?? parts.get("docprops/core.xml");
}

/** The text of `dcterms:modified`; one that is there twice comes as both together, and so means nothing. */
function readModified({ name: part, data }: Part): string {
  if (data.length > MAXIMUM_PROPERTIES_BYTES) return "";
  let modified = "";
  let isInside = false;
  try {
    walkXml(part, data, {
      open(name, _attributes, depth) {
        isInside = depth === 2 && name === "modified";
      },
      text(piece) {
        if (isInside) modified += piece;
      },
      close() {
        isInside = false;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return "";
    throw error;
  }
  return modified;
}

/**
 * A date and time with its zone (W3C note on date and time formats) in UTC, to the second; null for anything else. Without a zone
 * it might be the time of any.
 *
 * @example toInstant("2022-01-15T10:03:04+08:00") // => "2022-01-15T02:03:04Z"
 */
export function toInstant(text: string): string | null {
  const [, local, seconds = ":00", sign, hours = "0", minutes = "0"] =
    DATE_TIME.exec(text.trim()) ?? [];
  if (local === undefined) return null;
  const clock = new Date(`${local}${seconds}Z`);
  // A day or an hour that does not exist is no date, or comes back as another one.
  if (!isFourDigitYear(clock) || !clock.toISOString().startsWith(local + seconds)) return null;
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  const instant = new Date(clock.getTime() - offset * 60_000);
  return isFourDigitYear(instant) ? instant.toISOString().replace(/\.\d+Z$/, "Z") : null;
}

const DATE_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(?:\.\d{1,9})?(?:Z|([+-])(\d\d):(\d\d))$/;

/** False for what is no date, too. */
function isFourDigitYear(date: Date): boolean {
  const time = date.getTime();
  return time >= Date.UTC(1000, 0, 1) && time < Date.UTC(10_000, 0, 1);
}

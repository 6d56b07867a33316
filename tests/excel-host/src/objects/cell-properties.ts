import {
  HostObject,
  invalidArgument,
  isReadable,
  isRecord,
  isWritable,
  lowerFirst,
  readMember,
  upperFirst,
  writeMember,
} from "../wire";
import { BorderList } from "./range-borders";

/** The borders' names in cell properties. */
const SIDES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** Sets nested camelCase properties, as setCellProperties takes them: `{ format: { fill: { color } } }`. */
export function assignProperties(object: HostObject, properties: unknown): void {
  if (!isRecord(properties)) return;
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    const part = partOf(object, name);
    if (part) assignProperties(part, value);
    else if (isWritable(object, upperFirst(name))) writeMember(object, upperFirst(name), value);
    else throw invalidArgument(`${object.typeName} has no ${name} to set.`);
  }
}

/** Reads the properties that are marked true, as getCellProperties takes them: `{ format: { fill: { color: true } } }`. */
export function readProperties(object: HostObject, wanted: unknown): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, choice] of Object.entries(isRecord(wanted) ? wanted : {})) {
    if (choice === false || choice === undefined || choice === null) continue;
    const part = partOf(object, name);
    if (part) read[name] = readProperties(part, choice === true ? everything(part) : choice);
    else if (isReadable(object, upperFirst(name))) {
      read[name] = readMember(object, upperFirst(name));
    } else throw invalidArgument(`${object.typeName} has no ${name} to load.`);
  }
  return read;
}

/** A part that is wanted as a whole, such as `protection: true`. */
const everything = (part: HostObject): Record<string, unknown> =>
  Object.fromEntries(part.scalars().map((name) => [lowerFirst(name), true]));

function partOf(object: HostObject, name: string): HostObject | null {
  if (object instanceof BorderList) return object.item(SIDES[name] ?? name);
  const member = isReadable(object, upperFirst(name)) ? readMember(object, upperFirst(name)) : null;
  return member instanceof HostObject ? member : null;
}

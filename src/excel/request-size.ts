import type { RangeSpec } from "../sheets";
import { addressesOf } from "./rectangles";

/**
 * How large a request to Excel may become, in bytes. Excel on the web refuses those past 5 MB, as it does answers; what is said of the
 * size of one here is rather too much than too little.
 */
export const REQUEST_ROOM = 4_000_000;

/** What office.js sends for a piece of work. */
export interface RequestParts {
  /** Ranges that are reached; each is kept until the visit ends. */
  readonly ranges?: number;
  /** Objects that are reached through another one, as a range's format. */
  readonly objects?: number;
  /** Settings of properties and calls of methods. */
  readonly actions?: number;
  /** What is told with them. */
  readonly data?: readonly unknown[];
}

/** How many bytes of a request a piece of work takes. */
export function requestBytes({
  ranges = 0,
  objects = 0,
  actions = 0,
  data = [],
}: RequestParts): number {
  const told = data.reduce<number>((sum, each) => sum + jsonBytes(each), 0);
  return ranges * RANGE + objects * OBJECT + actions * ACTION + told;
}

/** How many bytes something is as JSON; a Chinese character is three. */
export function jsonBytes(value: unknown): number {
  return ENCODER.encode(JSON.stringify(value)).byteLength;
}

const ENCODER = new TextEncoder();

/** The path to a range, its being kept, and what that is wrapped in. */
const RANGE = 370;
/** The path to an object, and what that is wrapped in. */
const OBJECT = 190;
/** What a setting or a call is wrapped in. */
const ACTION = 145;

/** A piece of work on a sheet. */
export interface SheetStep {
  /** About so many bytes of a request it takes. */
  readonly bytes: number;
  readonly queue: (sheet: Excel.Worksheet) => void;
}

export function sheetStep(parts: RequestParts, queue: SheetStep["queue"]): SheetStep {
  return { bytes: requestBytes(parts), queue };
}

/** The same work on many rectangles of a sheet. */
export function areaSteps(
  ranges: readonly RangeSpec[],
  parts: RequestParts,
  queue: (area: Excel.RangeAreas) => void,
): readonly SheetStep[] {
  const { data = [] } = parts;
  return addressesOf(ranges).map((address) =>
    sheetStep({ ...parts, ranges: 1, data: [address, ...data] }, (sheet) => {
      queue(sheet.getRanges(address));
    }),
  );
}

/** Divides work, in its order, into as few requests as have room for it; what is larger than the room has one for itself. */
export function cutRequests<Step extends { readonly bytes: number }>(
  steps: readonly Step[],
  room: number,
): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let left = 0;
  for (const step of steps) {
    const last = requests.at(-1);
    if (last === undefined || step.bytes > left) {
      requests.push([step]);
      left = room - step.bytes;
    } else {
      last.push(step);
      left -= step.bytes;
    }
  }
  return requests;
}

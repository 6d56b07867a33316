import { isRecord, type RequestBody } from "../wire";

/** office.js's methods, by number. */
export const METHOD = { request: 93, commandDone: 94, openBrowserWindow: 102 } as const;

/** The events that the host raises, by number. */
export const EVENT = { message: 33, command: 39 } as const;

/** Answers of the transport itself. */
export const TRANSPORT = { success: 0, notSupported: 5000, inCellEdit: 5004 } as const;

/** Set on a request that shall wait until a cell is no longer being edited. */
const DELAYS_FOR_CELL_EDIT = 64;

export interface Request {
  readonly text: string;
  readonly body: RequestBody;
  readonly waitsForCellEdit: boolean;
}

/** A request out of the array that office.js sends: its text is the fifth item, its flags the seventh. */
export function readRequest(input: unknown): Request {
  const message: unknown = Array.isArray(input) ? input[0] : undefined;
  const items: unknown[] = Array.isArray(message) ? message : [];
  const text = String(items[4]);
  const body: unknown = JSON.parse(text);
  if (!isBody(body)) throw new Error(`Not a request: ${text.slice(0, 200)}`);
  return { text, body, waitsForCellEdit: (Number(items[6]) & DELAYS_FOR_CELL_EDIT) !== 0 };
}

const isBody = (value: unknown): value is RequestBody =>
  isRecord(value) && Array.isArray(value.Actions) && isRecord(value.ObjectPaths);

/** The first of the items that a method was called with. */
export const firstInput = (input: unknown): unknown => (Array.isArray(input) ? input[0] : input);

import type { FunctionTable } from "../call";
import { COUNTING } from "./counting";
import { DATES } from "./dates";
import { LOGIC } from "./logic";
import { LOOKUP } from "./lookup";
import { NUMBERS } from "./numbers";
import { TEXTS } from "./texts";

/** The worksheet functions that are computed; any other name gives #NAME?. */
export const FUNCTIONS: FunctionTable = {
  ...NUMBERS,
  ...COUNTING,
  ...LOGIC,
  ...TEXTS,
  ...DATES,
  ...LOOKUP,
};

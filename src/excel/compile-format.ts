import { compileNumberFormat } from "../core";
import type { CompileFormat } from "./shown-text";

/** Loaded only when it is needed. */
export const compileFormat: CompileFormat = (code) =>
  compileNumberFormat(code, { date1904: false });

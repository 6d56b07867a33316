/** The reader of old workbooks; a script of its own, see legacy-part.ts. */
export { readOld } from "./read";

export { matches } from "./criterion";
export { evaluate } from "./evaluate";
export { parseFormula } from "./parse";
export { copyTo, followDeletion, followMove, followRename } from "./references";
export type { Scope } from "./call";
export type { Node } from "./syntax";
export { isErrorText, type Value } from "./values";

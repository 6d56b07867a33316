/** Papers as pages for a browser. */
export { writePage } from "./page";

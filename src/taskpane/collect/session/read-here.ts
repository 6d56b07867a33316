/** What reads files in the pane itself; fetched where no worker may run, or it ends before its time. */
export { findBytes, readBytes } from "../../reader";

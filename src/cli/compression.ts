/** Files are packed and unpacked as the library does it. */
export { deflate, inflate } from "../library";

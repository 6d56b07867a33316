/** Files are packed and unpacked as the library does it. */
export { deflate, deflatePieces, inflate } from "../library";

/**
 * Papers as files: a .docx to be edited and signed, a page to be looked at and printed.
 *
 * @example writeDocument(paper, deflateRawSync) // => the bytes of a .docx
 */
export { writeDocument } from "./docx";
export { writePage } from "./page";

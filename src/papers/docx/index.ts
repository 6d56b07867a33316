/** Papers as .docx files. */
export { writeDocument } from "./document";

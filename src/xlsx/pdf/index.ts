/** PDFs with text. Only the script that reads them may import it: it brings pdf.js. */
export { readPdf } from "./read";

/** Word documents from outside: paragraphs and tables, as a reader of the page sees them. */
export { readDocument, type DocumentResult } from "./document";

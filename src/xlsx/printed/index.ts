/** What is asked of the part that reads PDFs, and what it answers. The part itself is a script of its own, fetched for the first PDF. */
export {
  isPdf,
  isPrintedResult,
  PRINTED_PATIENCE,
  type PrintedReader,
  type PrintedResult,
  stoppedReading,
} from "./answer";

/**
 * How much a file from outside may ask for. A filled form has four sheets, about 60 KB of XML and a thousand cells; every
 * limit lies far above that and far below what would hang a government office's computer.
 */

const MEGABYTE = 1024 * 1024;

/** Contract. The largest file read at all: mail gateways of the offices stop attachments at about this size. */
export const MAXIMUM_PACKED_BYTES = 20 * MEGABYTE;

/** Contract. All parts together: text of this size still fits in memory twice (bytes and string) on a 32-bit Office. */
export const MAXIMUM_UNPACKED_BYTES = 40 * MEGABYTE;

/**
 * Parts that are read as XML, each and all of them together: the rest of what a file unpacks into is pictures. Text of this size is
 * scanned in half a second; a form has 60 KB.
 */
export const MAXIMUM_READ_BYTES = 20 * MEGABYTE;

/** Relationships of one part; a workbook has one for every sheet and a handful more. */
export const MAXIMUM_RELATIONSHIPS = 10_000;

/** Names that a workbook gives to places and formulas; copying sheets about for years leaves some ten thousand of them. */
export const MAXIMUM_NAMES = 50_000;

/** Contract. Entries of the archive, folders included: a form has about fifteen, every one costs a header and a checksum. */
export const MAXIMUM_PARTS = 1000;

/** Paragraphs and tables of a document; the longest policy documents have some thousand. */
export const MAXIMUM_BLOCKS = 20_000;

/** Contract. Cells that hold something: beyond this a sheet is a data export, not a form. */
export const MAXIMUM_CELLS_PER_SHEET = 200_000;

/** A full sheet and the form beside it: a cell costs about 300 bytes, so that reading a workbook stays below 200 MB. */
export const MAXIMUM_CELLS = 250_000;

/**
 * Characters in all cells together, formulas included; a text that many cells share counts in each, since each is read. A form has
 * ten thousand.
 */
export const MAXIMUM_CELL_TEXT = 8_000_000;

/** Many sheet entries can name few parts, so the number of parts does not bound them. No office keeps this many tabs. */
export const MAXIMUM_SHEETS = 256;

/** Properties past this are not read: a title, a few names and dates take one kilobyte. */
export const MAXIMUM_PROPERTIES_BYTES = 64 * 1024;

/**
 * Elements in one XML part. It bounds whatever is listed in parts: shared strings, hidden rows, empty styled cells,
 * styles, relationships. 200,000 cells on as many rows take 600,000 elements.
 */
export const MAXIMUM_XML_ELEMENTS = 1_000_000;

/** The parser keeps every open element; the deepest that spreadsheet programs write is about thirty. */
export const MAXIMUM_XML_DEPTH = 256;

/** Characters of one run of text or one attribute: thirty times the longest text that fits in a cell. */
export const MAXIMUM_XML_TEXT = 1_000_000;

/** Attributes of one element, each compared with all before it; the longest that is read has about thirty. */
export const MAXIMUM_XML_ATTRIBUTES = 100;

/** Number formats of one workbook; each is compiled when a cell uses it. Excel itself stops at a few hundred. */
export const MAXIMUM_NUMBER_FORMATS = 10_000;

/** Links to other workbooks that are listed; the rest would say the same thing again. */
export const MAXIMUM_EXTERNAL_LINKS = 100;

/** Findings of one kind about one file; a person needs the first few. */
export const MAXIMUM_SAME_FINDINGS = 20;

/** Contract. The largest zip or mail that is opened: what a mail with the papers of all bureaus takes. */
export const MAXIMUM_CONTAINER_BYTES = 100 * MEGABYTE;

/** Contract. All that a container holds when unpacked, what lies in containers inside it included. */
export const MAXIMUM_CONTAINER_UNPACKED_BYTES = 200 * MEGABYTE;

/** Contract. Files in a container, those of containers inside it included. */
export const MAXIMUM_CONTAINER_FILES = 1000;

/** Contract. How deep containers may lie in each other: a forwarded mail with a zip of zips. */
export const MAXIMUM_CONTAINER_NESTING = 3;

/** The headers of a mail, of all its parts together; a mail that went through ten servers has 30 KB. */
export const MAXIMUM_MAIL_HEADER_BYTES = MEGABYTE;

/** How deep the parts of a mail may lie in each other; programs write four levels. */
export const MAXIMUM_MAIL_DEPTH = 10;

/** Characters of the name of a packed file, folders included; Windows stops at 260. */
export const MAXIMUM_FILE_NAME = 1000;

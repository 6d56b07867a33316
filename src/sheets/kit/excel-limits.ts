/** Excel's own limits ("Excel specifications and limits"); lengths are in UTF-16 units. */

/** The longest text a cell can hold; a longer one makes Excel call the file damaged. */
export const LONGEST_CELL_TEXT = 32_767;

export const LONGEST_SHEET_NAME = 31;

/** The most links of a sheet; Excel drops what is past them, and says that the file is damaged. */
export const MOST_LINKS = 65_530;

/** The corner of a sheet, XFD1048576, in every program that writes .xlsx. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/**
 * Whether a formula looks outside its own workbook, so that its cached result may be anything: `[1]Sheet1!A1`,
 * `'C:\forms\[old.xlsx]Sheet1'!A1`, `'file:///C:/a.xlsx'#$Sheet1.A1`, DDE. A table's column, `Table1[2021]`, does not.
 *
 * Names inside strings count too: INDIRECT("[old.xlsx]Sheet1!A1") reads that file.
 *
 * @param formula without the leading `=`
 */
export function refersToAnotherWorkbook(formula: string): boolean {
  return OUTSIDE.some((pattern) => pattern.test(formula));
}

const OUTSIDE = [
  /(?:^|[^\p{L}\p{N}_.\][])\[[^[\]]+\][\p{L}\p{N}_.]*!/u,
  /'[^'[\]]*\[[^[\]]+\][^'[\]]*'!/,
  /(?:^|[^\p{L}\p{N}_.\][])\[\d+\]/u,
  /file:\/\/|'#\$?|[\p{L}\p{N}_]\|[^"|]*!/iu,
];

/**
 * Where the result of a formula comes from, beside the cells of its own workbook:
 *
 * - `external`: another workbook, so that what is stored may be anything: `[1]Sheet1!A1`, `'C:\forms\[old.xlsx]Sheet1'!A1`,
 *   `'file:///C:/a.xlsx'#$Sheet1.A1`. A table's column, `Table1[2021]`, is none, and `[0]` is the workbook itself.
 *   Names inside strings count too: INDIRECT("[old.xlsx]Sheet1!A1") reads that file.
 * - `outside`: the web, a database, another program, or a function that only such a program knows: WEBSERVICE, IMPORTXML, RTD,
 *   CUBEVALUE, DDE, PY, `_xldudf_…`.
 * - `changes`: chance or the day it is: RAND, TODAY. The result is the workbook's own, but another one every time.
 * - `own`: nothing else.
 */
export type FormulaSource = "external" | "outside" | "changes" | "own";

/**
 * @param formula without the leading `=`; names that stand for something beyond the workbook written out, see
 *   {@link nameExpander}
 * @example sourceOfFormula("SUM([1]Sheet1!A1:A3)") // => "external"
 * @example sourceOfFormula("RANDBETWEEN(1,9)") // => "changes"
 */
export function sourceOfFormula(formula: string): FormulaSource {
  if (!MAY_LEAD_OUT.test(formula)) return "own";
  if (/[|]/.test(formula) && DDE.test(withoutStrings(formula))) return "outside";
  const functions = listFunctions(formula);
  if (functions.some(asksOutside)) return "outside";
  if (functions.includes("FILTERXML") && !LITERAL_XML.test(formula)) return "outside";
  if (ANOTHER_WORKBOOK.some((pattern) => pattern.test(formula))) return "external";
  return functions.some((name) => CHANGING.has(name)) ? "changes" : "own";
}

/** What no way out of a workbook does without; most formulas and names have some of it, most by far have none in a hostile file. */
const MAY_LEAD_OUT = /[[|(!'/]/;

const ANOTHER_WORKBOOK = [
  /(?:^|[^\p{L}\p{N}_.\][])\[(?!0\])[^[\]]+\][\p{L}\p{N}_.]*!/u,
  /'[^'[\]]*\[(?!0\])[^[\]]+\][^'[\]]*'!/,
  /(?:^|[^\p{L}\p{N}_.\][])\[(?!0\])\d+\]/u,
  /file:\/\/|'#\$?/i,
  // a sheet's name has neither slash; a name of another workbook stands behind that workbook's own name
  /'[^'[\]\\/]*[\\/][^'[\]]*'!/,
  /\.(?:xl[a-z]{1,3}|ett?|csv|ods)'?!(?!\$?[a-z]{1,3}(?:\$?\d|:)|\$?\d)/i,
];

/** `program|topic!item` */
const DDE = /[\p{L}\p{N}_'…]\|[^"|]*!/u;

/** What asks somebody else, by the names that Excel, WPS, LibreOffice and Google's tables give it. */
const OUTSIDE_FUNCTIONS: ReadonlySet<string> = new Set([
  // the web, and services that answer as they like
  ...["WEBSERVICE", "IMAGE", "STOCKHISTORY", "FIELDVALUE", "TRANSLATE", "DETECTLANGUAGE"],
  ...["PY", "COPILOT", "AI", "GEMINI", "LABS.GENERATIVEAI"],
  // databases, market data and other programs
  ...["RTD", "SQL.REQUEST", "SQL.OPEN", "DDE", "CALL", "REGISTER", "REGISTER.ID"],
  ...["BDP", "BDH", "BDS", "BQL", "WSD", "WSS", "WSQ", "WSI", "WSET", "EDB"],
  // what a name may still call of the old macro language
  ...["FILES", "DIRECTORY", "DOCUMENTS", "LINKS", "EXEC", "INITIATE", "REQUEST"],
  ...["FOPEN", "FREAD", "FREADLN"],
]);

/** Families of such functions, and functions that an added program brings, whose results nobody can work out again. */
const OUTSIDE_FAMILY =
  /^(?:IMPORT[A-Z]+|GOOGLE[A-Z]+|CUBE[A-Z]+|THS_\w+|EM_\w+|_XLDUDF_.+|_{1,2}XLUDF\..+|_XLL\..+)$/;

function asksOutside(name: string): boolean {
  return OUTSIDE_FUNCTIONS.has(name) || OUTSIDE_FAMILY.test(name);
}

const CHANGING: ReadonlySet<string> = new Set(["RAND", "RANDBETWEEN", "RANDARRAY", "TODAY", "NOW"]);

/** XML that a formula writes itself, a known way to split a text, comes from nowhere else. */
const LITERAL_XML = /FILTERXML\(\s*"/i;

/** A function that only Google's tables have is kept by others as a text: `__xludf.DUMMYFUNCTION("IMPORTXML(…)")`. */
const KEPT_AS_TEXT = /DUMMYFUNCTION/i;

/** Names of the functions a formula calls, in capitals, without the marks of later versions. */
function listFunctions(formula: string): readonly string[] {
  if (!formula.includes("(")) return [];
  const calls = KEPT_AS_TEXT.test(formula) ? formula : withoutStrings(formula);
  return Array.from(calls.matchAll(CALL), ([, name = ""]) =>
    name.toUpperCase().replace(LATER_VERSION, ""),
  );
}

const CALL = /(?<![\p{L}\p{N}_.])([a-z_][a-z0-9_.]{0,254})\s?\(/giu;
/** `_xlfn.`, `_xlws.`; `_xludf.` and `_xll.` say that the function is of an added program. */
const LATER_VERSION =
  /^(?:_XL(?!UDF\.|L\.)[A-Z]{1,4}\.|(?:ORG\.(?:LIBREOFFICE|OPENOFFICE)|COM\.MICROSOFT)\.)+/;

function withoutStrings(formula: string): string {
  return formula.includes('"') ? formula.replace(/"[^"]*"?/g, '""') : formula;
}

/** A name that a workbook gives to a formula or a place. */
export interface DefinedName {
  readonly name: string;
  /** What it stands for, with or without a leading `=`. */
  readonly meaning: string;
}

/**
 * Writes behind every name in a formula what it stands for, where that is not of the workbook itself: whoever looks at the formula
 * then sees where its result comes from. Names may stand for names; all other formulas stay as they are.
 *
 * @example nameExpander([{ name: "外部数", meaning: "[1]Sheet1!$A$1" }])("外部数*2") // => "外部数（[1]Sheet1!$A$1）*2"
 */
export function nameExpander(names: readonly DefinedName[]): (formula: string) => string {
  const meanings = listMeanings(names);
  if (meanings.size === 0) return (formula) => formula;
  return (formula) =>
    replaceNames(formula, (name) => {
      const meaning = meanings.get(name.toLowerCase());
      return meaning === undefined ? name : `${name}（${meaning}）`;
    });
}

/** What stands for something else than the workbook, by name in small letters: first the names that say so, then their names. */
function listMeanings(names: readonly DefinedName[]): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  const reached: string[] = [];
  const others: { readonly key: string; readonly formula: string }[] = [];
  for (const { name, meaning } of names) {
    const key = name.toLowerCase();
    const formula = meaning.startsWith("=") ? meaning.slice(1) : meaning;
    const source = sourceOfFormula(formula);
    if (source === "own") others.push({ key, formula });
    else {
      meanings.set(key, shorten(formula, source));
      reached.push(key);
    }
  }
  if (reached.length === 0) return meanings;
  const usedBy = new Map<string, string[]>();
  for (const { key, formula } of others) {
    replaceNames(formula, (other) => {
      const users = usedBy.get(other.toLowerCase());
      if (users) users.push(key);
      else usedBy.set(other.toLowerCase(), [key]);
      return other;
    });
  }
  for (let key = reached.pop(); key !== undefined; key = reached.pop()) {
    for (const user of usedBy.get(key) ?? []) {
      if (meanings.has(user)) continue;
      meanings.set(user, meanings.get(key) ?? "");
      reached.push(user);
    }
  }
  return meanings;
}

/** A long meaning is given in short, by its source: it may be repeated in every formula. */
function shorten(meaning: string, source: keyof typeof IN_SHORT): string {
  const isWhole = meaning.split('"').length % 2 === 1;
  return isWhole && meaning.length <= LONGEST_MEANING ? meaning : IN_SHORT[source];
}

const LONGEST_MEANING = 255;
const IN_SHORT = { external: "[…]!", outside: "…|…!", changes: "NOW()" } as const;

/** Replaces what may be a name; texts in quotation marks are none. */
function replaceNames(formula: string, replace: (name: string) => string): string {
  return formula.replace(NAME_OR_STRING, (word) => (word.startsWith('"') ? word : replace(word)));
}

const NAME_OR_STRING = /"[^"]*"?|[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

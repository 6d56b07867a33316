// Characters that Windows forbids in names, with the full-width look-alikes that it allows.
const FORBIDDEN: Readonly<Record<string, string>> = {
  "<": "＜",
  ">": "＞",
  ":": "：",
  '"': "＂",
  "/": "／",
  "\\": "＼",
  "|": "｜",
  "?": "？",
  "*": "＊",
};

/** Names that Windows keeps for devices, whatever extension follows. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

// 60 Chinese characters are 180 bytes in UTF-8: with period and extension under the 255 bytes of Linux file systems, and short
// enough for the 260 characters of a whole path on Windows.
const MAXIMUM_LENGTH = 60;

/**
 * A text as one part of a file name that every system accepts and that cannot leave its folder.
 *
 * @example safeFileName("../x") // => "．．／x"
 * @example safeFileName("CON") // => "_CON"
 */
export function safeFileName(text: string): string {
  const replaced = Array.from(text.normalize("NFC").toWellFormed())
    .map((character) => FORBIDDEN[character] ?? character)
    .join("")
    // control and direction marks would disguise the name
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  const cut = Array.from(replaced).slice(0, MAXIMUM_LENGTH).join("");
  const ends = cut
    .replace(/[. ]+$/, (tail) => "．".repeat(tail.trim().length))
    .replace(/^[.~]+/, (head) => "．".repeat(head.length));
  if (ends === "") return "_";
  return RESERVED.test(ends) ? `_${ends}` : ends;
}

/**
 * A file name for each bureau of a plan, no two alike on a system that ignores case. They depend on the whole list, so that a
 * bureau keeps its name when only some forms are made.
 */
export function formFileNames(
  bureaus: readonly string[],
  period: string,
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    bureaus.map((bureau) => {
      const stem = `${safeFileName(bureau)}-${safeFileName(period)}`;
      let name = `${stem}.xlsx`;
      for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${stem}-${count}.xlsx`;
      taken.add(name.toLowerCase());
      return [bureau, name];
    }),
  );
}

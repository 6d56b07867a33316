/**
 * Undoes the escapes for characters that XML cannot hold (ST_Xstring, ECMA-376 part 1, 22.9.2.19).
 *
 * @example
 * decodeEscapes("a_x000D_b") // => "a\rb"
 * decodeEscapes("_x005F_x000D_") // => "_x000D_"
 */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

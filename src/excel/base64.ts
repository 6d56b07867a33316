const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * Bytes as base64 (RFC 4648, section 4), the form in which Office.js takes a workbook.
 *
 * @example toBase64(new Uint8Array([80, 75])) // => "UEs="
 */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const group = (first << 16) | (second << 8) | third;
    const known = Math.min(bytes.length - at, 3) + 1;
    const digits = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((group >> shift) & 63));
    pieces.push(digits.slice(0, known).join("").padEnd(4, "="));
  }
  return pieces.join("");
}

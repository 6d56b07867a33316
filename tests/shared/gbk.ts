const codes = new Map<string, readonly number[]>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    codes.set(new TextDecoder("gbk").decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
}

/** A text in the code of a Chinese Windows. */
export function toGbk(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return code < 0x80 ? [code] : (codes.get(letter) ?? []);
    }),
  );
}

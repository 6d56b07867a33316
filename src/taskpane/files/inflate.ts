import { Inflate as InflateStream } from "fflate";

/** Fed in small pieces, so that a bomb is noticed long before it has filled the memory. */
const PIECE = 16_384;

/** Raw inflate that stops at a size. */
export function inflate(compressed: Uint8Array, maximumSize: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new InflateStream((chunk) => {
    size += chunk.length;
    if (size > maximumSize) throw new RangeError(`more than ${maximumSize} bytes`);
    // the stream reuses its memory for what comes next
    chunks.push(chunk.slice());
  });
  for (let at = 0; at === 0 || at < compressed.length; at += PIECE) {
    stream.push(compressed.subarray(at, at + PIECE), at + PIECE >= compressed.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

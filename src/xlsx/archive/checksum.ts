import { buf } from "crc-32";

/** The checksum of a part (CRC-32 as in RFC 1952, 8). */
export function checksumOf(data: Uint8Array): number {
  return buf(data) >>> 0;
}

/**
 * What the checksum of something is multiplied by when so many bytes follow: x to the power of eight times their count, modulo the
 * polynomial of CRC-32. Worked out once for a piece, it joins the piece to whatever comes before without a look at its bytes.
 */
export function shiftBy(bytes: number): number {
  let shift = ONE;
  // x to the power of eight
  let power = 0x0080_0000;
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) shift = multiply(power, shift);
    power = multiply(power, power);
  }
  return shift;
}

/**
 * The checksum of two pieces, one behind the other.
 *
 * @param shift of the second one's length
 * @example joinChecksums(checksumOf(one), checksumOf(other), shiftBy(other.length)) // => that of both together
 */
export function joinChecksums(first: number, second: number, shift: number): number {
  return (multiply(shift, first) ^ second) >>> 0;
}

/** Polynomials over two elements have their highest power in the lowest bit. */
const ONE = 0x8000_0000;
const POLYNOMIAL = 0xedb8_8320;

/** The product of two polynomials, modulo that of CRC-32. */
function multiply(one: number, other: number): number {
  let product = 0;
  let factor = other;
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if ((one & bit) !== 0) product ^= factor;
    factor = (factor & 1) === 0 ? factor >>> 1 : (factor >>> 1) ^ POLYNOMIAL;
  }
  return product >>> 0;
}

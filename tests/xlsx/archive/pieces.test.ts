import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
import { buf } from "crc-32";
import fc from "fast-check";
import {
  joinArchive,
  joinPieces,
  packPiece,
  readArchive,
  type PackedPart,
} from "../../../src/xlsx/archive";

const more = (data: Uint8Array): Uint8Array =>
  deflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH });

function join(pieces: readonly Uint8Array[]): PackedPart {
  const last = pieces.length - 1;
  const packed = pieces.map((piece, at) => packPiece(piece, at < last ? more : deflateRawSync));
  return joinPieces(new TextEncoder().encode("部件.xml"), packed);
}

const anyPieces = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 4 });

test("pieces that are joined are one part, with the checksum of the whole", () => {
  fc.assert(
    fc.property(anyPieces, (pieces) => {
      const whole = Buffer.concat(pieces);
      const part = join(pieces);
      expect(Buffer.from(inflateRawSync(part.packed))).toEqual(whole);
      expect(part).toMatchObject({ method: 8, size: whole.length, checksum: buf(whole) >>> 0 });
    }),
  );
});

test("long pieces keep their checksum", () => {
  const long = Uint8Array.from({ length: 1_000_003 }, (_, index) => (index * 7919) % 251);
  const pieces = [long.subarray(0, 65_536), long.subarray(65_536, 65_537), long.subarray(65_537)];
  expect(join(pieces).checksum).toBe(buf(long) >>> 0);
});

test("an archive of joined parts is read back", () => {
  const archive = joinArchive([join([Buffer.from("<a>甲"), Buffer.from(""), Buffer.from("</a>")])]);
  const result = readArchive(archive, (data, maxOutputLength) =>
    inflateRawSync(data, { maxOutputLength }),
  );
  if (result.outcome !== "read") throw new Error(JSON.stringify(result));
  expect(Buffer.from(result.parts.get("部件.xml") ?? []).toString()).toBe("<a>甲</a>");
});

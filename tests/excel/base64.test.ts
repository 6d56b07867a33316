import fc from "fast-check";
import { toBase64 } from "../../src/excel/base64";

test("bytes become base64 as everybody else writes it", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
    }),
  );
});

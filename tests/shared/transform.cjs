/*
 * TypeScript as ts-jest turns it, with the map to the source beside the script and not in it: maps were three fifths of all that each
 * test file has to read and compile anew.
 */
const { Buffer } = require("node:buffer");
const { default: tsJest } = require("ts-jest");

const MAP = "\n//# sourceMappingURL=data:application/json;charset=utf-8;base64,";

function takeApart({ code }) {
  const at = code.lastIndexOf(MAP);
  if (at < 0) return { code };
  const map = Buffer.from(code.slice(at + MAP.length), "base64").toString();
  return { code: code.slice(0, at), map };
}

module.exports = {
  createTransformer(options) {
    const inner = tsJest.createTransformer(options);
    return {
      getCacheKey: (...words) => `${inner.getCacheKey(...words)}-apart`,
      process: (...words) => takeApart(inner.process(...words)),
    };
  },
};

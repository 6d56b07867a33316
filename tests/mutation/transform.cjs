/* Turns TypeScript into JavaScript for the tests that meet a fault; a file may be given another text than it has. */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const ts = require("typescript");

const OPTIONS = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  esModuleInterop: true,
  isolatedModules: true,
};

/** Texts that stand for files, in a JSON file by path; jest holds what it made of them by the texts themselves. */
const textOf = (path, text) => {
  const { FAULTY_TEXTS } = process.env;
  if (FAULTY_TEXTS === undefined || !path.includes("src")) return text;
  return JSON.parse(readFileSync(FAULTY_TEXTS, "utf8"))[path] ?? text;
};

module.exports = {
  getCacheKey: (text, path) => createHash("sha256").update(textOf(path, text)).digest("hex"),
  process: (text, path) => ({
    code: ts.transpileModule(textOf(path, text), { compilerOptions: OPTIONS, fileName: path })
      .outputText,
  }),
};

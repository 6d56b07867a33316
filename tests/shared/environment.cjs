/*
 * Jest's environment for Node, and one thing more: each test file loads hundreds of modules anew, and half the time of that was V8
 * reading the same scripts again. What V8 made of a script is kept for the test files that the same process runs later. Each of them
 * has its own modules nevertheless: only the compiling is spared.
 */
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

/** By the name of a script: its text, and what V8 made of it. */
const compiled = new Map();

const { compileFunction } = vm;

/** The same as {@link compileFunction}: where V8 does not like what is kept, it compiles. */
vm.compileFunction = (text, parameters, options = {}) => {
  const { filename } = options;
  if (filename === undefined) return compileFunction(text, parameters, options);
  const kept = compiled.get(filename);
  if (kept?.text === text && kept.parameters === parameters.length) {
    return compileFunction(text, parameters, { ...options, cachedData: kept.data });
  }
  const made = compileFunction(text, parameters, { ...options, produceCachedData: true });
  compiled.set(filename, { text, parameters: parameters.length, data: made.cachedData });
  return made;
};

module.exports = TestEnvironment;

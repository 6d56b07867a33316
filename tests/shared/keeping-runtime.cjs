/*
 * Jest's runtime, and one thing more: modules that a rule names are loaded once in a process, not once for every test file. Half the time
 * of all tests was reading the same modules again, and running them before V8 had made them fast. Jest's own modules are kept, too. It
 * goes with environment.cjs: what is kept lives in the one environment of the process.
 */
const { sep } = require("node:path");
const { default: Runtime } = require("jest-runtime");

/** It begins anew with every test file, by being loaded. */
const CIRCUS = `${sep}jest-circus${sep}`;

/** @param isKept says of a path, and of the path of the project, whether the module is loaded once */
module.exports = function keepModules(isKept) {
  const modules = new Map();
  const internals = new Map();
  return class extends Runtime {
    constructor(...terms) {
      super(...terms);
      const { rootDir } = this._config;
      share(this.registries.moduleRegistry, modules, (path) => isKept(path, rootDir));
      share(this.registries.internalModuleRegistry, internals, (path) => !path.includes(CIRCUS));
    }

    /** Lets go of the test file and of what it was read from; what is kept may still ask this runtime for more. */
    teardown() {
      this.restoreAllMocks();
      this.testMainModule.reset();
      this.mockState.clear();
      this.fileCache.clear();
      this.transformCache.clear();
      this.jestGlobals.clearJestObjectCache();
      // what is fetched later is asked for by what was kept, within a test of another file
      this.testState.enterTestCode();
    }
  };
};

/** Lets a registry find and put what is kept in one for all; the rest stays its own. */
function share(registry, kept, isKept) {
  const { get, set, has, delete: remove } = registry;
  const placeOf = (path) => (isKept(path) ? kept : registry);
  registry.get = (path) => get.call(placeOf(path), path);
  registry.has = (path) => has.call(placeOf(path), path);
  registry.delete = (path) => remove.call(placeOf(path), path);
  registry.set = (path, module) => {
    set.call(placeOf(path), path, module);
    return registry;
  };
}

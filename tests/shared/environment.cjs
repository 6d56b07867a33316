/*
 * Jest's environment for Node, the same one for all test files of a process (see runtime.cjs): what a test file leaves in it goes with the
 * file.
 */
const { TestEnvironment } = require("jest-environment-node");

/** The one of this process. */
let kept = null;

class KeptEnvironment extends TestEnvironment {
  constructor(config, context) {
    if (kept !== null) return kept;
    super(config, context);
    kept = this;
  }

  async setup() {
    this.before = Object.getOwnPropertyDescriptors(this.global);
    this.variables = { ...this.global.process.env };
  }

  async teardown() {
    this.fakeTimers.useRealTimers?.();
    this.fakeTimersModern.useRealTimers();
    restore(this.global, this.before);
    const { env } = this.global.process;
    for (const name of Object.keys(env)) if (!(name in this.variables)) delete env[name];
    Object.assign(env, this.variables);
  }
}

/** Makes the properties of an object those that it had. */
function restore(object, before) {
  for (const key of Reflect.ownKeys(object)) {
    if (!Object.hasOwn(before, key)) delete object[key];
  }
  Object.defineProperties(object, before);
}

module.exports = KeptEnvironment;

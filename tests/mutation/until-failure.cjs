/* A test environment that does no more once a test has failed: jest's own `bail` would end the process. */
const KeptEnvironment = require("../shared/environment.cjs");

module.exports = class UntilFailure extends KeptEnvironment {
  async setup() {
    if (process.hasFailed) throw new Error("a test has failed already");
    await super.setup();
    // the environment of the tests has variables of its own, as they were when it was made
    const { FAULT_NOTES } = process.env;
    if (FAULT_NOTES === undefined) delete this.global.process.env.FAULT_NOTES;
    else this.global.process.env.FAULT_NOTES = FAULT_NOTES;
  }

  handleTestEvent(event) {
    if (event.name === "test_fn_failure" || event.name === "hook_failure") process.hasFailed = true;
    if (event.name === "error") process.hasFailed = true;
    if (event.name === "test_start" && process.hasFailed) event.test.mode = "skip";
  }
};

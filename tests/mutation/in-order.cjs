/* Runs test files in the order in which they were asked for. */
const { default: Sequencer } = require("@jest/test-sequencer");

module.exports = class InOrder extends Sequencer {
  sort(tests) {
    const order = (process.env.TEST_ORDER ?? "").split("\n");
    return [...tests].sort((one, other) => order.indexOf(one.path) - order.indexOf(other.path));
  }
};

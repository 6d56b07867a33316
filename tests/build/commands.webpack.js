const [node] = require("../../webpack.config.js")();

/** The commands and the library, as they are packed. */
module.exports = node;

import { nearestWords } from "../../src/cli/nearest-word";

const COMMANDS = ["plans", "table", "distribute", "check", "collect", "demo", "help"];
const OPTIONS = ["--out", "--force", "--json", "--joint", "--period", "--previous", "--plan"];

test.each([
  ["distrbute", COMMANDS, ["distribute"]],
  ["Distribute", COMMANDS, ["distribute"]],
  ["ditsribute", COMMANDS, ["distribute"]],
  ["plan", COMMANDS, ["plans"]],
  ["chekc", COMMANDS, ["check"]],
  ["colect", COMMANDS, ["collect"]],
  ["发放", COMMANDS, []],
  ["x", COMMANDS, []],
  ["", COMMANDS, []],
  ["--previos", OPTIONS, ["--previous"]],
  ["--forse", OPTIONS, ["--force"]],
  ["-out", OPTIONS, ["--out"]],
  ["—out", OPTIONS, ["--out"]],
  ["－－ｏｕｔ", OPTIONS, ["--out"]],
  ["--jsno", OPTIONS, ["--json"]],
  ["--jont", OPTIONS, ["--joint"]],
  ["--colour", OPTIONS, []],
])("%s was probably meant to be %j", (typed, words, expected) => {
  expect(nearestWords(typed, words)).toEqual(expected);
});

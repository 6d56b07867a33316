import { failEverywhere, tryOut, WRITING_COMMANDS } from "./writing-commands";

const CODES = ["ENOSPC", "EIO", "EACCES", "EROFS", "EBUSY", "EPERM"] as const;

describe.each(WRITING_COMMANDS)("$name", (command) => {
  test.each([
    ...CODES.flatMap((code) => [[code, "once"] as const, [code, "for good"] as const]),
    ["killed", "for good"] as const,
  ])("%s at each of its calls, %s: old or new, and told", async (code, failing) => {
    expect(await failEverywhere(await tryOut(command), code, failing)).toEqual([]);
  });
});

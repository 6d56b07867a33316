import { failEverywhere, tried } from "./trial";
import type { WritingCommand } from "./writing-commands";

const CODES = ["ENOSPC", "EIO", "EACCES", "EROFS", "EBUSY", "EPERM"] as const;

/** Tests of commands with every fault that a disk has, at each of their calls. */
export function failWithEveryCode(commands: readonly WritingCommand[]): void {
  describe.each(commands)("$name", (command) => {
    test.each([
      ...CODES.flatMap((code) => [[code, "once"] as const, [code, "for good"] as const]),
      ["killed", "for good"] as const,
    ])("%s at each of its calls, %s: old or new, and told", async (code, failing) => {
      expect(await failEverywhere(await tried(command), code, failing)).toEqual([]);
    });
  });
}

import type { LockHolder } from "../disk";
import type { OutputTexts } from "./output-texts";

/** Who, on which machine, since when; what a lock does not say is left out. */
function whose(holder: LockHolder | null): string {
  if (holder === null) return "it does not say whose";
  const { user, host, pid, since } = holder;
  const who = user === "" ? "" : `by ${user} `;
  return `a command run ${who}on ${host}, process ${pid}, since ${since}`;
}

const list = (paths: readonly string[]): string =>
  `${paths.slice(0, 5).join(", ")}${paths.length > 5 ? ` and ${paths.length - 5} more` : ""}`;

export const englishOutput: OutputTexts = {
  takenOver: (path, holder) =>
    `Note: ${path} had a lock that nobody uses (${whose(holder)}): that command was stopped in the middle. The lock was taken over; this command writes as usual.`,
  finished: ({ placed, skipped }) =>
    [
      ...(placed.length === 0
        ? []
        : [
            `Note: the command before was stopped in the middle; what it left was put in place: ${list(placed)}.`,
          ]),
      ...(skipped.length === 0
        ? []
        : [
            `Careful: the command before was stopped in the middle. The ledger has forms that were not put in place: ${list(skipped)} (something else was put there since, or what was to be put there is gone). Make them again with --force where they are wanted.`,
          ]),
    ].join("\n"),
  held: ({ path, lock, holder, waitedSeconds }) =>
    `${path} is being written by another command (${whose(holder)}), and still was after ${waitedSeconds} seconds. Run this again when it is done; if that command is gone for certain (its machine was switched off), delete ${lock} and run this again. A lock without a sign for ten minutes is taken over by itself.`,
  lost: (path) =>
    `writing ${path} paused for so long that another command took over; nothing was written this time. Run it again.`,
  halfDone: ({ path, code, missing }) =>
    `Not finished: ${path} cannot be written (${code}), and what was written cannot be taken back. Not in place yet: ${list(missing)}. Every file that is there is whole; when the disk works again, the next command that writes into this folder puts the rest in place first.`,
};

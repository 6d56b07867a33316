import { readFileSync } from "node:fs";
import {
  decodeText,
  type Letter,
  LETTER_PLACES,
  LETTERS,
  type MailKind,
  parseLetter,
  unknownPlaces,
} from "../exchange";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { UsageError } from "./usage-error";

/**
 * The letter of a file, or the program's own.
 *
 * @throws {UsageError} for a file that is none, or has places that nobody fills
 */
export async function loadLetter(
  context: Context,
  path: string | undefined,
  kind: MailKind,
): Promise<Letter> {
  if (path === undefined) return LETTERS[kind];
  const { errors, mail } = context.texts;
  if ((await kindOfPath(path)) !== "file") {
    throw new UsageError("missing-path", errors.missingPath(path));
  }
  const text = decodeText(readFileSync(path));
  const letter = text === null ? null : parseLetter(text);
  if (letter === null) throw new UsageError("bad-letter", mail.errors.badLetter(path));
  const unknown = unknownPlaces(letter);
  if (unknown.length > 0) {
    throw new UsageError("bad-letter", mail.errors.unknownPlaces(path, unknown, LETTER_PLACES));
  }
  return letter;
}

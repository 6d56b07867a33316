import { readFile } from "node:fs/promises";
import { cutText, type Plan } from "../core";
import { parseDecisions, type Decision } from "../exchange";
import type { Context } from "./context";
import { codeOf, kindOfPath } from "./files";
import { sayProblems } from "./say-problems";
import { printable } from "./terminal";
import type { DecisionsTrouble } from "./texts";
import { UsageError } from "./usage-error";

/**
 * Reads a decisions file (裁定).
 *
 * @throws {UsageError} where it is missing or breaks the schema; every mistake is named with its path.
 */
export async function loadDecisions(
  context: Context,
  path: string,
  plan: Plan,
): Promise<readonly Decision[]> {
  const { errors } = context.texts;
  if ((await kindOfPath(path)) === "missing") {
    throw new UsageError("missing-path", errors.missingPath(path));
  }
  const json = parseText(context, path, await readText(context, path));
  const parsed = parseDecisions(json, plan);
  if ("decisions" in parsed) return parsed.decisions;
  const problems = sayProblems(context.messages, parsed.problems);
  throw new UsageError("bad-decisions", errors.invalidDecisions(path, problems));
}

async function readText(context: Context, path: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const code = codeOf(error);
    const isText = code === null || code === "ERR_ENCODING_INVALID_ENCODED_DATA";
    throw unreadable(context, path, isText ? { kind: "encoding" } : { kind: "file", code }, error);
  }
}

function parseText(context: Context, path: string, text: string): unknown {
  const plain = text.replace(/^\uFEFF/, "");
  if (plain.trim() === "") throw unreadable(context, path, { kind: "empty" });
  try {
    return JSON.parse(plain) as unknown;
  } catch (error) {
    throw unreadable(context, path, describeJson(plain, String(error)), error);
  }
}

function unreadable(
  { texts }: Context,
  path: string,
  trouble: DecisionsTrouble,
  cause?: unknown,
): UsageError {
  return new UsageError("bad-decisions", texts.errors.unreadableDecisions(path, trouble), {
    cause,
  });
}

/** Where a text stops being JSON, by what the library says of it in English; its beginning where that does not tell. */
function describeJson(text: string, message: string): DecisionsTrouble {
  const stated = /position (\d+)/.exec(message)?.[1];
  const isCut = stated === undefined && message.includes("end of JSON");
  const position = isCut ? text.trimEnd().length : stated === undefined ? null : Number(stated);
  const from = position === null ? 0 : Math.min(position, Math.max(0, text.trimEnd().length - 1));
  const received = printable(cutText(text.slice(from).trim(), LONGEST_QUOTE));
  if (position === null) return { kind: "json", place: null, received };
  const lines = text.slice(0, from).split("\n");
  const column = (lines.at(-1) ?? "").length + 1;
  return { kind: "json", place: { line: lines.length, column }, received };
}

const LONGEST_QUOTE = 30;

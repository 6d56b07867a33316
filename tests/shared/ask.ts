import type { Article } from "./workshop";

/** The variable that tells test files, which run in processes of their own, where to ask. */
export const ADDRESS = "ZERENBIAO_SHARED";

/** How long a test file may wait until what it asks for is made, in milliseconds: on a busy machine the first one waits long. */
export const MAKING_TIMEOUT = 900_000;

/** Something that all test files of a run share, made when the first of them asks: a browser's address, or a folder. */
export async function ask(article: Article): Promise<string> {
  const address = process.env[ADDRESS];
  if (address === undefined) throw new Error("tests/shared/setup.ts is jest's globalSetup");
  const response = await fetch(address + article);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

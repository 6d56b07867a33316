import * as z from "zod/mini";

const Step = z.strictObject({
  temporary: z.string(),
  path: z.string(),
  /** Of what is to be there. */
  sha256: z.string(),
  /** What stood there before; null for nothing. What somebody put there since is not replaced. */
  before: z.nullable(z.strictObject({ size: z.number(), changedAt: z.number() })),
});

/**
 * What a writing of several files is about to do, in order: written before the first file takes its place, so that whoever comes after a
 * program that was killed can go on. Paths are told from the folder in which the list lies.
 */
const Todo = z.strictObject({
  format: z.literal("zerenbiao-todo"),
  /** The file whose lock keeps others away. */
  locked: z.string(),
  /** While the first file is not as it is to be, nothing took its place yet. */
  steps: z.array(Step),
});
export type Todo = Omit<z.infer<typeof Todo>, "format">;

/** As it is written. */
export function todoText(todo: Todo): string {
  return `${JSON.stringify({ format: "zerenbiao-todo", ...todo })}\n`;
}

/** Reads it again; null where the program was killed while it was written. */
export function readTodo(bytes: Uint8Array): Todo | null {
  try {
    const json: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const parsed = Todo.safeParse(json);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

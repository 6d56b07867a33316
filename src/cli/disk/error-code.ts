/** The code of a file system error, or null for any other. */
export function codeOf(error: unknown): string | null {
  return typeof error === "object" &&
    error !== null &&
    "code" in error &&
    typeof error.code === "string"
    ? error.code
    : null;
}

/** An error such as the file system gives. */
export function errorOf(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

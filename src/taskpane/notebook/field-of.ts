/** A field of what lies somewhere as anybody may have left it; undefined where there is none. */
export function fieldOf(found: unknown, name: string): unknown {
  return typeof found === "object" && found !== null ? Reflect.get(found, name) : undefined;
}

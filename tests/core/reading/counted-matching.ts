/**
 * A matcher for regular expressions that counts its steps, as backtracking engines take them: how the work of a pattern grows with
 * its text is then a number, the same on every machine.
 */

type Node =
  /** One character, by the source that says which: `a`, `\d`, `[^0-9]`, `\p{L}`, `.` */
  | { readonly kind: "one"; readonly fits: (character: string) => boolean }
  | { readonly kind: "start" | "end" }
  | {
      readonly kind: "group";
      readonly choices: readonly (readonly Node[])[];
      readonly number: number | null;
    }
  | {
      readonly kind: "look";
      readonly choices: readonly (readonly Node[])[];
      readonly behind: boolean;
      readonly negative: boolean;
    }
  | { readonly kind: "again"; readonly number: number }
  | {
      readonly kind: "repeat";
      readonly node: Node;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

const ONE =
  /^(?:\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|[pP]\{[^}]+\}|[^1-9])|\[\^?(?:\\.|[^\]\\])*\]|[^\\[(){}|*+?^$])/su;
const COUNT = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})(\?)?/;

/** Reads the syntax that the patterns of this program use; anything else is an error, never a guess. */
class Parser {
  private groups = 0;
  private rest: string;

  constructor(
    source: string,
    private readonly flags: string,
  ) {
    this.rest = source;
  }

  parse(): readonly (readonly Node[])[] {
    const choices = this.choices();
    if (this.rest !== "") throw new Error(`${this.rest} is not understood`);
    return choices;
  }

  private choices(): readonly (readonly Node[])[] {
    const all: Node[][] = [[]];
    while (this.rest !== "" && !this.rest.startsWith(")")) {
      if (this.take("|")) all.push([]);
      else all.at(-1)?.push(this.repeated(this.node()));
    }
    return all;
  }

  private node(): Node {
    if (this.take("^")) return { kind: "start" };
    if (this.take("$")) return { kind: "end" };
    for (const [open, behind, negative] of LOOKS) {
      if (this.take(open)) return { kind: "look", behind, negative, choices: this.closed() };
    }
    if (this.take("(?:")) return { kind: "group", number: null, choices: this.closed() };
    if (this.take("("))
      return { kind: "group", number: (this.groups += 1), choices: this.closed() };
    const again = /^\\([1-9])/.exec(this.rest);
    if (again) {
      this.take(again[0]);
      return { kind: "again", number: Number(again[1]) };
    }
    const one = ONE.exec(this.rest)?.[0];
    if (one === undefined) throw new Error(`${this.rest} is not understood`);
    this.take(one);
    const exact = new RegExp(`^(?:${one})$`, this.flags.replace(/[gy]/g, ""));
    return { kind: "one", fits: (character) => exact.test(character) };
  }

  private closed(): readonly (readonly Node[])[] {
    const choices = this.choices();
    if (!this.take(")")) throw new Error("a group is not closed");
    return choices;
  }

  private repeated(node: Node): Node {
    const [all, sign, least, comma, most, lazy] = COUNT.exec(this.rest) ?? [];
    if (all === undefined) return node;
    this.take(all);
    const from = sign === undefined ? Number(least) : sign === "+" ? 1 : 0;
    const open = sign === undefined ? comma === "," && most === "" : sign !== "?";
    const to = open ? Infinity : sign === "?" ? 1 : most === "" ? from : Number(most);
    return { kind: "repeat", node, least: from, most: to, lazy: lazy !== undefined };
  }

  private take(text: string): boolean {
    if (!this.rest.startsWith(text)) return false;
    this.rest = this.rest.slice(text.length);
    return true;
  }
}

const LOOKS = [
  ["(?=", false, false],
  ["(?!", false, true],
  ["(?<=", true, false],
  ["(?<!", true, true],
] as const;

type Next = (at: number) => boolean;

/** How many steps it takes to find every match of a pattern in a text, one after the other. */
export function countSteps(pattern: RegExp, text: string): number {
  const choices = new Parser(pattern.source, pattern.flags).parse();
  const captured = new Map<number, string>();
  let steps = 0;

  const run = (nodes: readonly Node[], index: number, at: number, next: Next): boolean => {
    steps += 1;
    const node = nodes[index];
    if (node === undefined) return next(at);
    return one(node, at, (end) => run(nodes, index + 1, end, next));
  };
  const any = (all: readonly (readonly Node[])[], at: number, next: Next): boolean =>
    all.some((nodes) => run(nodes, 0, at, next));
  const one = (node: Node, at: number, next: Next): boolean => {
    switch (node.kind) {
      case "one":
        return at < text.length && node.fits(text.charAt(at)) && next(at + 1);
      case "start":
        return at === 0 && next(at);
      case "end":
        return at === text.length && next(at);
      case "group":
        return any(node.choices, at, (end) => {
          if (node.number !== null) captured.set(node.number, text.slice(at, end));
          return next(end);
        });
      case "look": {
        // what is looked at behind is one character long in every pattern here, or this finds it by trying
        const seen = node.behind
          ? Array.from({ length: Math.min(at, 3) }, (_, back) => at - back - 1).some((from) =>
              any(node.choices, from, (end) => end === at),
            )
          : any(node.choices, at, () => true);
        return seen !== node.negative && next(at);
      }
      case "again": {
        const before = captured.get(node.number) ?? "";
        return text.startsWith(before, at) && next(at + before.length);
      }
      case "repeat":
        return repeat(node, 0, at, next);
    }
  };
  const repeat = (
    node: Extract<Node, { kind: "repeat" }>,
    times: number,
    at: number,
    next: Next,
  ): boolean => {
    steps += 1;
    const more = (): boolean =>
      times < node.most &&
      one(
        node.node,
        at,
        (end) => (end > at || times < node.least) && repeat(node, times + 1, end, next),
      );
    const enough = (): boolean => times >= node.least && next(at);
    return node.lazy ? enough() || more() : more() || enough();
  };

  for (let start = 0; start <= text.length; start += 1) {
    let end = -1;
    const found = any(choices, start, (at) => {
      end = at;
      return true;
    });
    if (!found) continue;
    if (!pattern.global) break;
    start = Math.max(start, end - 1);
  }
  return steps;
}

import type { CharacterMark } from "../../core";
import type { XmlAttributes } from "../xml";

/** What a style says that makes a person read a cell otherwise than it is stored; null where it leaves that to its parent. */
interface StyleFacts {
  readonly parent: string | null;
  mark: CharacterMark | "plain" | null;
  colour: string | null;
  ground: string | null;
  /** Of a sheet. */
  isHidden: boolean;
  masterPage: string | null;
}

/** The styles of an OpenDocument file (1.3, part 3, 16), as far as they hide or mark what stands in cells. */
export class OpenStyles {
  private readonly byName = new Map<string, StyleFacts>();
  private current: StyleFacts | null = null;

  open(name: string, attributes: XmlAttributes): void {
    if (name === "style") this.begin(attributes);
    if (this.current === null) return;
    if (name === "text-properties") this.readText(this.current, attributes);
    else if (name === "table-cell-properties") {
      this.current.ground = attributes.get("fo:background-color") ?? null;
    } else if (name === "table-properties") {
      this.current.isHidden = attributes.get("table:display") === "false";
    }
  }

  close(name: string): void {
    if (name === "style") this.current = null;
  }

  /** How characters in a style stand; null for those that stand as any others. */
  markOf(style: string | null, around: string | null = null): CharacterMark | null {
    const own = this.find(style, ({ mark }) => mark);
    if (own !== null) return own === "plain" ? null : own;
    const colour =
      this.find(style, (facts) => facts.colour) ?? this.find(around, (facts) => facts.colour);
    if (colour === null) return around === null ? null : this.markOf(around);
    const ground = this.find(around ?? style, (facts) => facts.ground) ?? "#ffffff";
    const seen = ground === "transparent" ? "#ffffff" : ground;
    if (colour.toLowerCase() === seen.toLowerCase()) return "unseen";
    return around === null ? null : this.markOf(around);
  }

  isHidden(style: string | null): boolean {
    return this.byName.get(style ?? "")?.isHidden ?? false;
  }

  masterPageOf(style: string | null): string | null {
    return this.byName.get(style ?? "")?.masterPage ?? null;
  }

  private begin(attributes: XmlAttributes): void {
    this.current = {
      parent: attributes.get("style:parent-style-name") ?? null,
      ...{ mark: null, colour: null, ground: null, isHidden: false },
      masterPage: attributes.get("style:master-page-name") ?? null,
    };
    this.byName.set(attributes.get("style:name") ?? "", this.current);
  }

  private readText(facts: StyleFacts, attributes: XmlAttributes): void {
    facts.colour = attributes.get("fo:color") ?? null;
    const line = attributes.get("style:text-line-through-style");
    const kind = attributes.get("style:text-line-through-type");
    const position = attributes.get("style:text-position");
    if (attributes.get("text:display") === "none") facts.mark = "unseen";
    else if ([line, kind].some((each) => each !== undefined && each !== "none")) {
      facts.mark = "struck";
    } else if (position !== undefined) facts.mark = positionMark(position);
    else if (line === "none" || kind === "none") facts.mark = "plain";
  }

  /** What a style says, or the first above it that does; a chain that leads back to itself ends. */
  private find<Fact>(style: string | null, read: (facts: StyleFacts) => Fact | null): Fact | null {
    let facts = this.byName.get(style ?? "");
    for (let steps = 0; facts !== undefined && steps < MOST_PARENTS; steps++) {
      const fact = read(facts);
      if (fact !== null) return fact;
      facts = this.byName.get(facts.parent ?? "");
    }
    return null;
  }
}

const MOST_PARENTS = 20;

/** `super 58%`, `sub 58%`, `33% 58%`, `0% 100%` */
function positionMark(position: string): CharacterMark | "plain" {
  if (position.startsWith("super")) return "raised";
  if (position.startsWith("sub")) return "lowered";
  const height = Number.parseFloat(position);
  if (!(Math.abs(height) > 0)) return "plain";
  return height > 0 ? "raised" : "lowered";
}

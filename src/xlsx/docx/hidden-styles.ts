import type { Part } from "../package";
import { walkXml } from "../xml";

interface StyleLook {
  basedOn: string | null;
  isHidden: boolean | null;
}

/**
 * The styles whose text is not shown, those that are based on them included (ECMA-376 part 1, 17.7): text hidden by a style is as
 * hidden as text hidden by itself.
 */
export function readHiddenStyles(part: Part): ReadonlySet<string> {
  const looks = new Map<string, StyleLook>();
  let current: StyleLook | null = null;
  walkXml(part.name, part.data, {
    open(name, attributes, depth) {
      if (name === "style" && depth === 2) {
        current = { basedOn: null, isHidden: null };
        looks.set(attributes.getLocal("styleId") ?? "", current);
      } else if (current !== null && name === "basedOn") {
        current.basedOn = attributes.getLocal("val") ?? null;
      } else if (current !== null && name === "vanish") {
        current.isHidden = isOn(attributes.getLocal("val"));
      }
    },
    close(name, depth) {
      if (name === "style" && depth === 2) current = null;
    },
  });
  const found = new Map<string, boolean>();
  return new Set(Array.from(looks.keys()).filter((id) => isHidden(looks, found, id)));
}

/**
 * A style says so itself, or the nearest one it is based on; a chain that leads back to itself ends. What is found holds for the
 * whole chain, so that each style is looked at once.
 */
function isHidden(
  looks: ReadonlyMap<string, StyleLook>,
  found: Map<string, boolean>,
  id: string,
): boolean {
  const chain = new Set<string>();
  let answer: boolean | null = null;
  for (let next: string | null = id; next !== null && answer === null && !chain.has(next);) {
    const look: StyleLook | undefined = looks.get(next);
    answer = found.get(next) ?? look?.isHidden ?? null;
    chain.add(next);
    next = look?.basedOn ?? null;
  }
  for (const each of chain) found.set(each, answer ?? false);
  return answer ?? false;
}

/** A switch that is there is on unless it says no (ECMA-376 part 1, 17.17.4). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !["0", "false", "off"].includes(value);
}

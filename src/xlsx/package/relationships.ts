import { damaged, MAXIMUM_RELATIONSHIPS, tooLarge } from "../limits";
import { partKey, relationshipsPartOf, resolveTarget } from "../archive";
import { walkXml } from "../xml";

/** A part with the name the archive gives it. */
export interface Part {
  readonly name: string;
  readonly data: Uint8Array;
}

/** The parts of a package by their keys, see `partKey`. */
export type Package = ReadonlyMap<string, Part>;

export interface Relationship {
  readonly id: string;
  /** The last word of the type, such as `worksheet`: transitional and strict types differ only before it. */
  readonly type: string;
  /** As written. */
  readonly target: string;
  /** The key of the part it means; null when it points out of the package. */
  readonly part: string | null;
}

/** Lists parts under the keys by which relationships find them. */
export function indexParts(parts: ReadonlyMap<string, Uint8Array>): Package {
  return new Map(Array.from(parts, ([name, data]) => [partKey(name), { name, data }]));
}

/**
 * The relationships of a part (ECMA-376 part 2, 6.5), in their order; none when it has no such list. The empty name stands
 * for the package itself.
 */
export function readRelationships(parts: Package, source: string): readonly Relationship[] {
  const list = parts.get(partKey(relationshipsPartOf(source)));
  if (!list) return [];
  const relationships: Relationship[] = [];
  walkXml(list.name, list.data, {
    open(name, attributes, depth) {
      if (name !== "Relationship" || depth !== 2) return;
      const id = attributes.get("Id");
      const type = attributes.get("Type");
      const target = attributes.get("Target");
      if (id === undefined || type === undefined || target === undefined) {
        throw damaged("relationship", list.name);
      }
      if (relationships.length === MAXIMUM_RELATIONSHIPS) {
        const limit = String(MAXIMUM_RELATIONSHIPS);
        throw tooLarge("xml-elements", `> ${limit}`, limit, { part: list.name });
      }
      relationships.push({
        id,
        type: type.slice(type.lastIndexOf("/") + 1),
        target,
        part: attributes.get("TargetMode") === "External" ? null : resolveTarget(source, target),
      });
    },
  });
  return relationships;
}

/** The part a relationship means; a package that names a part it does not have is damaged. */
export function partOf(parts: Package, relationship: Relationship): Part {
  const part = relationship.part === null ? undefined : parts.get(relationship.part);
  if (!part) throw damaged("missing-part", relationship.target);
  return part;
}

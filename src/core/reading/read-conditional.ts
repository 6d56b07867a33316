import { finding, type FindingDetails } from "../finding";
import { isNumeric, type Target, unitOf } from "../target";
import type { ReportedCell } from "./cell";
import type { ConditionalShow } from "./cell-looks";
import { withUnit } from "./read-shown";
import type { Reading, ReadPlain } from "./reading";
import { shorten } from "./shorten";

/**
 * Reads a figure that a conditional format shows otherwise, or may: it counts where all of them say the same number. Where only the
 * spreadsheet knows whether the condition holds, nobody can say what a person sees: such a value is neither taken nor dropped.
 *
 * @returns null for a cell without such a format, or where words are asked for
 * @example readConditional(1305 that may be shown 1305万元, 超过6000亿元, read) // => refused, shown-differs: 0.1305 or 1305 亿元
 */
export function readConditional(
  { looks, ...cell }: ReportedCell,
  target: Target,
  read: ReadPlain,
): Reading | null {
  if (looks?.unsure !== undefined) {
    return refuseLook(cell, target, read, { isConditional: true, unsure: looks.unsure });
  }
  if (looks?.symbolFont !== undefined) {
    return refuseLook(cell, target, read, { symbolFont: shorten(looks.symbolFont) });
  }
  if (looks?.unreadableFormat !== undefined && isNumeric(target)) {
    return refuseLook(cell, target, read, { oddFormat: shorten(looks.unreadableFormat, 20) });
  }
  if (looks?.isRepeated && isNumeric(target)) {
    return refuseLook(cell, target, read, { isRepeated: true });
  }
  if (looks?.conditional === undefined || !isNumeric(target)) return null;
  const plain = read(cell, target);
  const { value } = plain;
  if (value === null) return plain;
  const readings = looks.conditional.map((each) => ({
    ...{ shown: each.shown, isUnsure: each.isUnsure },
    other: read(asShown(cell, each), target),
  }));
  const differing = readings.find(({ other }) => !other.value?.eq(value));
  if (differing === undefined) {
    const known = new Set(plain.findings.map(({ code }) => code));
    const added = readings.flatMap(({ other }) =>
      other.findings.filter(({ code }) => !known.has(code)),
    );
    return { ...plain, findings: [...plain.findings, ...added] };
  }
  const { shown, isUnsure, other } = differing;
  const [told] = other.findings.flatMap((each) =>
    each.code === "shown-differs" ? [each.details] : [],
  );
  const received = shown === "" ? null : shorten(shown);
  const refusal = finding("shown-differs", {
    ...{ target: target.id, received, expected: target.unit.symbol },
    details: {
      shown: told?.shown ?? shorten(shown),
      kept: told?.kept ?? withUnit(value, target),
      isConditional: true,
      ...(isUnsure && { unsure: "shown" }),
    },
  });
  return { ...plain, state: "refused", value: null, findings: [refusal] };
}

/** What a person sees otherwise, nobody here can say how: what a conditional format may hide, a font of symbols, a format that is none,
 * figures that are repeated. */
function refuseLook(
  cell: ReportedCell,
  target: Target,
  read: ReadPlain,
  why: Partial<FindingDetails["shown-differs"]>,
): Reading {
  const plain = read(cell, target);
  if (plain.state !== "value" && plain.state !== "text") return plain;
  const shown = shorten(cell.shown);
  const kept = plain.value !== null && isNumeric(target) ? withUnit(plain.value, target) : shown;
  const refusal = finding("shown-differs", {
    ...{ target: target.id, received: shown, expected: unitOf(target) },
    details: { shown, kept, ...why },
  });
  return { ...plain, state: "refused", value: null, findings: [refusal] };
}

function asShown(cell: ReportedCell, conditional: ConditionalShow): ReportedCell {
  const { content } = cell;
  return {
    ...cell,
    shown: conditional.shown,
    content: content.kind === "number" ? { ...content, format: conditional.class } : content,
  };
}

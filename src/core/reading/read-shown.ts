import { finding, type Finding } from "../finding";
import { COMPARATORS, isPercentage, isShare, type NumericTarget } from "../target";
import { type Big, formatFigure } from "../unit";
import { compareShown } from "./compare-shown";
import { readTypedText } from "./read-typed-text";
import { shorten } from "./shorten";
import { foldTyped } from "./typed-text";

/** Whether a stored number counts, seeing what its cell shows. */
export type ShownReading =
  | { readonly remarks: readonly Finding[] }
  | { readonly refusal: Finding; readonly isMissing: boolean };

/**
 * Reads a stored number together with what its cell shows: the format may put a unit behind it, move its point, make it 前8名 or hide
 * it. The shown words are read as if typed; where they say the same the number counts, else nobody can tell which is meant.
 *
 * @param shown as a person sees it
 * @param stored in the target's unit
 * @example readShown("6100.00万元", new Big(6100), 超过6000亿元) // => { refusal: shown-differs, … }
 */
export function readShown(shown: string, stored: Big, numeric: NumericTarget): ShownReading {
  // as nearly every number is shown
  if (PLAIN.test(shown) && stored.eq(shown)) return { remarks: [] };
  const { unit } = numeric;
  const folded = foldTyped(shown);
  const received = shown === "" ? null : shorten(shown);
  const kept = withUnit(stored, numeric);
  const differs = (reading: string): ShownReading => ({
    refusal: finding("shown-differs", {
      received,
      expected: unit.symbol,
      details: { shown: reading, kept },
    }),
    isMissing: false,
  });

  let last: readonly Finding[] = [];
  const compared = compareShown(folded, stored, unit, (text) => {
    const typed = readTypedText(text, numeric, { isNumber: true });
    last = typed.findings;
    return typed.figure;
  });
  switch (compared.outcome) {
    case "differs":
      return differs(withUnit(compared.figure, numeric));
    case "same": {
      const { figure } = compared;
      const beside = last.filter(isBeside);
      const hides = hidesThreshold(figure, stored, numeric)
        ? [
            finding("rounding-hides", {
              expected: withUnit(numeric.threshold, numeric),
              details: { kept },
            }),
          ]
        : [];
      return { remarks: [...beside, ...hides].map((each) => ({ ...each, received })) };
    }
    case "no-figure": {
      const [why] = last.filter(
        ({ severity, code }) => severity === "error" || code === "missing-value",
      );
      const isOther = why?.code === "unit-mismatch";
      // 0 万元 or 0 亿元: whichever is meant, it is not what is stored
      const isZero = why?.code === "not-a-number" && why.details.readings && !/[1-9]/.test(shown);
      if (!why || isOther || isZero) return differs(shorten(shown));
      return {
        refusal: { ...why, received, stored: shorten(inFigures(stored, numeric)) },
        isMissing: why.code === "missing-value",
      };
    }
  }
}

/** What the words around a number say of it, however it is stored: another classifier, a note, a mark. */
function isBeside({ code, details }: Finding): boolean {
  if (code === "read-as") return details.why === "mark";
  return code === "unit-differs" || code === "note-beside";
}

/** Whether the stored number reaches the target and the shown one does not, or the other way round. */
function hidesThreshold(shown: Big, stored: Big, numeric: NumericTarget): boolean {
  const { test } = COMPARATORS[numeric.comparator];
  return !isShare(numeric) && test(shown, numeric) !== test(stored, numeric);
}

function inFigures(value: Big, numeric: NumericTarget): string {
  return formatFigure(value) + (isPercentage(numeric) ? "%" : "");
}

export function withUnit(value: Big, numeric: NumericTarget): string {
  return isPercentage(numeric)
    ? inFigures(value, numeric)
    : `${formatFigure(value)} ${numeric.unit.symbol}`;
}

const PLAIN = /^-?\d{1,15}(?:\.\d{1,15})?$/;

import type { Span } from "./clause";
import { nameSpan } from "./clause-name";
import { readBehind } from "./comparison-words";
import type { Figure } from "./figures";
import type { SentenceState } from "./sentence-state";
import { readWordsBeside } from "./words-only";

export function hold(state: SentenceState, span: Span): void {
  if (state.held !== null) state.heldWords.push(state.held);
  state.held = span;
}

/** Words held back belong to the next figure where that has no name of its own. */
export function withHeld(state: SentenceState, span: Span, figures: readonly Figure[] = []): Span {
  const { held, opened } = state;
  const first = figures[0];
  if (held !== null && first !== undefined && held.to + 2 >= span.from) {
    const name = nameSpan(
      opened,
      { from: span.from, to: first.from },
      // 以上 is no name
      { from: first.to + readBehind(opened.view, first.to).length, to: span.to },
    );
    const isNameless =
      name === null ||
      /^(?:达到?|超过|突破|不低于|不少于|保持在|稳定在|控制在|力争|确保|总数|总量)/.test(
        opened.view.slice(span.from, first.from),
      );
    if (isNameless && state.targets.length === 0 && readWordsBeside(opened, held, null) === null) {
      state.held = null;
      releaseHeld(state);
      return { from: held.from, to: span.to };
    }
  }
  releaseHeld(state);
  return span;
}

export function releaseHeld(state: SentenceState): void {
  const { held, heldWords, opened } = state;
  const spans = held === null ? heldWords : [...heldWords, held];
  for (const span of spans) {
    const target = readWordsBeside(opened, span, state.deadline);
    if (target !== null) state.targets.push(target);
    else if (span.to - span.from > 3) state.unread.push(span);
  }
  state.held = null;
  state.heldWords = [];
}

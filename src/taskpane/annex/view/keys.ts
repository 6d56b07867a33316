/// <reference lib="dom" />

/** The element id of the signer's name: where the last doubt leads to. */
export const SIGNER = "annex-signer";

const DOUBT = ".doubt.asks";
const OPEN_DOUBT = ".doubt.is-open";
const CONTROLS = "button, input";

/** ↑ and ↓ go from one open doubt to the next, ← and → from one choice to the next; Enter is the button's own. */
export function moveAmongDoubts(event: KeyboardEvent): void {
  const { key, target, currentTarget } = event;
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
  if (!isPlain || !(target instanceof Element) || !(currentTarget instanceof Element)) return;
  const at = target.closest(DOUBT);
  const isTyping = target instanceof HTMLInputElement;
  if (isTyping && target.type === "date") return;
  const isUpright = key === "ArrowDown" || key === "ArrowUp";
  if (isUpright && (at !== null || target.matches("h2"))) {
    event.preventDefault();
    goFrom(at, key === "ArrowDown" ? 1 : -1, currentTarget);
  } else if (!isTyping && at !== null && (key === "ArrowRight" || key === "ArrowLeft")) {
    event.preventDefault();
    const controls = [...at.querySelectorAll<HTMLElement>(CONTROLS)];
    const step = key === "ArrowRight" ? 1 : -1;
    const place = controls.indexOf(target as HTMLElement) + step + controls.length;
    controls[place % controls.length]?.focus();
  }
}

/** Goes to the first doubt that is open. */
export function goToNextDoubt(): void {
  const first = document.querySelector(OPEN_DOUBT);
  if (first !== null) enter(first);
}

function goFrom(at: Element | null, step: 1 | -1, root: Element): void {
  const doubts = [...root.querySelectorAll(DOUBT)];
  const place = at === null ? -1 : doubts.indexOf(at);
  const ahead =
    step === 1 ? doubts.slice(place + 1) : doubts.slice(0, Math.max(place, 0)).reverse();
  const next = ahead.find((doubt) => doubt.matches(OPEN_DOUBT));
  if (next !== undefined) enter(next);
  else if (step === 1) document.getElementById(SIGNER)?.focus();
}

function enter(doubt: Element): void {
  const control =
    doubt.querySelector<HTMLElement>('[aria-pressed="true"]') ??
    doubt.querySelector<HTMLElement>(CONTROLS);
  doubt.scrollIntoView({ block: "center" });
  control?.focus({ preventScroll: true });
}

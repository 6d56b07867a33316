/** What a page does not show. */
const UNSEEN = new Set([
  "script",
  "style",
  "head",
  "title",
  "template",
  "noscript",
  "rt",
  "rp",
  "svg",
]);
/** What stands on lines of its own. */
export const BLOCKS = new Set([
  "p",
  "div",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "section",
  "article",
  "dd",
  "dt",
  "blockquote",
  "pre",
  "caption",
]);
/** What an element says of everything in it. */
export interface OpenElement {
  readonly name: string;
  readonly isUnseen: boolean;
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  readonly isRaised: boolean;
}

export const isCell = (name: string): boolean => name === "td" || name === "th";

/** An element as it looks where it stands. */
export function elementIn(
  outer: OpenElement | undefined,
  name: string,
  attributes: Readonly<Record<string, string>>,
): OpenElement {
  const style = (attributes.style ?? "").toLowerCase();
  return {
    name,
    isUnseen: outer?.isUnseen === true || UNSEEN.has(name),
    isHidden:
      outer?.isHidden === true ||
      attributes.hidden !== undefined ||
      /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/.test(style),
    isStruck:
      outer?.isStruck === true || /^(?:s|strike|del)$/.test(name) || style.includes("line-through"),
    isRaised: name === "sup" || name === "sub" || (outer?.isRaised === true && !isCell(name)),
  };
}

/**
 * A text cut to a limit in UTF-16 units, with … where something is missing; a character outside the basic plane stays whole.
 *
 * @example cutText("公共服务质量监测评价", 5) // => "公共服务…"
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > limit - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

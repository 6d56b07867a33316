/** The element id of a card. */
export function cardId(key: string): string {
  return `card-${key}`;
}

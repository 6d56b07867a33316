/** The sheets of an insertion as one of its requests reaches them, each by the name that it began with. */
export interface Desk {
  readonly worksheets: Excel.WorksheetCollection;
  readonly add: (name: string) => Excel.Worksheet;
  readonly sheet: (name: string) => Excel.Worksheet;
  /** The sheets that this request reached. */
  readonly reached: ReadonlyMap<string, Excel.Worksheet>;
}

/**
 * @param ids what Excel calls the sheets of earlier requests, by the name that each began with: another sheet may have such a name
 *   meanwhile
 */
export function openDesk(
  worksheets: Excel.WorksheetCollection,
  ids: ReadonlyMap<string, string>,
): Desk {
  const reached = new Map<string, Excel.Worksheet>();
  const keep = (name: string, sheet: Excel.Worksheet): Excel.Worksheet => {
    reached.set(name, sheet);
    return sheet;
  };
  return {
    worksheets,
    reached,
    add: (name) => keep(name, worksheets.add(name)),
    sheet: (name) => reached.get(name) ?? keep(name, worksheets.getItem(ids.get(name) ?? name)),
  };
}

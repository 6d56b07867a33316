import { planFrom, secondJson } from "./case-plans";

/** Of a part (其中) of 全市造林15.5万亩, which eight counties divide among them. */
interface Part {
  readonly threshold: number;
  readonly shares: Readonly<Record<string, number>>;
  /** Other fields of the part. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A plan of 全市造林15.5万亩 (1.1) and a part of it (1.2) that is divided among some of the counties. */
export function forestWithPart({ threshold, shares, more = {} }: Part): unknown {
  const { file } = planFrom(secondJson("yz-sum"));
  const divided = Object.entries(shares).map(([bureau, share]) => ({ bureau, threshold: share }));
  const part = { id: "1.2", name: "其中：成片林面积", threshold, shares: divided, ...more };
  return {
    ...file,
    rows: file.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        targets: cell.targets.flatMap((each) => [each, { ...each, ...part }]),
      })),
    })),
    rules: [{ kind: "partsOf", total: "1.1", parts: ["1.2"], complete: false, note: "其中" }],
  };
}

import { type Big, formatFigure, isNumeric, isPercentage, type Target } from "../../core";
import { splitInside } from "../returned";
import type { RisenPart, RisenTarget } from "./rise-up";

/** The most districts that are named one by one. */
const MOST_NAMED = 60;
/** The most whose file and cell stand beside them. */
const MOST_PLACED = 12;

/**
 * Where a figure that districts made comes from, as it stands under 佐证材料.
 *
 * @example wordSources(培育品牌 120 = 30 + 90) // => "2 个单位相加：历下区 30（历下区-2021.xlsx，指标填报!H5）、市中区 90（…）"
 */
export function wordSources({ division, target, parts, value, met }: RisenTarget): string {
  const placed = parts.length <= MOST_PLACED;
  const named = parts.slice(0, MOST_NAMED).map((part) => wordPart(part, target, placed));
  const more = parts.length > MOST_NAMED ? ` 等 ${parts.length} 个单位` : "";
  const all = `${named.join("、")}${more}`;
  if (!isNumeric(target)) return `${parts.length} 个单位：${all}`;
  switch (division.rule) {
    case "sum":
      return `${parts.length} 个单位相加：${all}`;
    case "weighted":
      return `${parts.length} 个单位加权平均（权重 ${division.shares
        .slice(0, MOST_NAMED)
        .map(({ weight }) => formatFigure(weight ?? 0))
        .join("、")}）：${all}`;
    case "each": {
      const weakest =
        value === null || typeof value === "string"
          ? ""
          : `，本表填最低的 ${figure(target, value)}`;
      return `${parts.length} 个单位各自达到，已达到 ${met} 个${weakest}：${all}`;
    }
  }
}

function wordPart(
  { district, value, words, report }: RisenPart,
  target: Target,
  isPlaced: boolean,
): string {
  const said = value === null ? (words ?? "") : figure(target, value);
  const place = report?.entry.place ?? null;
  if (!isPlaced || report === null) return `${district} ${said}`;
  const cell = place?.value === null || place === null ? "" : `，${place.sheet}!${place.value}`;
  return `${district} ${said}（${fileName(report.file)}${cell}）`;
}

function figure(target: Target, value: Big): string {
  return `${formatFigure(value)}${isPercentage(target) ? "%" : ""}`;
}

/** Without its folders: they are of one machine. */
function fileName(path: string): string {
  const file = splitInside(path)?.file ?? path;
  return file.split(/[/\\]/).at(-1) ?? file;
}

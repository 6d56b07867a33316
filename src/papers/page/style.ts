/** The look of a page: quiet, the same on a screen and on A4, nothing told by colour alone. */
export const PAGE_STYLE = `
:root { color-scheme: light; --ink: #1b1b1b; --rule: #8a94a6; --head: #e8eef6; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 15px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
main { max-width: 1120px; margin: 0 auto; padding: 24px 20px 48px; }
h1 { margin: 0 0 6px; font-size: 26px; line-height: 1.35; text-align: center; text-wrap: balance; font-family: "宋体", "SimSun", "Noto Serif CJK SC", serif; }
h2 { margin: 32px 0 10px; font-size: 19px; border-bottom: 2px solid var(--rule); padding-bottom: 4px; break-after: avoid; }
h3 { margin: 22px 0 8px; font-size: 16px; break-after: avoid; }
p { margin: 8px 0; max-width: 52em; }
.note { text-align: center; max-width: none; color: #40444c; }
.box { overflow-x: auto; margin: 10px 0 20px; }
.box:focus-visible { outline: 2px solid #1b4f9c; }
table { border-collapse: collapse; width: 100%; font-size: 13.5px; line-height: 1.45; }
caption { text-align: left; font-weight: 600; padding: 6px 0; }
th, td { border: 1px solid var(--rule); padding: 4px 7px; vertical-align: middle; overflow-wrap: break-word; white-space: pre-line; }
thead th { background: var(--head); text-align: center; word-break: keep-all; }
tbody th { font-weight: 400; text-align: left; }
tr { break-inside: avoid; }
caption { break-after: avoid; }
thead, tbody tr:first-child { break-before: avoid; break-after: avoid; }
tbody tr:last-child { break-before: avoid; }
.center { text-align: center; } .right { text-align: right; font-variant-numeric: tabular-nums; } .left { text-align: left; }
.blank { background: #fffbe6; border-bottom: 1px dotted var(--ink); }
.signature { text-align: right; max-width: none; }
figure { margin: 10px 0 16px; break-inside: avoid; }
figcaption { font-weight: 600; padding: 6px 0; }
svg { display: block; width: 100%; min-width: 640px; height: auto; }
svg text { font-size: 12.5px; fill: var(--ink); }
.mark { font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0 0 6px; padding: 0; list-style: none; font-size: 13px; }
svg.sign { display: inline-block; width: 22px; min-width: 0; height: 16px; vertical-align: -2px; }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  .box { overflow: visible; }
  svg { min-width: 0; }
  table { font-size: 9pt; }
  thead { display: table-header-group; }
  th, td, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  section.apart { break-before: page; }
  section.wide { page: wide; }
}
@page { size: A4; margin: 18mm 15mm 16mm; @bottom-center { content: "— " counter(page) " —"; font: 10pt "宋体", "SimSun", serif; } }
@page wide { size: A4 landscape; margin: 15mm 14mm 14mm; }
`;

import type { DocumentBlock } from "../document";
import { isDay } from "../period";
import { drafted, type DoubtBook, tidyText } from "./doubt-book";
import type { DraftedHead, Drafted, DraftPlace } from "./draft";

/** A line of the text outside the rows of tables, with its place. */
export interface TextLine {
  readonly text: string;
  readonly place: DraftPlace;
  /** Whether a table of targets stands somewhere below it. */
  readonly isAbove: boolean;
}

type Head = { -readonly [Field in keyof DraftedHead]: DraftedHead[Field] };

const TABLE_TITLE =
  /(?:责任|任务|目标|指标|工作|重点|分工|清单|项目|措施|计划|安排|台账)[^。；]{0,12}(?:表|清单|台账)(?:[（(][^）)]*[）)])?$|一览表$/;
/** What an annex's title adds to that of its document. */
const ANNEX_WORDS =
  /(?:量化指标|主要指标|目标任务|重点任务|重点工作|工作任务|主要任务|任务|指标)*(?:责任|任务|目标)*(?:分解|分工|清单|责任|目标)*(?:表|清单|台账)$/;
const NUMBER = /^[\u4e00-\u9fff]{1,12}[〔[（(【](?:19|20)\d\d[〕\]）)】](?:第)?\d+号$/;
const ISSUER =
  /^[\u4e00-\u9fff（）]{2,30}(?:人民政府(?:办公厅|办公室)?|委员会(?:办公厅|办公室)?|领导小组(?:办公室)?|指挥部|(?:市|省|县|区)委(?:办公厅|办公室)?|厅|局)$/;
const DATE = /^((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日$/;
const CHINESE_DATE =
  /^([一二三四五六七八九〇○零]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/;

/**
 * What a document says of itself: titles, number, issuer, days, years, to whom one reports. What it does not say is null and told,
 * never filled in.
 */
export function readDocumentFacts(
  lines: readonly TextLine[],
  book: DoubtBook,
  newId: (seed: string) => string,
): Head {
  const above = lines.filter(({ isAbove }) => isAbove);
  const single = lines.flatMap(({ text, place }) =>
    text
      .split("\n")
      .map((each) => ({ text: each.replace(/\s+/g, "").replace(/^[（(](.*)[）)]$/, "$1"), place })),
  );
  const annexMark = findLast(above, (text) =>
    /^附(?:件|表|录)\s*[\d一二三四五六七八九十]{0,3}[：:]?$/.test(text),
  );
  const annexTitle = findLast(above, (text) => text.length <= 80 && TABLE_TITLE.test(text));
  const title = readTitle(single, annexTitle, book);
  const number = readNumber(single, book);
  const titles = [title, field(annexTitle)].flatMap(({ value, source }) =>
    value === null ? [] : [{ years: readYears(value), source }],
  );
  const dated = titles.find(({ years }) => years !== null);
  const id = newId([title.value, number.value].join("\n"));
  const madeFrom = number.value === null ? null : numberInId(number.value);
  const head: Head = {
    id: drafted(madeFrom ?? id, null, ["plan-id-made"]),
    title,
    annexTitle: field(annexTitle),
    annexMark: field(
      annexMark === null ? null : { ...annexMark, text: annexMark.text.replace(/[：:]$/, "") },
    ),
    documentNumber: number,
    issuer: readIssuer(single, lines),
    issuedOn: readIssueDay(single),
    validUntil: readValidity(lines),
    period: drafted(dated?.years ?? null, dated?.source ?? null),
    leadOffice: readLeadOffice(lines, book),
  };
  tellMissing(head, book);
  return head;
}

interface Found {
  readonly text: string;
  readonly place: DraftPlace | null;
}

function findLast(lines: readonly TextLine[], fits: (text: string) => boolean): Found | null {
  for (const { text, place } of [...lines].reverse()) {
    const line = text
      .split("\n")
      .map((each) => each.trim())
      .findLast(fits);
    if (line !== undefined) return { text: line, place };
  }
  return null;
}

const field = (found: Found | null): Drafted<string | null> =>
  found === null ? drafted(null, null) : drafted(found.text, found.place);

const TITLE = /关于印发[《〈]?(.{4,80}?)[》〉]?的通知$/;
const OWN_TITLE =
  /^(?!附件)[^。，；：]{6,70}(?:计划|方案|意见|规划|要点|办法|通知|措施|纲要|安排)(?:[（(][^）)]{4,20}[）)])?$/;

/** As far down as a text's title, number and date stand. */
const MOST_FRONT_LINES = 8;
/** 制定三年行动计划 is a task, whatever it ends in. */
const BEGINS_A_TASK =
  /^(?:[\d（(一二三四五六七八九十]+[、.．）)])?(?:制定|出台|编制|印发|实施|落实|完善|推进|开展|完成|起草|修订|发布|报送|建立|健全|组织|贯彻|执行|研究|启动)/;

/** How many lines at the head of a text say what it is, where more follow: its title, number, who sends it and when. */
export function countFrontLines(lines: readonly string[]): number {
  const isFront = (text: string): boolean => {
    const words = text.replace(/\s+/g, "").replace(/^[（(](.*)[）)]$/, "$1");
    const isTitle = OWN_TITLE.test(words) && !BEGINS_A_TASK.test(words);
    return (
      isTitle || [TITLE, TABLE_TITLE, NUMBER, ISSUER, DATE].some((pattern) => pattern.test(words))
    );
  };
  const first = lines.slice(0, MOST_FRONT_LINES).findIndex((text) => !isFront(text));
  return first < 0 ? 0 : first;
}

function readTitle(
  lines: readonly Found[],
  annexTitle: Found | null,
  book: DoubtBook,
): Drafted<string | null> {
  const notice = lines.find(({ text }) => TITLE.test(text));
  if (notice !== undefined) {
    const inner = TITLE.exec(notice.text)?.[1] ?? notice.text;
    return drafted(inner, notice.place);
  }
  const own = lines.find(({ text }) => OWN_TITLE.test(text));
  if (own !== undefined) return drafted(own.text, own.place);
  if (annexTitle !== null) {
    const cut = annexTitle.text.replace(ANNEX_WORDS, "").replace(/(?<![—\-\s])[—\-\s]+$/, "");
    const title = cut.length >= 4 ? cut : annexTitle.text;
    book.note("title", "info", "title-cut", annexTitle.place, annexTitle.text, [title]);
    return drafted(title, annexTitle.place, ["title-cut"]);
  }
  return drafted(null, null, ["title-missing"]);
}

function readNumber(lines: readonly Found[], book: DoubtBook): Drafted<string | null> {
  const found = lines.filter(({ text }) => NUMBER.test(text));
  const [first] = found;
  if (first === undefined) return drafted(null, null, ["number-missing"]);
  const all = [...new Set(found.map(({ text }) => text))];
  if (all.length > 1) {
    book.note("documentNumber", "warning", "several-numbers", first.place, all.join("、"), all);
    return drafted(first.text, first.place, ["several-numbers"]);
  }
  return drafted(first.text, first.place);
}

/** 济政字〔2020〕76号 gives plan-2020-76. */
const numberInId = (number: string): string =>
  number.replace(/^.*((?:19|20)\d\d)\D+(\d+)号$/, "plan-$1-$2");

function readIssuer(lines: readonly Found[], all: readonly TextLine[]): Drafted<string | null> {
  const inTitle = all.flatMap(({ text, place }) => {
    const words =
      /^([\u4e00-\u9fff]{2,25}?(?:人民政府(?:办公厅|办公室)?|委员会(?:办公厅|办公室)?|(?:市|省|县|区)委(?:办公厅|办公室)?|厅|局))关于/.exec(
        text.replace(/\s+/g, ""),
      )?.[1];
    return words === undefined ? [] : [{ text: words, place }];
  })[0];
  const signed = lines.find(({ text }, at) => {
    const next = lines[at + 1];
    return ISSUER.test(text) && next !== undefined && dayOf(next.text) !== null;
  });
  const found = inTitle ?? signed;
  return found === undefined
    ? drafted(null, null, ["issuer-missing"])
    : drafted(found.text, found.place);
}

function dayOf(text: string): string | null {
  const arabic = DATE.exec(text);
  const chinese = CHINESE_DATE.exec(text);
  const parts = arabic?.slice(1).map(Number) ?? chinese?.slice(1).map(chineseNumber);
  if (parts === undefined) return null;
  const [year = 0, month = 0, day = 0] = parts;
  const written = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDay(written) ? written : null;
}

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
/** 〇, ○ and 零 are 0, and so is what is no digit. */
const digitOf = (character: string): number => DIGITS[character] ?? 0;

/** 二〇二一, 十二, 三十, 二十五 */
function chineseNumber(words: string): number {
  if (words.length === 4) return Number([...words].map(digitOf).join(""));
  const ten = words.indexOf("十");
  if (ten < 0) return digitOf(words);
  return (ten === 0 ? 1 : digitOf(words.slice(0, ten))) * 10 + digitOf(words.slice(ten + 1));
}

function readIssueDay(lines: readonly Found[]): Drafted<string | null> {
  const days = lines.flatMap(({ text, place }) => {
    const day = dayOf(text);
    return day === null ? [] : [{ day, place }];
  });
  const [first] = days;
  return first === undefined
    ? drafted(null, null, ["issued-missing"])
    : drafted(first.day, first.place);
}

function readValidity(lines: readonly TextLine[]): Drafted<string | null> {
  for (const { text, place } of lines) {
    const day = /有效期(?:至|到|截至)((?:19|20)\d\d年\d{1,2}月\d{1,2}日)/.exec(
      text.replace(/\s+/g, ""),
    )?.[1];
    if (day !== undefined) return drafted(dayOf(day), place);
  }
  return drafted(null, null);
}

const FIVE_YEARS: Readonly<Record<string, number>> = {
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
};

function readYears(title: string): { from: number; to: number } | null {
  const span = /((?:19|20)\d\d)年?\s*[—–\-至~～]+\s*((?:19|20)\d\d)年?/.exec(title);
  if (span !== null) return { from: Number(span[1]), to: Number(span[2]) };
  const plan = /十[二三四五](?=五)/.exec(title)?.[0];
  const from = plan === undefined ? undefined : FIVE_YEARS[plan];
  if (from !== undefined) return { from, to: from + 4 };
  const year = /((?:19|20)\d\d)年(?!代|版)/.exec(title)?.[1];
  return year === undefined || /[到至]\d{4}年/.test(title)
    ? null
    : { from: Number(year), to: Number(year) };
}

const REPORTS_TO =
  /(?:报送?|反馈|汇总|报告|上报|抄送)(?:至|到|给)?((?:[省市县区州]|[\u4e00-\u9fff]{2,6}[省市县区])[^，。；、（）()“”\d]{2,25}?(?:办公室|工作专班|领导小组办公室|局|委员会|厅))/;

function readLeadOffice(lines: readonly TextLine[], book: DoubtBook): Drafted<string | null> {
  for (const { text, place } of lines) {
    const office = REPORTS_TO.exec(tidyText(text))?.[1];
    if (office === undefined) continue;
    book.note("leadOffice", "info", "lead-office-unsure", place, office, [office]);
    return drafted(office, place, ["lead-office-unsure"]);
  }
  return drafted(null, null, ["lead-office-missing"]);
}

function tellMissing(head: DraftedHead, book: DoubtBook): void {
  if (head.title.value === null) book.note("title", "error", "title-missing", null, "");
  book.note("id", "info", "plan-id-made", null, head.id.value);
  const missing = [
    ["documentNumber", "number-missing"],
    ["issuer", "issuer-missing"],
    ["issuedOn", "issued-missing"],
    ["period", "period-missing"],
    ["leadOffice", "lead-office-missing"],
  ] as const;
  for (const [name, code] of missing) {
    if (head[name].value === null) book.note(name, "info", code, null, "");
  }
}

/** The lines of a document's text, with their places; `below` tells the blocks behind the last table. */
export function listLines(blocks: readonly DocumentBlock[], lastTable: number): TextLine[] {
  let row = 0;
  return blocks.flatMap((block, at): TextLine[] => {
    if (block.kind === "table") return [];
    row += 1;
    const text = tidyText(block.text);
    const place = { table: null, row, column: null, header: null, from: 0, to: text.length };
    return text === "" ? [] : [{ text, place, isAbove: at < lastTable }];
  });
}

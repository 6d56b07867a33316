import type { DraftedBureau } from "./draft";

/** Who answers, as a cell says it. */
export interface Responsibility {
  readonly bureaus: readonly DraftedBureau[];
  /** Whether a list of the names would not say the same: （市农业农村局牵头，市商务局等单位配合）. */
  readonly hasWords: boolean;
  /** Names that do not look like one of a bureau. */
  readonly unsure: readonly string[];
}

/** Nobody lists bureaus in more characters. */
const LONGEST = 3000;

type Role = DraftedBureau["role"];

const SUFFIX =
  /(?:局|委|办|厅|部|院|政府|集团|公司|中心|总会|协会|学会|商会|联合会|委员会|基金会|会|署|行|队|室|处|科|馆|校|站|联|社|团|园|所|学|库|港|区|县|市|镇|乡|街道|旗|州|银行|部门|单位|企业|机构|机关|党组|党委|党工委|支部|组|专班|指挥部|平台|台|报|庭|关|院校|高校|大学|学院|医院|法院|检察院|税务|总工会|妇联|团市委|科协|残联|文联|侨联|工商联|社区|村|园区|车站|分局|支队|大队|总队|基地|电网|供电|邮政|移动|联通|电信|铁塔|科|股|志愿者|厂|电视台|融媒体|青联|中央)$/;
const GROUP =
  /^(?:各|有关|相关|其他|其它|全[市省区县]|[市省区县州](?:直|级)(?:各|有关|相关)|[市省区县州]有关|[市省区县州]相关|各级)|等(?:\d+|[一二三四五六七八九十]+)?个?(?:有关|相关|市直|省直|成员)?(?:部门|单位)$|(?:成员|责任|有关|相关)(?:单位|部门)$|^[\d一二三四五六七八九十]+个(?:部门|单位)$/;
const LABEL =
  /^(?:(牵头|主办|主责|主要责任|第一责任|负责)|(配合|协办|协同|参与|参加|协助|协作|支持)|(?:责任|承办|落实|实施|完成))(?:责任|落实|实施)?(?:单位|部门|处室|科室|主体)?(?:及责任人)?[：:]/;
/** What brackets say beside who answers: who of the leaders, until when. */
const OTHER_LABEL =
  /^(?:[市区县省州]?(?:责任|分管|牵头|包保|联系)?领导|责任人|负责人|联系人|(?:完成|整改)?(?:时限|期限|时间)|时间节点|完成日期)[：:]/;
const SCHEDULE =
  /^(?:到|于|在)?(?:(?:19|20)\d\d年|\d{1,2}月|年底|长期|持续|每年|常态)[^局委办厅部]{0,12}$/;
/** 牵头单位：市甲局 配合单位：市乙局 */
const BEFORE_LABEL = new RegExp(
  `(?<![、\\s])[、\\s]+(?=${LABEL.source.slice(1)}|${OTHER_LABEL.source.slice(1)})`,
  "g",
);
const LEADS = /(?:共同)?(?:牵头(?:负责|落实|实施|推进)?|主办|总牵头|负总责)$/;
const HELPS =
  /(?:(?:等)?(?:单位|部门)?(?:按职责分工)?(?:分别)?(?:予以|做好)?(?:配合|参与|参加|协助|协办|协同)(?:落实|实施|推进)?)$/;
const PLAIN =
  /(?:(?:按照?|根据|依据)?(?:各自)?(?:职责)?分工(?:负责|落实|推进|抓好落实)?|(?:分别|共同)?负责(?:落实|实施)?|组织实施|抓好落实|具体负责|落实)$/;

/**
 * The bureaus and groups of a cell or of the bracket behind a task, with their roles where words say them.
 *
 * @example readResponsibility("市农业农村局牵头，市商务局等单位配合").bureaus[0] // => { name: "市农业农村局", role: "lead" }
 */
export function readResponsibility(text: string, otherwise: Role = null): Responsibility {
  if (text.length > LONGEST) return { bureaus: [], hasWords: false, unsure: [text.slice(0, 40)] };
  const found: DraftedBureau[] = [];
  const unsure: string[] = [];
  // 等部门 names more than it lists
  let hasWords = /等(?:(?:有关|相关)?(?:单位|部门)|[和及与]|负责|$)/.test(text);
  let labelled: Role | undefined;
  const waiting: string[] = [];
  let isOther = false;
  const take = (names: readonly string[], role: Role): void => {
    for (const printed of names) {
      const own = /[（(](?:(牵头|主办|主责)|配合|协办|参与|协助)(?:单位|部门)?[）)]$/.exec(printed);
      const name = own === null ? printed : printed.slice(0, own.index);
      if (own !== null) hasWords = true;
      if (found.some((each) => each.name === name)) continue;
      const ownRole = own === null ? role : own[1] === undefined ? "cooperating" : "lead";
      found.push({ name, role: ownRole });
      if (!looksLikeBureau(name)) unsure.push(name);
    }
  };
  for (const segment of splitSegments(text)) {
    if (OTHER_LABEL.test(segment.words) || SCHEDULE.test(segment.words)) {
      isOther = OTHER_LABEL.test(segment.words) && !segment.isLast;
      if (segment.isLast) hasWords = true;
      continue;
    }
    const label = LABEL.exec(segment.words);
    if (isOther && label === null) {
      isOther = !segment.isLast;
      continue;
    }
    isOther = false;
    if (label !== null) {
      take(waiting.splice(0), labelled ?? otherwise);
      labelled = label[1] !== undefined ? "lead" : label[2] !== undefined ? "cooperating" : null;
      hasWords = true;
    }
    const words = segment.words.slice(label?.[0].length ?? 0);
    const { names, role, isTold } = readSegment(words);
    if (isTold) hasWords = true;
    if (role !== null) {
      // 牵头单位：市甲局，市乙局配合: the label counts for what stands behind it
      take(waiting.splice(0), labelled ?? role);
      take(names, role);
    } else waiting.push(...names);
    if (segment.isLast) take(waiting.splice(0), labelled ?? otherwise);
  }
  take(waiting, labelled ?? otherwise);
  return { bureaus: found, hasWords, unsure };
}

/** Whether a name is one that stands for others: 各区县政府, 有关部门. */
export function isGroupName(name: string): boolean {
  return GROUP.test(name);
}

function looksLikeBureau(name: string): boolean {
  const bare = name.replace(/[（(][^（()）]*[）)]$/, "");
  return name.length <= 30 && (SUFFIX.test(bare) || isGroupName(name)) && !/[。！？：:]/.test(name);
}

/** The stretches between semicolons, full stops and commas; the last of each sentence is marked. */
function splitSegments(text: string): { readonly words: string; readonly isLast: boolean }[] {
  const inner = unwrap(text.replace(/\u3000/g, " ").trim()).replace(BEFORE_LABEL, "；");
  return inner.split(/[；;。\n]|\s{2,}/).flatMap((sentence) => {
    const pieces = splitOutside(sentence, /[，,]/).filter((piece) => piece.trim() !== "");
    return pieces.map((piece, place) => ({
      words: piece.trim(),
      isLast: place === pieces.length - 1,
    }));
  });
}

/** （责任单位：…） is what stands in its brackets. */
function unwrap(text: string): string {
  const inner = /^[（(【[]([\s\S]*)[）)】\]]$/.exec(text)?.[1];
  return inner !== undefined && !/^[^（(]*[）)]/.test(inner) ? inner.trim() : text;
}

function readSegment(segment: string): {
  readonly names: readonly string[];
  readonly role: Role;
  readonly isTold: boolean;
} {
  // 以下统称 is a definition, and read as one
  const words = segment
    .replace(/^以下(?:统|简)称.*$/, "")
    .replace(/^(?:由|请)(?=[\u4e00-\u9fff]{3})/, "");
  const lead = LEADS.exec(words);
  const help = lead === null ? HELPS.exec(words) : null;
  const plain = lead === null && help === null ? PLAIN.exec(words) : null;
  const end = (lead ?? help ?? plain)?.index ?? words.length;
  const names = splitNames(words.slice(0, end));
  return {
    names,
    role: lead !== null ? "lead" : help !== null ? "cooperating" : null,
    isTold: end < words.length || words !== segment,
  };
}

/** 各区、市政府 and 各区（市、县）政府 are one name each. */
const TOGETHER =
  /各(?:[区县市州旗镇乡][、])+[区县市州旗镇乡](?:[（(][^）)]*[）)])?(?:人民)?(?:政府|管委会|街道)?|各[区县市]政府及[^；;，,]*?机构/g;

function splitNames(words: string): string[] {
  const kept: string[] = [];
  const masked = words
    // 市场监管总局等和各有关省级人民政府
    .replace(
      /(?<=[\u4e00-\u9fff])等(?:有关|相关)?(?:单位|部门)?(?:以及|[和及与])(?=[\u4e00-\u9fff])(?!(?:有关|相关)?(?:单位|部门))/g,
      "、",
    )
    .replace(TOGETHER, (name) => `\uE010${kept.push(name) - 1}\uE011`);
  return splitOutside(masked, /[、/／|]|(?<=[\u4e00-\u9fff）)]) +(?=[\u4e00-\u9fff\uE010])/)
    .flatMap(splitAnd)
    .flatMap((name) => {
      const whole = name
        .replace(/\uE010(\d+)\uE011/g, (_, place: string) => kept[Number(place)] ?? "")
        .trim()
        .replace(/^(?:和|及|与|以及)(?=[\u4e00-\u9fff]{2})/, "")
        .replace(
          /(?<=[局委办厅部会院政府处署行社])等(?:有关|相关)?(?:单位|部门)?(?:[和及与](?:有关|相关)?(?:单位|部门|地方))?$/,
          "",
        )
        .replace(/(?<![：:。，,；;])[：:。，,；;]+$/, "");
      return whole === "" || /^[—\-/／无]+$/.test(whole) ? [] : [whole];
    });
}

/** 市教育局和市财政局 are two, 市文化和旅游局 is one. */
function splitAnd(name: string): string[] {
  for (const { index, 0: word } of name.matchAll(/以及|和|及|与/g)) {
    const [left, right] = [name.slice(0, index), name.slice(index + word.length)];
    if (
      /(?:局|委|办|厅|部|院|政府|集团|公司|中心|委员会|管委会|会)$/.test(left) &&
      right.length > 2
    )
      return [left, ...splitAnd(right)];
  }
  return [name];
}

/** Parts a text where no bracket is open. */
function splitOutside(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    if (/[（(“「]/.test(character)) depth += 1;
    else if (/[）)”」]/.test(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const found = new RegExp(separator.source, "y");
      found.lastIndex = place;
      const match = found.exec(text);
      if (match !== null && match[0] !== "") {
        pieces.push(text.slice(from, place));
        from = place + match[0].length;
        place = from - 1;
      }
    }
  }
  pieces.push(text.slice(from));
  return pieces;
}

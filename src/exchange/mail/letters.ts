/** What a mail is for: the first sending, a reminder, a form that goes back to be corrected. */
export const MAIL_KINDS = ["first", "remind", "return"] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** A letter with places to fill: `{单位}`, `{截止日}`. The first line is the subject. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** What fills the places of a letter, for one bureau; a line whose only place is empty is left out. */
export const LETTER_PLACES = [
  ...(["单位", "称呼", "计划", "报告期", "截止日", "项数"] as const),
  ...(["情况", "欠报", "附件", "联系", "落款"] as const),
] as const;
export type LetterPlace = (typeof LETTER_PLACES)[number];
export type LetterFacts = Readonly<Record<LetterPlace, string>>;

/** Two characters, as letters begin their paragraphs. */
const INDENT = "\u3000\u3000";

/** The letters that the program has; an office may have its own. */
export const LETTERS: Readonly<Record<MailKind, Letter>> = {
  first: {
    subject: "【请填报】{计划}{报告期}指标完成情况",
    text: `{称呼}：

${INDENT}现发去《{计划}》{报告期}指标填报表（{附件}），请填报{项数}。
${INDENT}请只在“指标填报”表的黄色格里填写，不改动表的结构，填好后直接把这个文件发回本邮箱。填法见表中“填报说明”。
${INDENT}报送时间：{截止日}前
${INDENT}{联系}

{落款}
`,
  },
  remind: {
    subject: "【催报】{计划}{报告期}指标完成情况",
    text: `{称呼}：

${INDENT}《{计划}》{报告期}指标填报表，{单位}{情况}。
${INDENT}报送时间：{截止日}前
${INDENT}还没有报的指标：
{欠报}
${INDENT}请填好后把文件发回本邮箱；附上填报表备用（{附件}）。已经发出的，请不必理会。
${INDENT}{联系}

{落款}
`,
  },
  return: {
    subject: "【退回修改】{计划}{报告期}指标填报表",
    text: `{称呼}：

${INDENT}{单位}报来的《{计划}》{报告期}指标填报表有需要修改的地方，已在附件里逐格标出（{附件}），{情况}。
${INDENT}请在附件里改好，把文件发回本邮箱。
${INDENT}报送时间：{截止日}前
${INDENT}{联系}

{落款}
`,
  },
};

/** Places of a letter that the program does not know. */
export function unknownPlaces({ subject, text }: Letter): string[] {
  const named = [...`${subject}\n${text}`.matchAll(/\{([^{}\n]{1,20})\}/g)].map(
    ([, name = ""]) => name,
  );
  return [...new Set(named)].filter((name) => !isPlace(name));
}

function isPlace(name: string): name is LetterPlace {
  return LETTER_PLACES.some((each) => each === name);
}

/** A letter that an office wrote: the first line is the subject, what stands below is the text. */
export function parseLetter(written: string): Letter | null {
  const [subject = "", ...lines] = written
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const text = lines.join("\n").replace(/^\n+/, "");
  return subject.trim() === "" || text.trim() === "" ? null : { subject: subject.trim(), text };
}

/**
 * The letter to one bureau.
 *
 * @example fillLetter({ subject: "请{单位}填报", text: "…" }, facts).subject // => "请市科技局填报"
 */
export function fillLetter({ subject, text }: Letter, facts: LetterFacts): Letter {
  const fill = (words: string): string =>
    words.replace(/\{([^{}\n]{1,20})\}/g, (whole, name: string) =>
      isPlace(name) ? facts[name] : whole,
    );
  const isEmpty = (line: string): boolean => {
    const places = [...line.matchAll(/\{([^{}\n]{1,20})\}/g)].map(([, name = ""]) => name);
    return places.length > 0 && places.every((name) => isPlace(name) && facts[name] === "");
  };
  const lines = text.split("\n").filter((line) => !isEmpty(line));
  return { subject: fill(subject).replace(/\s+/g, " ").trim(), text: fill(lines.join("\n")) };
}

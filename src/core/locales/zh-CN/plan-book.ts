import type { PlanBookProblemCode } from "../../finding";
import { listTexts } from "../filed-words";
import type { BookNoteSentences, ProblemSentences } from "../sentence";

/** 计划工作簿哪里不对；工作表和单元格写在前面。 */
export const PLAN_BOOK_PROBLEMS: ProblemSentences<PlanBookProblemCode> = {
  "missing-sheet": ({ sheet }) =>
    `没有名为“${sheet}”的工作表。计划工作簿至少要有“计划”和“指标”两张表，没有的话用 zerenbiao plan template 计划.xlsx 生成一份空的，照着填`,
  "missing-heading": ({ headings, row }) =>
    row === null
      ? `没有找到表头，表头一行应当有：${headings.join("、")}。请不要改表头的字`
      : `第 ${row} 行是表头，少了${headings.map((each) => `“${each}”`).join("、")}。请把表头改回“说明”里的字`,
  "unknown-heading": ({ words, near }) =>
    words === ""
      ? "这里有内容，这一列却没有表头。请写上表头，或者删去"
      : near === null
        ? `不认识“${words}”。是文件里印的列，请在“印出的列”表里加上；只是自己看的，请移到别的工作表`
        : `不认识“${words}”，是不是“${near}”？不是请删去`,
  "heading-twice": ({ cells }) =>
    `同样的内容写在两处（${cells.join("、")}），不知道以哪处为准。请删去一处`,
  "not-a-figure": () => "应为一个数，单位写在“单位”一列",
  "not-a-bare-figure": () =>
    "只写数：“以上”“不超过”“前”“左右”写在“比较”一列，区间的上端写在“区间上端”一列",
  "not-a-year": () => "应为一个年份，只写四位数",
  "two-readings": ({ stored }) =>
    `格里存的是 ${stored}，看到的却不是这个数。请清除这一格的格式，重新填数`,
  "error-value": () => "公式算不出来。请直接填内容",
  "unseen-text": () =>
    "这一格有内容，但看不见（白字、字太小或被格式藏起来）。请让它看得见，或者删去",
  "marked-figure": () => "数字旁边有上标、下标或划掉的字，读法不止一种。请重新填",
  "one-for-several": ({ cells }) => `并入了 ${cells}，每项指标要各写各的。请取消合并，分开填`,
  "no-day-named": ({ words }) =>
    `“${words}”不是哪一天，到了哪天算数说不出来。请清空这一格，把“${words}”写在“时间节点”列（没有就加一列），照原话印，只填报、不判定；真有期限的写年月日`,
  "malformed-place": () =>
    "位置由程序写，应为“行3格1项2”这样。不知道怎么写就清空这一格，这一行就接在上一行后面",
  "says-otherwise": ({ cell, other }) =>
    `与 ${cell} 属于同一处，那里写的是“${other}”，这里不一样。只留一处，或者改成一样的；本来就是另一格的，请在这一行也写上原文，并清空“位置”`,
  "example-changed": () =>
    "序号写着“例”，是示例的行，内容却改过了。是自己的指标，请把序号改成文件里的序号（没有就清空）；不要的，请整行删去",
  "open-doubt": ({ doubt }) =>
    `疑问还没有处理：${doubt}。请在“处理”一列选一个；左边各格照用写“照此”，自己改好了写“已改”`,
  "unfit-handling": ({ choices }) =>
    `不能照这个办。应为 ${choices.join("、")}；左边各格照用写“照此”，自己改好了写“已改”`,
};

/** 计划本身的毛病，照工作簿上的字来说。 */
export const BOOK_WORDING: Partial<ProblemSentences> = {
  "missing-field": ({ choices }) =>
    `不能空着${choices.length === 0 ? "" : `，应为 ${choices.join("、")} 之一`}`,
  "empty-text": () => "不能空着",
  "malformed-day": () => "不是存在的日期。请写成年月日；文件没有写就空着",
  "too-few": () => "至少要写一行",
  "too-small": ({ minimum }) => `不能小于 ${minimum}`,
  "malformed-plan-id": () => "只能用小写字母、数字和连字符；也可以空着，由程序编一个",
  "malformed-target-id": () => "编号应为数字、字母，中间可用点或横线；也可以空着，由程序编一个",
  "none-for-qualitative": () => "类型是“定性”，这一格应当空着；有数要填的，请改类型",
  "needed-for-numeric": () => "除“定性”外都要写；没有数的任务，类型请写“定性”",
  "outside-bounds": () => "超出了本行自己写的最小值、最大值",
  "comparator-of-ranks": () => "比较词“前N位”只用于位次，位次也只用“前N位”",
  "comparator-of-caps": () => "类型是“上限”，比较词应为“不超过≤”或“低于<”",
  "upper-of-ranges": () => "区间的上端只用于比较词“区间”，区间也必须写上端",
  "upper-not-above": () => "区间的上端应当大于目标值",
  "bounds-reversed": () => "最小值大于最大值",
  "unit-of-rates": () => "类型是“增长率”，单位应为 %、‰ 或 个百分点",
  "only-for-rates": () => "只用于类型“增长率”",
  "only-for-about": () => "只用于比较词“左右”",
  "milestone-too-late": ({ period }) => `${period} 不早于这项指标自己的时限，不用写在“节点”里`,
  "shares-need-sum": () => "分给各单位的指标，“合成方式”应为“相加”，比较词不能是“区间”",
  "share-of-stranger": ({ bureau }) =>
    `“${bureau}”不是这项指标的责任单位，请核对单位名或“指标”表的责任单位`,
  "period-reversed": () => "终止年份早于起始年份",
  "valid-before-issued": () => "有效期早于印发日期",
  "repeated-source": () => "出处的编号重复",
  "repeated-bureau": () => "有单位列了两次",
  "unknown-column": ({ header }) => `“印出的列”表里没有表头“${header}”`,
  "unlisted-bureau": ({ bureau }) =>
    `“${bureau}”不在“单位名录”里。写错了请改；是新的单位，请在“单位名录”加一行；是统称，请加在“统称”表`,
  "foreign-fragment": () => "应从本格“原文”里照抄一段，一个字也不能改；空着就是整段原文",
  "unknown-source": ({ document }) => `“出处”表里没有编号“${document}”`,
  "idle-bureau": ({ bureau }) => `“${bureau}”没有承担任何指标。写错了请改，用不着请删去这一行`,
  "not-an-increase": ({ target }) => `${target} 的类型不是“新增”`,
  "not-a-level": ({ target }) => `${target} 的类型不是“水平”`,
};

/** 工作簿是怎么读的，替人补了什么；都不妨碍使用。 */
export const BOOK_NOTES: BookNoteSentences = {
  "id-made": ({ id }) => `没有写编号，编为 ${id}`,
  "choice-applied": ({ field, chosen }) => `照“处理”办：${field}，${chosen}`,
  "plan-id-made": ({ id }) => `没有写计划编号，编为 ${id}`,
  "source-made": ({ title }) => `没有写出处文件，当作“${title}”`,
  "place-made": ({ place }) => `没有写出处位置，记为“${place}”`,
  "whole-text": () => "没有写摘自原文，以整段原文为准",
  "kind-made": ({ kind }) => `没有写类型，当作“${kind}”`,
  "bureaus-gathered": ({ names }) =>
    `单位名录是空的，照“指标”表里出现的次序列了 ${names.length} 个单位：${listTexts(names, "、")}。名称不对的，请在单位名录里写明`,
  "short-name": ({ name }) => `是简称，当作“${name}”`,
  "day-read": ({ day }) => `当作${day}`,
  "example-left-out": () => "是示例，没有算进来",
  "hidden-rows": () => "这些行隐藏着，一样读了",
  "hidden-columns": () => "这些列隐藏着，一样读了",
  "hidden-sheet": () => "这张表隐藏着，一样读了",
  formulas: () => "是公式，按显示的结果读",
  "struck-out": () => "划掉或看不见的字没有读",
  "under-merge": () => "并到别的格里去了，这里原来的内容没有读",
  reordered: ({ heading }) =>
    `各行的次序与“${heading}”一列不同，照“${heading}”排。想改次序，请清空“${heading}”一列`,
};

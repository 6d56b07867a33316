/** The facts of the document, one a line. */
export const FACTS = [
  {
    heading: "标题",
    prompt: "文件的标题，不写“关于印发……的通知”。",
    example: "某县绿化三年行动计划（2025—2027年）",
  },
  {
    heading: "附表标题",
    prompt: "附表自己的标题；没有附表就空着。",
    example: "量化指标责任分解表",
  },
  { heading: "附表字样", prompt: "印在附表左上角的字；没有就空着。", example: "附件" },
  { heading: "文号", prompt: "没有就空着。", example: "济政字〔2020〕76号" },
  { heading: "印发机关", prompt: "没有就空着。", example: "济南市人民政府" },
  { heading: "印发日期", prompt: "写到日；没有就空着。", example: "2020年10月19日" },
  { heading: "有效期至", prompt: "写到日；没有就空着。", example: "2022年12月31日" },
  { heading: "起始年份", prompt: "计划的第一年；文件没有写就空着。", example: "2025" },
  { heading: "终止年份", prompt: "计划的最后一年；没有写就空着。", example: "2027" },
  {
    heading: "牵头单位",
    prompt: "各单位向谁报送；文件没有写就空着。",
    example: "县绿化委员会办公室",
  },
  {
    heading: "计划编号",
    prompt: "小写字母、数字、连字符，用在文件名里；空着由程序编。",
    example: "county-green-2025",
  },
] as const;
export type FactHeading = (typeof FACTS)[number]["heading"];
export const FACT_HEADINGS = { name: "项目", content: "内容", guide: "怎么填" } as const;

/** The language of sentences: `zh-CN` unless `en-US` is asked for. */
export type Language = "zh-CN" | "en-US";

/** What every function of the library takes. */
export interface LanguageOption {
  /** The language of findings and errors; `zh-CN` where it is left out. What stands in workbooks is Chinese. */
  readonly language?: Language | undefined;
}

import type { Language } from "../../core";
import type { BaseUrlProblem } from "./base-url";
import type { PackageProblem } from "./write-package";

/** What `npm run package` says. */
export interface PackageTexts {
  readonly usage: string;
  badOption(problem: string): string;
  missing(option: string): string;
  badUrl(url: string, problem: BaseUrlProblem): string;
  notWritten(out: string, problem: PackageProblem): string;
  written(out: string, url: string): string;
}

const chinese: PackageTexts = {
  usage: `用法：npm run package -- --url <网址> --out <文件夹> [选项]

  --url <网址>     面板将来所在的网址，如 https://intranet.example/zerenbiao/
  --out <文件夹>   写到哪里：manifest.xml 和 web 文件夹
  --force          允许替换以前打的包
  --lang <语言>    zh-CN 或 en-US
  --help           显示用法`,
  badOption: (problem) => `选项有误：${problem}`,
  missing: (option) => `缺 ${option}`,
  badUrl: (url, problem) => `--url 是“${url}”，${CHINESE_URL_PROBLEMS[problem]}`,
  notWritten: (out, problem) => {
    switch (problem) {
      case "not-built":
        return "还没有构建面板。先运行 npm run build";
      case "output-exists":
        return `“${out}”已经有了。换一个 --out，或加 --force 替换以前打的包`;
      case "output-is-no-package":
        return `“${out}”里不是以前打的包，不会替换。换一个 --out`;
    }
  },
  written: (out, url) => `已写到 ${out}
  web/           放到网站上，使它的网址是 ${url}
  manifest.xml   放进共享文件夹目录，或由管理员上传到管理中心（见 docs/deploy.md）`,
};

const CHINESE_URL_PROBLEMS: Readonly<Record<BaseUrlProblem, string>> = {
  "not-an-address": "不是完整的网址，应如 https://intranet.example/zerenbiao/",
  "not-https": "Office 只接受 https 的网址",
  "has-user": "网址里不能带用户名和密码",
  "has-query": "网址里不能有 ? 和 #，只写文件夹",
  "too-long": "网址太长，最多 1900 个字符",
};

const english: PackageTexts = {
  usage: `Usage: npm run package -- --url <ADDRESS> --out <FOLDER> [options]

  --url <ADDRESS>   where the pane will be served, such as https://intranet.example/zerenbiao/
  --out <FOLDER>    what to write: manifest.xml and a folder web
  --force           may replace an earlier package
  --lang <LANG>     zh-CN or en-US
  --help            shows this`,
  badOption: (problem) => `wrong option: ${problem}`,
  missing: (option) => `${option} is missing`,
  badUrl: (url, problem) => `--url is "${url}": ${ENGLISH_URL_PROBLEMS[problem]}`,
  notWritten: (out, problem) => {
    switch (problem) {
      case "not-built":
        return "the pane has not been built. Run npm run build first";
      case "output-exists":
        return `"${out}" exists. Take another --out, or replace an earlier package with --force`;
      case "output-is-no-package":
        return `"${out}" holds no earlier package and is not replaced. Take another --out`;
    }
  },
  written: (out, url) => `Written to ${out}
  web/           put it on the web server so that its address is ${url}
  manifest.xml   put it into a shared folder catalog, or have it uploaded to the admin center (docs/deploy.md)`,
};

const ENGLISH_URL_PROBLEMS: Readonly<Record<BaseUrlProblem, string>> = {
  "not-an-address": "not a whole address, which is like https://intranet.example/zerenbiao/",
  "not-https": "Office takes https addresses only",
  "has-user": "an address with a user name or password cannot be used",
  "has-query": "give the folder only, without ? and #",
  "too-long": "the address is longer than 1900 characters",
};

export function packageTexts(language: Language): PackageTexts {
  return TEXTS[language];
}

const TEXTS: Readonly<Record<Language, PackageTexts>> = { "zh-CN": chinese, "en-US": english };

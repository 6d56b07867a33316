import type { Language } from "../../core";

/** What `npm start` says. */
export interface ServeTexts {
  readonly usage: string;
  readonly building: string;
  badOption(problem: string): string;
  badPort(text: string): string;
  notBuilt(problem: string): string;
  portInUse(port: number): string;
  serving(address: string): string;
  trust(certificate: string): string;
  sideload(manifest: string): string;
}

const chinese: ServeTexts = {
  usage: `用法：npm start -- [选项]

  --port <端口>   默认 3000；manifest.xml 里写的就是这个端口
  --http          不用证书（只供浏览器里试用和测试，Excel 不接受）
  --lang <语言>   zh-CN 或 en-US
  --help          显示用法`,
  building: "正在构建面板……",
  badOption: (problem) => `选项有误：${problem}`,
  badPort: (text) => `--port 是“${text}”，应为 0 到 65535 的整数`,
  notBuilt: (problem) => `面板没有构建成（${problem}）。先运行 npm run build，看它报什么`,
  portInUse: (port) => `端口 ${port} 已被占用。停掉占用它的程序，或用 --port 换一个`,
  serving: (address) => `面板在 ${address} ；按 Ctrl+C 停止`,
  trust: (certificate) => `
证书是本机自己签的，要先信任一次（一年内有效）：${certificate}
  Windows  certutil -user -addstore Root "${certificate}"
  Mac      security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${certificate}"
  然后重新打开 Excel 或浏览器。`,
  sideload: (manifest) => `
在 Excel 里加载：${manifest}
  Windows  把它放进一个共享文件夹；文件 → 选项 → 信任中心 → 信任中心设置 → 受信任的加载项目录，
           添加该文件夹的网络路径，勾选“在菜单中显示”；重开 Excel，插入 → 我的加载项 → 共享文件夹
  Mac      复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef （没有就新建）；
           重开 Excel，插入 → 我的加载项旁的箭头
  网页版   插入 → Office 加载项 → 我的加载项 → 管理我的加载项 → 上传我的加载项
  不用 Excel 也可以：在浏览器里打开上面的网址，直接打开和保存 .xlsx 文件。
详见 docs/deploy.md。`,
};

const english: ServeTexts = {
  usage: `Usage: npm start -- [options]

  --port <PORT>   3000 unless given, which manifest.xml names
  --http          without a certificate (for browsers and tests; Excel does not take it)
  --lang <LANG>   zh-CN or en-US
  --help          shows this`,
  building: "Building the pane …",
  badOption: (problem) => `wrong option: ${problem}`,
  badPort: (text) => `--port is "${text}", must be a whole number from 0 to 65535`,
  notBuilt: (problem) =>
    `the pane could not be built (${problem}). Run npm run build to see what it says`,
  portInUse: (port) =>
    `port ${port} is in use. Stop the program that has it, or take another with --port`,
  serving: (address) => `The pane is at ${address} ; Ctrl+C stops it`,
  trust: (certificate) => `
The certificate is this machine's own and must be trusted once (it holds for a year): ${certificate}
  Windows  certutil -user -addstore Root "${certificate}"
  Mac      security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${certificate}"
  Then open Excel or the browser again.`,
  sideload: (manifest) => `
Into Excel: ${manifest}
  Windows  put it into a shared folder; File → Options → Trust Center → Trust Center Settings → Trusted Add-in
           Catalogs: add the folder's network path, tick Show in Menu; open Excel again, Insert → My Add-ins →
           SHARED FOLDER
  Mac      copy it to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef (make the folder if it is
           missing); open Excel again, Insert → the arrow beside My Add-ins
  Web      Insert → Office Add-ins → MY ADD-INS → Manage My Add-ins → Upload My Add-in
  Without Excel: open the address above in a browser and open and save .xlsx files there.
More in docs/deploy.md.`,
};

export function serveTexts(language: Language): ServeTexts {
  return TEXTS[language];
}

const TEXTS: Readonly<Record<Language, ServeTexts>> = { "zh-CN": chinese, "en-US": english };

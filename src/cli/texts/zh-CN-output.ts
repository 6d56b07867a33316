import type { LockHolder } from "../disk";
import type { OutputTexts } from "./output-texts";

/** 谁、在哪台电脑、从什么时候起；锁里没有写的不说。 */
function whose(holder: LockHolder | null): string {
  if (holder === null) return "没有写明是谁的";
  const { user, host, pid, since } = holder;
  const who = user === "" ? "" : `${user} `;
  return `${who}在 ${host} 上运行的命令，进程号 ${pid}，${moment(since)}开始`;
}

/** 2026年11月28日 11:20，按这台电脑的时区。 */
function moment(since: string): string {
  const date = new Date(since);
  if (Number.isNaN(date.getTime())) return "";
  const two = (count: number): string => String(count).padStart(2, "0");
  const day = `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())} `;
}

const list = (paths: readonly string[]): string =>
  `${paths.slice(0, 5).join("、")}${paths.length > 5 ? ` 等 ${paths.length} 个` : ""}`;

export const chineseOutput: OutputTexts = {
  takenOver: (path, holder) =>
    `说明：${path} 上留着一把没有人用的锁（${whose(holder)}），那个命令没有做完就停了；锁已经接过来，这次照常写。`,
  finished: ({ placed, skipped }) =>
    [
      ...(placed.length === 0
        ? []
        : [`说明：上一个命令没有做完就停了，剩下的已经替它放好：${list(placed)}。`]),
      ...(skipped.length === 0
        ? []
        : [
            `注意：上一个命令没有做完就停了，台账里记了，表却没有放好：${list(skipped)}（那里后来放了别的文件，或者要放的已经不在）。需要的话加 --force 重新生成这几份。`,
          ]),
    ].join("\n"),
  held: ({ path, lock, holder, waitedSeconds }) =>
    `${path} 正由另一个命令写着（${whose(holder)}），等了 ${waitedSeconds} 秒还没有写完。请等它写完再运行；确认那个命令已经不在了（比如那台电脑关了），就删掉 ${lock} 再运行。锁 10 分钟没有动静会自动接过来。`,
  lost: (path) => `写 ${path} 的时候停顿太久，已经由另一个命令接着写了，这次没有写。请再运行一次。`,
  halfDone: ({ path, code, missing }) =>
    `没有写完：${path} 写不进去（${code}），写好的也退不回来。还没有放好的：${list(missing)}。已经放好的都是完整的；磁盘恢复以后，在这个文件夹里再运行一次写文件的命令，会先把剩下的放好。`,
};

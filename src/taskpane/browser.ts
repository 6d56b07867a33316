/// <reference lib="dom" />
import { LANGUAGES } from "../core";
import type { Memory, Timers } from "./shell";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TYPES: Readonly<Record<string, string>> = {
  xlsx: XLSX,
  zip: "application/zip",
  json: "application/json",
};

/** The media type of a file that the pane saves. */
export function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

/** Offers a file for saving, the way every browser knows. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const type = typeOf(name);
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // the browser has to have begun reading
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** Puts text on the clipboard; false where the page may not: in some frames, and where an intranet serves plain http. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** 32 random hexadecimal digits; `crypto.randomUUID` is missing where an intranet serves plain http. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Lets the browser draw before going on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

export const browserTimers: Timers = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

const KEYS = {
  language: "zerenbiao.language",
  welcomed: "zerenbiao.welcomed",
  decidedBy: "zerenbiao.decidedBy",
} as const;

/** localStorage; some hosts forbid it, then nothing is remembered. */
export const browserMemory: Memory = {
  get language() {
    const stored = read(KEYS.language);
    return LANGUAGES.find((language) => language === stored) ?? null;
  },
  get welcomed() {
    return read(KEYS.welcomed) === "yes";
  },
  get decidedBy() {
    return read(KEYS.decidedBy);
  },
  remember({ language, welcomed, decidedBy }) {
    if (language !== undefined) write(KEYS.language, language);
    if (welcomed !== undefined) write(KEYS.welcomed, welcomed ? "yes" : "no");
    if (decidedBy !== undefined) write(KEYS.decidedBy, decidedBy);
  },
};

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // forbidden or full: asked again next time
  }
}

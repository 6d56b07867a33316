/// <reference lib="dom" />
import { html, nothing, render, type TemplateResult } from "lit/html.js";
import type { Language } from "../core";
import { saveFile, typeOf } from "./browser";
import { buttonView } from "./kit";
import { mayBeInOffice } from "./office-host";
import {
  chineseOffline,
  englishOffline,
  keepOffline,
  mayBeKept,
  offerInstalling,
  type OfflineState,
  type OfflineTexts,
} from "./offline";
import {
  ANSWERS,
  chineseSaving,
  createSaver,
  englishSaving,
  openByHandle,
  type Answer,
  type News,
  type SavingQuestion,
  type SavingTexts,
} from "./saving";

/** What the pane has in a browser beside what it has in Excel. */
export interface BrowserMode {
  /** False where a person gave it up. */
  readonly save: (name: string, bytes: Uint8Array) => Promise<boolean>;
  /** Says all of it in another language. */
  readonly speak: (language: Language) => void;
}

interface Shown {
  readonly language: Language;
  readonly offline: OfflineState | null;
  readonly news: News | null;
  readonly asked: { readonly question: SavingQuestion; readonly answer: Answering } | null;
}

type Answering = (answer: Answer) => void;

interface Texts {
  readonly offline: OfflineTexts;
  readonly saving: SavingTexts;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  "zh-CN": { offline: chineseOffline, saving: chineseSaving },
  "en-US": { offline: englishOffline, saving: englishSaving },
};
/** The element id of the first answer to a question. */
const FIRST_ANSWER = "saving-answer";

/** Keeps the pane on this machine where it may be, and opens and saves files in the browser's own way where there is one. */
export function startBrowserMode(page: Window, language: Language): BrowserMode {
  let shown: Shown = { language, offline: null, news: null, asked: null };
  const place = page.document.createElement("aside");
  place.className = "beside";
  page.document.body.append(place);
  const show = (next: Partial<Shown>) => {
    shown = { ...shown, ...next };
    const texts = TEXTS[shown.language];
    place.lang = shown.language;
    place.ariaLabel = texts.offline.region;
    render(besideView(shown, texts), place);
  };
  const ask = (question: SavingQuestion): Promise<Answer> =>
    new Promise((resolve) => {
      const answer: Answering = (given) => {
        show({ asked: null });
        resolve(given);
      };
      show({ asked: { question, answer }, news: null });
      page.document.getElementById(FIRST_ANSWER)?.focus();
    });
  const saver = createSaver({
    ...{ page, download: saveFile, typeOf, ask },
    tell: (news) => {
      show({ news });
    },
  });
  openByHandle(page, saver.remember);
  page.addEventListener("beforeunload", (event) => {
    // what is ready would be gone
    if (shown.asked !== null) event.preventDefault();
  });
  if (isKeepable(page)) {
    offerInstalling(page.document);
    void keepOffline(page.navigator.serviceWorker, (offline) => {
      show({ offline });
    });
  }
  return {
    save: saver.save,
    speak: (next) => {
      if (next !== shown.language) show({ language: next });
    },
  };
}

/** Excel has its own way of keeping panes. */
function isKeepable(page: Window): boolean {
  const hasWorkers = "serviceWorker" in page.navigator;
  return hasWorkers && mayBeKept(page.location) && !mayBeInOffice(page);
}

function besideView({ offline, news, asked }: Shown, texts: Texts): TemplateResult {
  return html`<div role="status">
      ${news === null ? nothing : html`<p>${texts.saving.news(news)}</p>`}
      ${offline === null ? nothing : html`<p>${texts.offline.state(offline)}</p>`}
    </div>
    ${asked === null ? nothing : askedView(asked, texts.saving)}`;
}

function askedView(
  { question, answer }: NonNullable<Shown["asked"]>,
  { question: say, answers }: SavingTexts,
): TemplateResult {
  return html`<div role="alert"><p>${say(question)}</p></div>
    <p class="answers">
      ${ANSWERS[question.kind].map((each, at) =>
        buttonView({
          ...{ label: answers[each], look: "outline", size: "small" },
          ...(at === 0 ? { id: FIRST_ANSWER } : {}),
          run: () => {
            answer(each);
          },
        }),
      )}
    </p>`;
}

import type { OfflineTexts } from "./texts";

/** What is said of the pane that is kept on this machine, in English. */
export const englishOffline: OfflineTexts = {
  region: "Saving and offline use",
  state: (state) => {
    switch (state.kind) {
      case "keeping":
        return "Keeping the pane on this computer…";
      case "kept":
        return "The pane is kept on this computer and works without a network.";
      case "newer":
        return "A new version is ready and is used from the next start; this one goes on as it is.";
      case "not-kept":
        return `${PROBLEMS[state.problem]} It works as long as the site can be reached, and not without.`;
    }
  },
};

const PROBLEMS = {
  "no-room": "The browser has too little room to keep the pane on this computer.",
  "not-reached": "The site was lost while the pane was being kept; the next start tries again.",
  "other-content":
    "Files on the site are missing or just being replaced, so the pane was not kept; the next start tries again.",
  refused:
    "The browser does not let the pane be kept on this computer; the site's certificate may not be trusted, or privacy settings forbid it.",
} as const;

/// <reference lib="dom" />

/**
 * Looks like the Office program around the pane, where it says how that looks, else like the system. The colours themselves
 * stand in tokens.css; forced colours are the style sheet's.
 */
export function followTheme(officeTheme: () => "light" | "dark" | null): { update: () => void } {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const update = () => {
    const theme = officeTheme() ?? (dark.matches ? "dark" : "light");
    document.documentElement.dataset.theme = theme;
  };
  update();
  dark.addEventListener("change", update);
  return { update };
}

/// <reference lib="dom" />

/** Names what the browser installs the pane with, as an application of its own. */
export function offerInstalling(page: Document): void {
  const link = page.createElement("link");
  link.rel = "manifest";
  link.href = "webapp.json";
  page.head.append(link);
}

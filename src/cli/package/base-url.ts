/** Why an address cannot be the one the pane is served from. */
export type BaseUrlProblem = "not-an-address" | "not-https" | "has-user" | "has-query" | "too-long";

/**
 * Reads the address of the folder that a web server will offer the pane at; a missing last `/` is added.
 *
 * @example parseBaseUrl("https://intranet.example/zerenbiao") // => { url: "https://intranet.example/zerenbiao/" }
 */
export function parseBaseUrl(
  text: string,
): { readonly url: string } | { readonly problem: BaseUrlProblem } {
  if (/\s/.test(text) || !/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || !URL.canParse(text)) {
    return { problem: "not-an-address" };
  }
  const url = new URL(text);
  // Office takes add-ins over https only
  if (url.protocol !== "https:") return { problem: "not-https" };
  if (url.username !== "" || url.password !== "") return { problem: "has-user" };
  if (text.includes("?") || text.includes("#")) return { problem: "has-query" };
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  // an address in a manifest has at most 2,048 characters, file name included
  if (url.href.length > 1900) return { problem: "too-long" };
  return { url: url.href };
}

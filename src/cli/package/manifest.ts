/** Where manifest.xml says that everything is served while developing. */
const DEVELOPMENT_URL = "https://localhost:3000/";

/**
 * The manifest with every address moved from development to another one.
 *
 * @param baseUrl an https address that ends in `/`.
 */
export function rebaseManifest(manifest: string, baseUrl: string): string {
  return manifest
    .replace(/\n?<!--[^>]*npm run package[^>]*-->/, "")
    .replaceAll(DEVELOPMENT_URL, baseUrl.replaceAll("&", "&amp;").replaceAll("'", "&apos;"));
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { serveFolder } from "../../src/cli/serve/static-folder";

/** Serves a folder on a free port of this machine, as `npm start -- --http` does. */
export async function serve(
  folder: string,
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const server = createServer(serveFolder(folder));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ADDRESS } from "./ask";
import { Workshop, type Article } from "./workshop";

/** Ends what {@link setup} began; teardown.ts finds it here. */
declare global {
  var endSharedWorkshop: (() => Promise<void>) | undefined;
}

/** Opens, for one run of jest, the place where test files get what is made once; nothing is made before it is asked for. */
export default async function setup(): Promise<void> {
  const workshop = new Workshop();
  const server = createServer(({ url }, response) => {
    void answer(workshop, new URL(url ?? "/", "http://shared").pathname.slice(1), response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  process.env[ADDRESS] = `http://127.0.0.1:${port}/`;
  globalThis.endSharedWorkshop = async () => {
    server.closeAllConnections();
    server.close();
    await workshop.close();
  };
}

async function answer(workshop: Workshop, name: string, response: ServerResponse): Promise<void> {
  // a connection kept for later may be closed by this side just as the other takes it up again
  response.setHeader("connection", "close");
  try {
    response.end(await workshop.give(name as Article));
  } catch (error) {
    response.statusCode = 500;
    response.end(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

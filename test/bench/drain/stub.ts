/** A hub that only reads: it takes the body in, keeps nothing, and gives a receipt for each messageID in it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Read {
  readonly messages: readonly { readonly messageID: string; readonly contentDigest: string }[];
}

function receipts(body: string): string {
  const { messages } = JSON.parse(body) as Read;
  return JSON.stringify({
    receipts: messages.map(({ messageID, contentDigest }) => ({
      messageID,
      outcome: "accepted",
      receiptID: `R-${messageID}`,
      conversationID: null,
      contentDigest,
    })),
  });
}

const problem = JSON.stringify({ title: "none", status: 404, detail: "", code: "address-unknown" });
const nothing = JSON.stringify({ notifications: [], nextCursor: "0", hasMore: false });

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => void chunks.push(chunk));
  request.on("end", () => {
    const answer = (status: number, body: string): void =>
      void response.writeHead(status, { "content-type": "application/json" }).end(body);
    if (request.method === "POST") answer(200, receipts(Buffer.concat(chunks).toString()));
    else if (request.url?.startsWith("/v1/notifications") === true) answer(200, nothing);
    else answer(404, problem);
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`listening http://127.0.0.1:${port}\n`);
});
process.on("SIGTERM", () => process.exit(0));

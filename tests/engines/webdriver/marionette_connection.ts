// WebDriver as Firefox itself speaks it: Marionette, a socket with "LENGTH:[TYPE, ID, …]". Debian has no geckodriver, which would
// do nothing but translate HTTP into this.
import { connect } from "node:net";
import { commands, type Connection } from "./connection.ts";

type Answer = [type: 1, id: number, failure: { error: string; message: string } | null, result: unknown];

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

// What comes before the colon is the number of bytes after it.
function* messagesIn(received: { bytes: Buffer }): Generator<unknown> {
  for (;;) {
    const colon = received.bytes.indexOf(":");
    if (colon < 0) return;
    const end = colon + 1 + Number(received.bytes.subarray(0, colon).toString());
    if (received.bytes.length < end) return;
    yield JSON.parse(received.bytes.subarray(colon + 1, end).toString());
    received.bytes = received.bytes.subarray(end);
  }
}

const isAnswer = (message: unknown): message is Answer => Array.isArray(message) && message[0] === 1;

export async function connectByMarionette(port: number): Promise<Connection> {
  const socket = connect(port, "127.0.0.1");
  const received = { bytes: Buffer.alloc(0) };
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  // Firefox greets first; before that it takes no command.
  await new Promise<void>((greeted, refused) => {
    socket.once("error", refused);
    socket.on("data", (bytes) => {
      received.bytes = Buffer.concat([received.bytes, bytes]);
      for (const message of messagesIn(received)) {
        if (!isAnswer(message)) {
          greeted();
          continue;
        }
        const [, id, failure, result] = message;
        if (failure) waiting.get(id)?.reject(new Error(`${failure.error}: ${failure.message}`));
        else waiting.get(id)?.resolve(result);
        waiting.delete(id);
      }
    });
  });
  const failAll = (reason: Error) => waiting.forEach(({ reject }) => reject(reason));
  socket.on("error", failAll);
  socket.on("close", () => failAll(new Error("Firefox has closed the connection")));

  const connection: Connection = {
    async send(command, parameters = {}) {
      const id = ++lastId;
      const { element, ...rest } = parameters;
      const text = JSON.stringify([0, id, `WebDriver:${commands[command][2]}`, element === undefined ? rest : { id: element, ...rest }]);
      const result = await new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
      // Some answers are wrapped as they are over HTTP.
      return result && typeof result === "object" && "value" in result ? result.value : result;
    },
    async close() {
      socket.destroy();
    },
  };
  await connection.send("newSession");
  return connection;
}

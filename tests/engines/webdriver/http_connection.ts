// WebDriver over HTTP, as chromedriver and WebKitWebDriver speak it.
import { commands, type Connection } from "./connection.ts";

interface Answer {
  value: unknown;
}

interface Failure {
  error: string;
  message: string;
}

export async function connectByHttp(driver: string, capabilities: object): Promise<Connection> {
  async function request(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${driver}/session${path}`, {
      method,
      ...(method === "POST" ? { body: JSON.stringify(body ?? {}), headers: { "Content-Type": "application/json" } } : {}),
    });
    const { value } = (await response.json()) as Answer;
    if (response.ok) return value;
    const { error, message } = value as Failure;
    throw new Error(`${error}: ${message}`);
  }

  const { sessionId } = (await request("POST", "", { capabilities: { alwaysMatch: capabilities } })) as { sessionId: string };
  return {
    send(command, parameters = {}) {
      const [method, path] = commands[command];
      const { element, ...body } = parameters;
      return request(method, `/${sessionId}/${path?.replace("{element}", String(element)) ?? ""}`.replace(/\/$/, ""), body);
    },
    async close() {
      await request("DELETE", `/${sessionId}`);
    },
  };
}

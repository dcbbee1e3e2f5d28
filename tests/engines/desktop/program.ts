// A program that runs beside the test, and ends with it.
import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

// Programs that start answer within a second or two, even on a busy machine within this.
const patience = 30_000;

export class Program {
  readonly #name: string;
  readonly #process: ChildProcess;
  readonly #ended: Promise<void>;
  #said = "";

  // What it writes to its standard outputs and, if it is asked for, to file descriptor 3 can be waited for.
  constructor(name: string, options: string[], environment: NodeJS.ProcessEnv) {
    this.#name = name;
    this.#process = spawn(name, options, { env: environment, stdio: ["ignore", "pipe", "pipe", "pipe"] });
    this.#ended = new Promise((resolve) => {
      this.#process.once("error", (error) => {
        this.#said += String(error);
        resolve();
      });
      this.#process.once("exit", () => resolve());
    });
    for (const stream of this.#process.stdio.slice(1)) stream?.on("data", (bytes: Buffer) => (this.#said += bytes.toString()));
  }

  // Waits until it says something of this form, and gives the first group of it.
  async says(pattern: RegExp): Promise<string> {
    return until(`${this.#name} says ${pattern}`, () => {
      const found = pattern.exec(this.#said);
      if (!found && this.#process.exitCode !== null) throw new Error(`${this.#name} has ended: ${this.#said}`);
      return found?.[1];
    }).catch((error: Error) => {
      throw new Error(`${error.message}; it said: ${this.#said || "nothing"}`);
    });
  }

  async end(): Promise<void> {
    this.#process.kill("SIGTERM");
    const force = setTimeout(() => this.#process.kill("SIGKILL"), 5_000);
    await this.#ended;
    clearTimeout(force);
  }
}

// Asks again and again until there is an answer.
export async function until<Answer>(what: string, ask: () => Answer | Promise<Answer>): Promise<NonNullable<Answer>> {
  const end = Date.now() + patience;
  do {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    await pause(20);
  } while (Date.now() < end);
  throw new Error(`waited in vain for this: ${what}`);
}

// Runs a program to its end and gives what it wrote.
export async function run(name: string, options: string[], environment: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(name, options, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let written = "";
  let complaint = "";
  child.stdout.on("data", (bytes: Buffer) => (written += bytes.toString()));
  child.stderr.on("data", (bytes: Buffer) => (complaint += bytes.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`${name} ${options.join(" ")}: ${complaint || `exit code ${code}`}`);
  return written;
}

/*
 * What stands for the line between Web Test Runner's scripts in the page and its server: they call the function that
 * the runner of the mutants has put into the page.
 */
interface Message {
  readonly type: string;
  readonly result?: object;
}

const { toRunner } = window as unknown as {
  toRunner: (message: object) => Promise<unknown>;
};

export async function sendMessage(message: Message): Promise<void> {
  const { __stryker__ } = globalThis as { __stryker__?: object };
  await toRunner({ ...message, mutants: __stryker__ });
}

export async function sendMessageWaitForResponse(message: Message): Promise<object> {
  return { executed: true, result: await toRunner(message) };
}

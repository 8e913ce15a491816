/** Reads the body of an answer. Throws with its status and problem code, and nothing else of it, when it is a refusal. */
export async function expectAnswer(answer: Response): Promise<string> {
  const body = await answer.text();
  if (answer.status < 200 || answer.status >= 300)
    throw new Error(`Answered ${answer.status} ${/"code":"([A-Za-z_]{1,64})"/.exec(body)?.[1] ?? ''}`);
  return body;
}

/** Throws unless an answer contains this text, so that a case cannot measure something else than it says. */
export function expectText(body: string, text: string): void {
  if (!body.includes(text)) throw new Error(`The answer does not contain ${text}.`);
}

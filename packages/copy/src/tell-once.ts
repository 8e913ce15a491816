/** There is one wherever Kairos runs. */
declare const console: { error: (message: string, cause?: unknown) => void };

const told = new Set<string>();
/** Words and tags may come from tenants, so there is no end to them; after so many, the console has had its say. */
const most = 1_000;

/** Tells developers what is wrong with what they gave, once, however often it is noticed. */
export function warnOnce(message: string, cause?: unknown): void {
  if (told.has(message) || told.size >= most) return;
  told.add(message);
  console.error(message, cause ?? '');
}

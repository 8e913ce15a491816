import { keepNewest } from './keep-newest.ts';

/** There is one wherever Kairos runs. */
declare const console: Record<'error' | 'warn', (message: string, ...causes: unknown[]) => void>;

/** What was told already; words and tags may come from tenants, so there is no end to them. */
const told = keepNewest<true>(1_000);

/** Tells developers what is wrong with what they gave (`about`), once, however often it is noticed. */
export function tellOnce(how: 'error' | 'warn', about: string, message: string, ...causes: unknown[]): void {
  if (told.get(about)) return;
  told.set(about, true);
  console[how](message, ...causes);
}

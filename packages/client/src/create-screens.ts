import { createOutletRegistry, type OutletRegistry } from './outlet-registry.ts';

/** One screen of the kit, to be opened by itself. */
export type ScreenRequest =
  | { screen: 'enrollment'; factorType?: string }
  | { screen: 'recovery-codes' }
  /** Offers new codes after one was used; so many are left. */
  | { screen: 'code-used'; remaining: number }
  | { screen: 'security' };

/** How a screen ended. `no_host`: nothing is mounted that could show it. */
export type ScreenEnd = 'done' | 'closed' | 'no_host';

/** The one place where single screens are opened and closed from code, inside React or not. */
export interface Screens {
  /** Opens a screen; one that is open already gives way. Answers how it ended, and never hangs. */
  show: (request: ScreenRequest) => Promise<ScreenEnd>;
  close: (end?: Exclude<ScreenEnd, 'no_host'>) => void;
  getState: () => ScreenRequest | undefined;
  subscribe: (listener: () => void) => () => void;
  /** Says that something stands ready to show screens; call what it answers when it goes away. */
  mount: OutletRegistry['add'];
}

export function createScreens(): Screens {
  const listeners = new Set<() => void>();
  let shown: { request: ScreenRequest; end: (how: ScreenEnd) => void } | undefined;
  const hosts = createOutletRegistry('<KairosScreens>', () => screens.close());

  function change(next: typeof shown, end: ScreenEnd): void {
    const before = shown;
    shown = next;
    for (const listener of listeners) listener();
    before?.end(end);
  }

  const screens: Screens = {
    show(request) {
      if (!hosts.hasMounted()) return Promise.resolve('no_host');
      return new Promise((end) => change({ request, end }, 'closed'));
    },
    close(end = 'closed') {
      if (shown) change(undefined, end);
    },
    getState: () => shown?.request,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    mount: hosts.add,
  };
  return screens;
}

import { createOutletRegistry, type OutletRegistry } from './outlet-registry.ts';

/** One screen of the kit that can be opened by itself. */
export type ScreenRequest =
  /** With a factor type the picker is skipped; of an authenticator app it is the screen with the QR code. */
  | { screen: 'enrollment'; factorType?: string }
  /** The picker alone. `onChoose` is called with the type, after the screen has closed. */
  | { screen: 'factor-picker'; onChoose?: (factorType: string) => void }
  /** The second step of a sign-in, or a check that a factor works. */
  | { screen: 'challenge' }
  /** The offer that a sign-in makes to set up a factor. */
  | { screen: 'setup-offer' }
  /** The set-up that the policy requires. */
  | { screen: 'required-enrollment' }
  | { screen: 'celebration' }
  | { screen: 'recovery-codes' }
  /** Offers new recovery codes after one was used; `remaining` are left. */
  | { screen: 'recovery-code-used'; remaining: number }
  | { screen: 'security' };

/** How a screen ended. `no_host`: no `<KairosScreens>` is mounted. */
export type ScreenEnd = 'done' | 'closed' | 'no_host';

/** Opens and closes single screens from code, inside React or outside it. */
export interface Screens {
  /** Opens a screen and closes the one that is open. Resolves with how it ended, at once where nothing is mounted. */
  show: (request: ScreenRequest) => Promise<ScreenEnd>;
  close: (end?: Exclude<ScreenEnd, 'no_host'>) => void;
  getState: () => ScreenRequest | undefined;
  subscribe: (listener: () => void) => () => void;
  /** Registers a component that shows screens. Returns a function that removes it. */
  mount: OutletRegistry['add'];
}

/** Creates the registry of screens; nothing is open. */
export function createScreens(): Screens {
  const listeners = new Set<() => void>();
  let shown: { request: ScreenRequest; end: (end: ScreenEnd) => void } | undefined;
  const outlets = createOutletRegistry('<KairosScreens>', () => screens.close());

  function change(next: typeof shown, end: ScreenEnd): void {
    const before = shown;
    shown = next;
    for (const listener of listeners) listener();
    before?.end(end);
  }

  const screens: Screens = {
    show(request) {
      if (!outlets.hasMounted()) return Promise.resolve('no_host');
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
    mount: outlets.add,
  };
  return screens;
}

/** Those that stand ready to show something, in the order in which they were mounted. The first one serves. */
export interface Hosts {
  areNone: () => boolean;
  /** Adds one, and tells it whether it serves, now and whenever that changes; call what it answers when it goes away. */
  add: (serve?: (serves: boolean) => void) => () => void;
}

/** One of several must answer: two at once are two questions that nobody can tell apart. */
export function createHosts(name: string): Hosts {
  const ready: { readonly serve: (serves: boolean) => void }[] = [];
  let isTold = false;
  return {
    areNone: () => ready.length === 0,
    add(serve = () => undefined) {
      const host = { serve };
      ready.push(host);
      if (ready.length > 1 && !isTold) {
        isTold = true;
        console.warn(
          `More than one ${name} is mounted, so only the first one is shown. Keep one near the root of your app.`,
        );
      }
      serve(ready[0] === host);
      return () => {
        const place = ready.indexOf(host);
        if (place < 0) return;
        ready.splice(place, 1);
        ready[0]?.serve(true);
      };
    },
  };
}

import { join } from 'node:path';
import { consoleLog, createKairosServer } from '@kairos-mfa/server';
import { buildWeb } from './build-web.ts';
import { createHost } from './create-host.ts';
import { demoPolicy } from './demo-policy.ts';
import { demoSecrets } from './demo-secrets.ts';
import { createHostContext } from './host-context.ts';
import { connectKairos, type Wire } from './kairos-service.ts';
import { listen } from './listen.ts';
import { demoAccounts, seedAccounts, type SeedAccount } from './seed/seed-accounts.ts';
import { serveWeb } from './serve-web.ts';
import { openStore } from './store/open-store.ts';

export interface StartDemoOptions {
  /** 0 picks a free one. */
  port: number;
  /** Holds the product's database, Kairos's and the demo's secrets. */
  dataDir: string;
  /** Pages built earlier; absent: built now. */
  webDir?: string;
  /** People to start with; default: the three of the demo. */
  accounts?: readonly SeedAccount[];
  /** Whether they share a studio, which the first of them owns, or have one each; default: they share. */
  oneStudio?: boolean;
}

/** A running demo. */
export interface RunningDemo {
  url: string;
  /** Stops listening and gives the data directory back. */
  close: () => Promise<void>;
}

/** Starts the product and the Kairos reference server as one process on one origin. */
export async function startDemo(options: StartDemoOptions): Promise<RunningDemo> {
  const listener = await listen(options.port);
  const closers: (() => unknown)[] = [() => listener.close()];
  const close = async () => {
    for (const closer of closers.splice(0)) await closer();
  };
  try {
    const origin = `http://localhost:${listener.port}`;
    const secrets = await demoSecrets(options.dataDir);
    const building = options.webDir === undefined ? buildWeb() : Promise.resolve(options.webDir);
    // A build that fails while the database opens is reported below, not as an unhandled rejection.
    building.catch(() => undefined);
    const kairos = await createKairosServer({
      dataDir: join(options.dataDir, 'kairos'),
      encryptionKeys: secrets.encryptionKeys,
      sessionSecret: secrets.sessionSecret,
      serviceKeys: [secrets.serviceKey],
      policy: demoPolicy,
      origins: [origin],
      rpId: 'localhost',
      rpName: 'Sixpence',
      // What an operator should know of the embedded database is no news to somebody who tries a demo.
      log: { info: () => undefined, warn: () => undefined, error: consoleLog.error },
      // Everybody who tries it comes from one address.
      limits: { clientPerMinute: 3_000 },
      // Mail and texts stay on this machine, at /dev/inbox.
      delivery: { devInbox: true, publicUrl: origin, securityUrl: `${origin}/account` },
    });
    closers.push(() => kairos.close());
    const store = openStore(join(options.dataDir, 'sixpence.sqlite'));
    closers.push(() => store.close());

    const wire: Wire = (request, from) => kairos.fetch(request, from);
    const host = createHostContext({
      store,
      kairos: connectKairos(wire, origin, secrets.serviceKey),
      sessionSecret: new TextEncoder().encode(secrets.sessionSecret),
      origin,
      now: () => new Date(),
      warn: (message, cause) => console.warn(message, cause ?? ''),
    });
    await seedAccounts(host, options.accounts ?? demoAccounts, options.oneStudio ?? true);
    const app = createHost(host, wire, await serveWeb(await building));
    listener.answerWith((request, env) => app.fetch(request, env));
    return { url: origin, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

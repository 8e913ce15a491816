import { join } from 'node:path';
import { buildConsole } from '@kairos-mfa/console/build';
import { consoleLog, createKairosServer, type KairosServerConfig } from '@kairos-mfa/server';
import { buildWeb, defaultConsoleDir, defaultWebDir } from './build-web.ts';
import { createHost } from './create-host.ts';
import { fillDemoData } from './demo-data/fill-demo-data.ts';
import { demoPolicy } from './demo-policy.ts';
import { demoSecrets } from './demo-secrets.ts';
import { createHostContext } from './host-context.ts';
import { connectKairos, type Wire } from './kairos-service.ts';
import { listen } from './listen.ts';
import { resetDemo } from './reset-demo.ts';
import { consoleAccount, demoAccounts, seedAccounts, type SeedAccount } from './seed/seed-accounts.ts';
import { serveWeb } from './serve-web.ts';
import { openStore } from './store/open-store.ts';

/** The options of `startDemo`. */
export interface StartDemoOptions {
  /** The port; 0 picks a free one. */
  port: number;
  /** The directory of both databases and the secrets. */
  dataDir: string;
  /** The directory of built pages; absent: they are built now. */
  webDir?: string;
  /** The directory of the built pages of the console; absent: they are built now. */
  consoleDir?: string;
  /** Whether the pages have the devtools of Kairos. */
  devtools?: boolean;
  /** Whether Kairos gets people and experiments of the last quarter; see `fillDemoData`. */
  demoData?: boolean;
  /** The accounts to create; default: the three of the demo. */
  accounts?: readonly SeedAccount[];
  /** Whether to delete what earlier runs stored, so that everybody is as at the beginning. */
  reset?: boolean;
  /** Whether the accounts share a studio that the first one owns (default), or have one each. */
  oneStudio?: boolean;
}

/** A running demo. */
export interface RunningDemo {
  url: string;
  /** Stops the server and unlocks the data directory. */
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
    if (options.reset === true) await resetDemo(options.dataDir);
    const secrets = await demoSecrets(options.dataDir);
    const building =
      options.webDir === undefined
        ? buildWeb(defaultWebDir, { development: options.devtools ?? false })
        : Promise.resolve(options.webDir);
    const buildingConsole =
      options.consoleDir === undefined
        ? buildConsole(defaultConsoleDir)
        : Promise.resolve(options.consoleDir);
    // A build that fails while the database opens is reported below, not as an unhandled rejection.
    building.catch(() => undefined);
    buildingConsole.catch(() => undefined);
    const config: KairosServerConfig = {
      dataDir: join(options.dataDir, 'kairos'),
      encryptionKeys: secrets.encryptionKeys,
      sessionSecret: secrets.sessionSecret,
      serviceKeys: [secrets.serviceKey],
      policy: demoPolicy,
      origins: [origin],
      rpId: 'localhost',
      rpName: 'Sixpence',
      // Warnings for operators about the embedded database are not relevant for the demo.
      log: { info: () => undefined, warn: () => undefined, error: consoleLog.error },
      // E-mails and texts are only shown at /dev/inbox.
      delivery: { devInbox: true, publicUrl: origin, securityUrl: `${origin}/account` },
    };
    config.console = { pagesDir: await buildingConsole, tokenUrl: `${origin}/api/console-token` };
    if (options.demoData === true) await fillDemoData(config);
    const kairos = await createKairosServer(config);
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
    await seedAccounts(host, [consoleAccount], false);
    const app = createHost(host, wire, await serveWeb(await building));
    listener.answerWith((request, env) => app.fetch(request, env));
    return { url: origin, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

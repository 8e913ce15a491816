import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { consoleLog, createKairosServer, type KairosServer, type KairosServerLog } from '@kairos-mfa/server';
import type { Contender, PgClientClass, PrepareBlock } from '../cases/case.ts';
import { consumeGrant } from '../cases/consume.ts';
import { fillLedger } from '../cases/fill-ledger.ts';
import { ledgerPeople } from '../cases/ledger-people.ts';
import { enrollPasskeyPeople, enrollTotpPeople, relyingParty } from '../cases/people.ts';
import { decideHold, knownPeople, readState } from '../cases/read.ts';
import {
  openStartVerify,
  verifyPasskey,
  verifyRecoveryCode,
  verifySignIn,
  verifyTotp,
} from '../cases/verify.ts';
import { createKairosClient, type KairosClient } from './kairos-client.ts';

/** How the server under test is set up. */
export interface KairosOptions {
  /** Absent: PGlite in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** The key of replicas on one database is the same: base64 of 32 bytes. */
  readonly encryptionKey: string;
  /** The cases that people are created for. */
  readonly cases: readonly string[];
  /** People for each case. */
  readonly people: number;
  /** How many people the ledger was filled with; absent: decisions are made for people with an authenticator app. */
  readonly ledgerPeople?: number | undefined;
}

/** Only failures are of interest here. */
const log: KairosServerLog = { ...consoleLog, info: () => undefined, warn: () => undefined };

/** Starts the reference server without a socket. Its limits are the default ones. */
export async function startKairosServer(
  options: KairosOptions,
): Promise<{ server: KairosServer; client: KairosClient }> {
  const secrets = {
    sessionSecret: randomBytes(32).toString('base64url'),
    serviceKey: randomBytes(32).toString('base64url'),
  };
  const server = await createKairosServer({
    ...(options.databaseUrl !== undefined && { databaseUrl: options.databaseUrl }),
    dataDir: options.dataDir,
    encryptionKeys: `k1:${options.encryptionKey}`,
    sessionSecret: secrets.sessionSecret,
    serviceKeys: [secrets.serviceKey],
    origins: [relyingParty.origin],
    rpId: relyingParty.rpId,
    rpName: 'Benchmark',
    // Every person has an address of their own, as behind a load balancer.
    trustedProxies: 1,
    log,
  });
  return {
    server,
    client: createKairosClient((request) => server.fetch(request, { remoteAddress: '127.0.0.1' }), secrets),
  };
}

/** The reference server with the people and cases that were asked for. */
export async function createKairos(options: KairosOptions): Promise<Contender> {
  const { server, client } = await startKairosServer(options);
  const cases: Record<string, PrepareBlock> = {};
  return {
    cases,
    async seed() {
      const { databaseUrl, ledgerPeople } = options;
      if (databaseUrl !== undefined && ledgerPeople !== undefined)
        await fillLedger(databaseUrl, ledgerPeople);
      for (const name of options.cases) cases[name] = await seedCase(name, client, options);
    },
    ...(options.databaseUrl !== undefined && { pgClient: pgClientOfServer() }),
    close: () => server.close(),
  };
}

async function seedCase(name: string, client: KairosClient, options: KairosOptions): Promise<PrepareBlock> {
  const { people } = options;
  switch (name) {
    case 'decide':
      return decideHold(
        client,
        options.ledgerPeople === undefined
          ? (await enrollTotpPeople(client, Math.ceil(people / 2))).takeRepeatedly
          : knownPeople(client, ledgerPeople(options.ledgerPeople)),
      );
    case 'state':
      return readState(client, (await enrollTotpPeople(client, Math.ceil(people / 2))).takeRepeatedly);
    case 'totp':
      return verifyTotp(client, await enrollTotpPeople(client, people));
    case 'sign-in':
      return verifySignIn(client, await enrollTotpPeople(client, people));
    case 'recovery-code':
      return verifyRecoveryCode(client, await enrollTotpPeople(client, people));
    case 'open-start-verify':
      return openStartVerify(client, await enrollTotpPeople(client, people));
    case 'passkey':
      return verifyPasskey(client, await enrollPasskeyPeople(client, people));
    case 'consume':
      return consumeGrant(client, await enrollPasskeyPeople(client, people));
    default:
      throw new Error(`There is no case ${name}.`);
  }
}

/** The copy of `pg` that the server uses, which is not the one of this folder. */
function pgClientOfServer(): PgClientClass {
  // SAFETY: `Client` is the documented export.
  const pg = createRequire(import.meta.resolve('@kairos-mfa/server'))('pg') as { Client: PgClientClass };
  return pg.Client;
}

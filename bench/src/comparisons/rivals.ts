import type { ContenderOptions } from '../contenders/messages.ts';
import { atBothLoads, compare, type Comparison, peopleFor } from './comparison.ts';

/** The cases of Kairos on one PostgreSQL, with the size of their blocks. */
const kairosCases: Readonly<Record<string, number>> = {
  decide: 2,
  state: 2,
  totp: 1,
  'recovery-code': 1,
  passkey: 1,
  'open-start-verify': 0.5,
  consume: 1,
};
const rivalCases = ['totp', 'recovery-code'];

/** Kairos, better-auth and a plain Hono route, each in a database of its own on one PostgreSQL. */
export const compareRivals: Comparison = async (context) => {
  const { postgres, size, isWanted } = context;
  const cases = Object.keys(kairosCases).filter(isWanted);
  if (cases.length === 0) return [];
  const people = peopleFor(size);
  const databases = { kairos: 'bench_kairos', 'better-auth': 'bench_better_auth', hono: 'bench_hono' };
  const options: ContenderOptions[] = [
    {
      kind: 'kairos',
      databaseUrl: await postgres.createDatabase(databases.kairos),
      dataDir: await postgres.createDataDir(),
      encryptionKey: postgres.encryptionKey,
      cases,
      people,
    },
    { kind: 'better-auth', databaseUrl: await postgres.createDatabase(databases['better-auth']), people },
    { kind: 'hono', databaseUrl: await postgres.createDatabase(databases.hono) },
  ];
  return compare(context, options, (processes) =>
    processes.flatMap((process) => {
      const { kind } = process;
      const blocks: Readonly<Record<string, number>> = {
        kairos: kairosCases,
        'better-auth': Object.fromEntries(rivalCases.map((name) => [name, 1])),
        hono: { 'one-query': 20 },
      }[kind];
      return Object.entries(blocks)
        .filter(([caseName]) => kind === 'hono' || isWanted(caseName))
        .flatMap(([caseName, factor]) =>
          atBothLoads({
            name: `${kind} ${caseName}`,
            processes: [process],
            database: databases[kind],
            caseName,
            count: Math.ceil(size.block * factor),
          }),
        );
    }),
  );
};

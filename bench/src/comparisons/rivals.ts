import { compare, type Comparison, kairosOptions, peopleFor } from './comparison.ts';

/** The cases of Kairos, with the size of their blocks. */
const kairosCases: Readonly<Record<string, number>> = {
  decide: 4,
  state: 2,
  totp: 1,
  'sign-in': 1,
  'recovery-code': 1,
  passkey: 1,
  'open-start-verify': 0.5,
  consume: 1,
};
const betterAuthCases: Readonly<Record<string, number>> = { totp: 1, 'sign-in': 1, 'recovery-code': 1 };

/** Kairos, better-auth and a plain Hono route, each in a database of its own on one PostgreSQL. */
export const compareRivals: Comparison = async (context) => {
  const { postgres, size, isWanted } = context;
  const blocksOf = (cases: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(
      Object.entries(cases)
        .filter(([caseName]) => isWanted(caseName))
        .map(([caseName, factor]) => [caseName, size.block * factor]),
    );
  const blocks = blocksOf(kairosCases);
  const cases = Object.keys(blocks);
  if (cases.length === 0) return [];
  const people = peopleFor(size);
  const kairosUrl = await postgres.createDatabase('bench_kairos');
  const betterAuthUrl = await postgres.createDatabase('bench_better_auth');
  const honoUrl = await postgres.createDatabase('bench_hono');
  return compare(context, [
    {
      contender: 'Kairos',
      processes: [await kairosOptions(context, cases, { databaseUrl: kairosUrl })],
      database: 'bench_kairos',
      blocks,
    },
    {
      contender: 'better-auth',
      processes: [{ kind: 'better-auth', databaseUrl: betterAuthUrl, people }],
      database: 'bench_better_auth',
      blocks: blocksOf(betterAuthCases),
    },
    {
      contender: 'Hono',
      processes: [{ kind: 'hono', databaseUrl: honoUrl }],
      database: 'bench_hono',
      // Short requests need many for a block that is long enough to measure.
      blocks: { 'one-query': size.block * 20 },
    },
  ]);
};

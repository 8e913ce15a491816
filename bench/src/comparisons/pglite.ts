import { compare, type Comparison, kairosOptions } from './comparison.ts';

/** The embedded database beside PostgreSQL. */
export const comparePGlite: Comparison = async (context) => {
  const { postgres, size, isWanted } = context;
  if (!isWanted('pglite')) return [];
  const database = 'bench_beside_pglite';
  const databaseUrl = await postgres.createDatabase(database);
  const blocks = { decide: size.block, totp: size.block };
  const cases = Object.keys(blocks);
  return compare(context, [
    {
      contender: 'Kairos on PostgreSQL',
      processes: [await kairosOptions(context, cases, { databaseUrl })],
      database,
      blocks,
    },
    { contender: 'Kairos on PGlite', processes: [await kairosOptions(context, cases)], blocks },
  ]);
};

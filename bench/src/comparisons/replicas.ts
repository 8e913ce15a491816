import { compare, type Comparison, kairosOptions } from './comparison.ts';

/** One process of the server beside two on the same database, with the same load in all. */
export const compareReplicas: Comparison = async (context) => {
  const { postgres, size, isWanted } = context;
  if (!isWanted('replicas')) return [];
  const database = 'bench_replicas';
  const databaseUrl = await postgres.createDatabase(database);
  await postgres.logLockWaits(database);
  const blocks = { decide: size.block * 4, totp: size.block };
  const replica = () => kairosOptions(context, Object.keys(blocks), { databaseUrl });
  const measured = await compare(context, [
    { contender: 'Kairos, one replica', processes: [await replica()], database, blocks },
    {
      contender: 'Kairos, two replicas',
      processes: [await replica(), await replica()],
      database,
      blocks,
      connections: [32],
    },
  ]);
  // Seeding and preparing included.
  for (const [kind, count] of postgres.lockWaits.byKind)
    context.report(`Waited more than a millisecond ${count} times for ${kind}.`);
  return measured;
};

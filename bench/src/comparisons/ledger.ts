import { promptsPerPerson } from '../cases/fill-ledger.ts';
import { ledgerContender } from '../report/ledger-contender.ts';
import { compare, type Comparison, type Entry, kairosOptions } from './comparison.ts';

/** Decisions while the prompt ledger grows. */
export const compareLedgers: Comparison = async (context) => {
  const { postgres, size, isWanted } = context;
  if (!isWanted('ledger')) return [];
  const entries: Entry[] = [];
  for (const rows of size.ledgerRows) {
    const database = `bench_ledger_${rows}`;
    const databaseUrl = await postgres.createDatabase(database);
    const more = { databaseUrl, ledgerPeople: rows / promptsPerPerson };
    entries.push({
      contender: ledgerContender(rows),
      processes: [await kairosOptions(context, ['decide'], more)],
      database,
      blocks: { decide: size.block * 4 },
    });
  }
  return compare(context, entries);
};

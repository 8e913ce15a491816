import type { StatementCount } from '../measure/count-statements.ts';
import type { Figures } from '../measure/run-rounds.ts';
import { ledgerContender } from './ledger-contender.ts';

/** One case of one contender at one load. */
export interface Subject {
  readonly contender: string;
  readonly caseName: string;
  readonly connections: number;
}

/** A comparison of two subjects in the same rounds, and what it should give. */
export interface Goal {
  readonly title: string;
  readonly subject: Subject;
  readonly beside: Subject;
  /** What is divided. */
  readonly figure: (figures: Figures, statements: StatementCount | undefined) => number | undefined;
  /** `at least`: more is better. */
  readonly direction: 'at least' | 'at most';
  readonly required?: number;
  readonly stretch?: number;
}

const totalCpu = ({ serverCpuMs, databaseCpuMs }: Figures): number | undefined =>
  databaseCpuMs === undefined ? undefined : serverCpuMs + databaseCpuMs;

const roundTrips = (_: Figures, counted: StatementCount | undefined): number | undefined =>
  counted && counted.statements + counted.transactions;

/** The cases that are measured on every kind of server. */
const bothCases = [
  ['totp', 'Verify a TOTP code'],
  ['decide', 'Decide to show no prompt'],
] as const;

const at = (contender: string, caseName: string, connections = 32): Subject => ({
  contender,
  caseName,
  connections,
});
const totp = at('Kairos', 'totp');
const betterAuthTotp = at('better-auth', 'totp');
const honoRoute = at('Hono', 'one-query');

/** What the server has to achieve, each beside something that was measured in the same rounds. */
export function goalsFor(ledgerRows: readonly number[]): Goal[] {
  const smallest = at(ledgerContender(ledgerRows[0] ?? 0), 'decide', 1);
  return [
    {
      title: 'Verify a TOTP code: requests/s',
      subject: totp,
      beside: betterAuthTotp,
      figure: (figures) => figures.requestsPerSecond,
      direction: 'at least',
      required: 2,
      stretch: 4,
    },
    {
      title: 'Verify a TOTP code: server CPU',
      subject: totp,
      beside: betterAuthTotp,
      figure: (figures) => figures.serverCpuMs,
      direction: 'at most',
      required: 0.35,
      stretch: 0.25,
    },
    {
      title: 'Verify a TOTP code: server and database CPU',
      subject: totp,
      beside: betterAuthTotp,
      figure: totalCpu,
      direction: 'at most',
      required: 0.7,
      stretch: 0.5,
    },
    {
      title: 'Verify a TOTP code: p50',
      subject: { ...totp, connections: 1 },
      beside: { ...betterAuthTotp, connections: 1 },
      figure: (figures) => figures.p50Ms,
      direction: 'at most',
      required: 0.6,
    },
    {
      title: 'Verify a TOTP code: requests/s',
      subject: totp,
      beside: honoRoute,
      figure: (figures) => figures.requestsPerSecond,
      direction: 'at least',
      required: 0.12,
      stretch: 0.25,
    },
    {
      title: 'Verify a TOTP code at sign-in: requests/s',
      subject: at('Kairos', 'sign-in'),
      beside: at('better-auth', 'sign-in'),
      figure: (figures) => figures.requestsPerSecond,
      direction: 'at least',
    },
    {
      title: 'Verify a recovery code: requests/s',
      subject: at('Kairos', 'recovery-code'),
      beside: at('better-auth', 'recovery-code'),
      figure: (figures) => figures.requestsPerSecond,
      direction: 'at least',
      required: 2,
    },
    {
      title: 'Decide to show no prompt: requests/s',
      subject: at('Kairos', 'decide'),
      beside: honoRoute,
      figure: (figures) => figures.requestsPerSecond,
      direction: 'at least',
      required: 0.3,
      stretch: 0.6,
    },
    ...ledgerRows.slice(1).map((rows): Goal => ({
      title: 'Decide to show no prompt: p50',
      subject: at(ledgerContender(rows), 'decide', 1),
      beside: smallest,
      figure: (figures) => figures.p50Ms,
      direction: 'at most',
      required: 1.4,
    })),
    ...bothCases.flatMap(([caseName, title]): Goal[] => {
      const replicas = {
        subject: at('Kairos, two replicas', caseName),
        beside: at('Kairos, one replica', caseName),
        direction: 'at most',
        stretch: 1.1,
      } as const;
      return [
        { ...replicas, title: `${title}: server and database CPU`, figure: totalCpu },
        { ...replicas, title: `${title}: statements and transactions`, figure: roundTrips },
      ];
    }),
    ...bothCases.map(([caseName, title]): Goal => ({
      title: `${title}: requests/s`,
      subject: at('Kairos on PGlite', caseName),
      beside: at('Kairos on PostgreSQL', caseName),
      figure: (figures) => figures.requestsPerSecond,
      direction: 'at least',
    })),
  ];
}

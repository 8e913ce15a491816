import type { Answer, FunnelGroup, PeopleCount, RouteName } from '@kairos-mfa/protocol';
import { funnelDimensions, funnelSteps, ratedSteps } from '@kairos-mfa/protocol/schemas';
import { type Cell, type CsvTable, writeCsv } from './write-csv.ts';

type Tables = { readonly [Name in RouteName]?: (answer: Answer<Name>) => CsvTable };
type Group = Omit<FunnelGroup, 'by'>;
type Results = NonNullable<Answer<'getExperiment'>['results']>;
type Arm = NonNullable<Results['holdout']>;

const stepColumns: readonly string[] = [
  ...funnelSteps,
  ...ratedSteps.flatMap((step) => [`${step}Rate`, `${step}Low`, `${step}High`]),
  'heldOut',
  'later',
  'closed',
  'lapsed',
  'dismissed',
];

function stepCells({ steps, rates, heldOut, later, closed, lapsed, dismissed }: Group): Cell[] {
  return [
    ...funnelSteps.map((step) => steps[step]),
    ...ratedSteps.flatMap((step) =>
      rates ? [rates[step].share, ...rates[step].interval] : [null, null, null],
    ),
    heldOut,
    later,
    closed,
    lapsed,
    Object.values(dismissed).reduce((sum, count) => sum + count, 0),
  ];
}

function people(count: PeopleCount): Cell {
  return count === 'fewer_than_20' ? 'fewer than 20' : count;
}

const armColumns = [
  'experiment',
  'name',
  'kind',
  'moment',
  'status',
  'verdict',
  'reason',
  'variant',
  'exposures',
  'pending',
  'people',
  'conversions',
  'sameSession',
  'rate',
  'low',
  'high',
  'ratioLow',
  'ratioHigh',
  'people28Days',
  'conversions28Days',
  'byReminder',
] as const;

function armCells({ exposures, pending, people: closed, outcome }: Arm): Cell[] {
  const within = outcome?.within28Days;
  return [
    people(exposures),
    people(pending),
    people(closed),
    outcome?.conversions ?? null,
    outcome?.sameSession ?? null,
    outcome?.rate ?? null,
    ...(outcome?.interval ?? [null, null]),
    ...(outcome?.ratio ?? [null, null]),
    // Absent below twenty people; the number itself is told as in JSON.
    within ? within.people : null,
    within ? within.conversions : null,
    within ? within.byReminder : null,
  ];
}

function trialCells(arm: NonNullable<Results['momentTrial']>['shown']): Cell[] {
  const { exposures, people: closed, setUps, rate, interval } = arm;
  const [low, high] = interval ?? [null, null];
  return [
    people(exposures),
    null,
    null,
    null,
    null,
    rate,
    low,
    high,
    null,
    null,
    people(closed),
    setUps,
    null,
  ];
}

/** The answers that are tables too, each with the figures of its JSON. */
const tables: Tables = {
  getFunnel: ({ groups }) => [
    [...funnelDimensions, ...stepColumns],
    ...groups.map(({ by, ...group }) => [
      ...funnelDimensions.map((dimension) => by[dimension] ?? null),
      ...stepCells(group),
    ]),
  ],
  getTimeline: ({ weeks }) => [
    ['week', ...stepColumns],
    ...weeks.map(({ week, ...group }) => [week, ...stepCells(group)]),
  ],
  listExperiments: ({ experiments }) => [
    [
      'experiment',
      'name',
      'kind',
      'moment',
      'status',
      'killSwitch',
      'variants',
      'share',
      'holdout',
      'startedAt',
      'stoppedAt',
    ],
    ...experiments.map((one) => [
      one.id,
      one.name,
      one.kind,
      one.moment,
      one.status,
      one.killSwitch,
      one.variants.map(({ id, weight }) => `${id}=${weight}`).join(' '),
      one.share,
      one.holdout,
      one.startedAt,
      one.stoppedAt,
    ]),
  ],
  getExperiment: ({ results, ...one }) => {
    const { word = null, reason = null } = results?.verdict ?? {};
    const row = (variant: string, cells: readonly Cell[]): Cell[] => [
      one.id,
      one.name,
      one.kind,
      one.moment,
      one.status,
      word,
      reason,
      variant,
      ...cells,
    ];
    return [
      armColumns,
      ...(results?.variants ?? []).map(({ id, ...arm }) => row(id, armCells(arm))),
      ...(results?.holdout ? [row('holdout', armCells(results.holdout))] : []),
      ...(results?.momentTrial
        ? [
            row('shown', trialCells(results.momentTrial.shown)),
            row('heldBack', trialCells(results.momentTrial.heldBack)),
          ]
        : []),
    ];
  },
};

/** The answer of a route as CSV; undefined for a route that has no table. */
export function csvOf(route: RouteName, answer: object): string | undefined {
  // SAFETY: the table of each route takes the answer of that route; TypeScript cannot follow which of them it is.
  const tableOf = tables[route] as ((answer: object) => CsvTable) | undefined;
  return tableOf && writeCsv(tableOf(answer));
}

import { useState, type ReactElement } from 'react';
import { useAdmin } from '../../api/use-admin.ts';
import { PageFrame, Section } from '../../layout/page.tsx';
import { NumberLink } from '../../parts/number-link.tsx';
import { Empty, Loaded } from '../../parts/states.tsx';
import { usePageSearch } from '../../parts/use-page-search.ts';
import { hasRole, useConsole } from '../../session/console-session.ts';
import { useLanguage } from '../../words/index.ts';
import { Alarms } from './alarms.tsx';
import { FactorMix } from './factor-mix.tsx';
import { WeeksChart, type Week } from './weeks-chart.tsx';

const periods = [7, 28, 90] as const;
const day = 86_400_000;

/** How we are doing, and what needs attention. */
export function Page(): ReactElement {
  const { words } = useLanguage();
  const [search, setSearch] = usePageSearch();
  const days = periods.find((one) => String(one) === search['days']) ?? 28;
  // By whole days, so that the same page is one entry of the cache.
  const [today] = useState(() => Math.floor(Date.now() / day) * day);
  const since = new Date(today - days * day).toISOString();
  const adoption = useAdmin('getAdoption');
  const funnel = useAdmin('getFunnel', { query: { by: 'week', since } });
  return (
    <PageFrame
      id="overview"
      actions={
        <label>
          {words.overview.periodLabel}
          <select value={days} onChange={({ target }) => setSearch({ days: target.value })}>
            {periods.map((one) => (
              <option key={one} value={one}>
                {words.overview.period(one)}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <Loaded query={adoption} lines={3}>
        {(people) =>
          people.people === 0 ? (
            <Empty {...words.overview.empty}>
              <WeeksChart weeks={exampleWeeks} />
            </Empty>
          ) : (
            <>
              <Loaded query={funnel} lines={3}>
                {({ groups, challenges }) => (
                  <Numbers adoption={people} weeks={toWeeks(groups)} challenges={challenges} />
                )}
              </Loaded>
              <Loaded query={funnel} lines={8}>
                {({ groups, alarms }) => (
                  <>
                    <Section title={words.overview.alarms}>
                      <Alarms alarms={alarms} />
                    </Section>
                    <div className="columns">
                      <Section title={words.overview.weeks} text={words.overview.weeksText(groups.length)}>
                        <WeeksChart weeks={toWeeks(groups)} />
                      </Section>
                      <Section title={words.overview.mix} text={words.overview.mixText}>
                        <FactorMix factors={people.factors} people={people.people} />
                      </Section>
                    </div>
                  </>
                )}
              </Loaded>
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}

const exampleWeeks: readonly Week[] = [40, 62, 58, 75, 90].map((shown, index) => ({
  week: `W${index + 1}`,
  shown,
  setUp: Math.round(shown * (0.2 + index * 0.05)),
}));

function toWeeks(
  groups: readonly {
    readonly by: { readonly week?: string | null | undefined };
    readonly steps: { readonly shown: number; readonly verified: number };
  }[],
): Week[] {
  return groups.map(({ by, steps }) => ({ week: by.week ?? '', shown: steps.shown, setUp: steps.verified }));
}

function Numbers({
  adoption,
  weeks,
  challenges,
}: {
  adoption: { readonly people: number; readonly protectedPeople: number };
  weeks: readonly Week[];
  challenges: { readonly opened: number; readonly passed: number };
}): ReactElement {
  const { words, locale } = useLanguage();
  const session = useConsole();
  const rows = hasRole(session, ['kairos:support']);
  const share = (part: number, whole: number): string =>
    whole === 0
      ? '–'
      : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(part / whole);
  const shown = weeks.reduce((sum, week) => sum + week.shown, 0);
  const setUp = weeks.reduce((sum, week) => sum + week.setUp, 0);
  const { people, protectedPeople } = adoption;
  return (
    <div className="numbers">
      <NumberLink
        label={words.overview.adoption}
        value={share(protectedPeople, people)}
        text={words.overview.adoptionText(protectedPeople, people)}
        {...(rows && { to: '/people', search: { factor: 'any' } })}
      />
      <NumberLink
        label={words.overview.setUp}
        value={share(setUp, shown)}
        text={words.overview.setUpText(setUp, shown)}
      />
      <NumberLink
        label={words.overview.challenges}
        value={share(challenges.passed, challenges.opened)}
        text={words.overview.challengesText(challenges.passed, challenges.opened)}
      />
      <NumberLink
        label={words.overview.without}
        value={(people - protectedPeople).toLocaleString(locale)}
        text={rows ? words.overview.withoutText : ''}
        {...(rows && { to: '/people', search: { factor: 'none' } })}
      />
    </div>
  );
}

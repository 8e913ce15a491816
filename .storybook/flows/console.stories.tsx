import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { expect, within } from 'storybook/test';
import { CallFailed } from '../../apps/console/src/api/call-admin.ts';
import { WeeksChart } from '../../apps/console/src/pages/overview/weeks-chart.tsx';
import { DataTable } from '../../apps/console/src/parts/data-table.tsx';
import { Empty, Failed, Skeleton } from '../../apps/console/src/parts/states.tsx';
import type { NoSession } from '../../apps/console/src/session/open-session.ts';
import { SignInView } from '../../apps/console/src/session/sign-in.view.tsx';
import { type Language, loadWords, useWords, WordsContext } from '../../apps/console/src/words/index.ts';
import '../../apps/console/src/styles/console.css';

/** The parts of the console that every page is made of, in each of their states. */
const meta = {
  title: 'Flows/Console',
  parameters: { docs: { story: { height: '30rem' } } },
} satisfies Meta;
export default meta;
type Story = StoryObj;

/** The words of the console in the language of the toolbar, where it has them. */
function WithWords({ locale, children }: { locale: string; children: ReactNode }): ReactElement | null {
  const [language, setLanguage] = useState<Language>();
  useEffect(() => void loadWords([locale]).then(setLanguage), [locale]);
  if (!language) return null;
  return (
    <WordsContext value={language}>
      <div lang={language.locale} dir="ltr">
        {children}
      </div>
    </WordsContext>
  );
}

const inWords = (content: ReactNode): Pick<Story, 'render'> => ({
  render: (_args, { globals }) => <WithWords locale={String(globals['locale'])}>{content}</WithWords>,
});
const onPage = (content: ReactNode): Pick<Story, 'render'> =>
  inWords(
    <div data-kairos className="console-story">
      <div className="console">
        <div className="page">{content}</div>
      </div>
    </div>,
  );
const signIn = (state: NoSession | 'opening' | 'link'): Pick<Story, 'render'> =>
  inWords(
    <SignInView
      state={state}
      tokenUrl="https://app.example.com/token"
      onOpen={() => undefined}
      onRetry={() => undefined}
    />,
  );

export const OneTimeLink: Story = signIn('link');
export const LinkRefused: Story = signIn('link_refused');
export const NoLink: Story = signIn('no_link');
export const SignedOut: Story = signIn('signed_out');
export const NoRole: Story = signIn('no_role');

const week = (number: number, shown: number, setUp: number) => ({ week: `2026-W${number}`, shown, setUp });

export const Weeks: Story = onPage(
  <WeeksChart weeks={[week(44, 320, 41), week(45, 410, 66), week(46, 388, 71), week(47, 440, 92)]} />,
);
export const Table: Story = onPage(
  <DataTable
    label="Weeks"
    columns={[
      { accessorKey: 'week', header: 'Week' },
      { accessorKey: 'shown', header: 'Shown' },
    ]}
    rows={[week(44, 320, 41), week(45, 410, 66)]}
  />,
);
export const Loading: Story = onPage(<Skeleton />);
export const Offline: Story = {
  ...onPage(<Failed error={new CallFailed('offline')} onRetry={() => undefined} />),
  play: async ({ canvasElement }) => {
    expect(await within(canvasElement).findByRole('alert')).toBeTruthy();
  },
};
export const NoPermission: Story = onPage(
  <Failed error={new CallFailed('not_found')} onRetry={() => undefined} />,
);

function NobodyYet(): ReactElement {
  const { people } = useWords();
  return <Empty {...people.empty} />;
}
export const Nothing: Story = onPage(<NobodyYet />);

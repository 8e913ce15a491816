import {
  Controls,
  Description,
  DocsContainer,
  Primary,
  Title,
  type DocsContainerProps,
} from '@storybook/addon-docs/blocks';
import { useEffect, useState, type PropsWithChildren, type ReactElement } from 'react';
import { GLOBALS_UPDATED } from 'storybook/internal/core-events';
import { dark, light } from './look.ts';

/** What a component is, one look at it, and its props. Its states stand in the sidebar: a dialog fills a page. */
export function DocsPage(): ReactElement {
  return (
    <>
      <Title />
      <Description />
      <Primary />
      <Controls />
    </>
  );
}

/** The pages of words follow the theme toolbar like everything else. */
export function DocsInTheme(props: PropsWithChildren<DocsContainerProps>): ReactElement {
  const [chosen, setChosen] = useState(themeOfTheAddress);
  const { channel } = props.context;
  useEffect(() => {
    const follow = ({ globals }: { globals: Record<string, unknown> }) => setChosen(String(globals['theme']));
    channel.on(GLOBALS_UPDATED, follow);
    return () => channel.off(GLOBALS_UPDATED, follow);
  }, [channel]);
  const isDark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    document.documentElement.dataset['kairosTheme'] = isDark ? 'dark' : 'light';
  }, [isDark]);
  return <DocsContainer {...props} theme={isDark ? dark : light} />;
}

function themeOfTheAddress(): string {
  return /theme:(\w+)/.exec(new URLSearchParams(location.search).get('globals') ?? '')?.[1] ?? 'system';
}

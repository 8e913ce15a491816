import {
  Controls,
  Description,
  DocsContainer,
  Primary,
  Subheading,
  Title,
  useOf,
  type DocsContainerProps,
} from '@storybook/addon-docs/blocks';
import { useEffect, useState, type PropsWithChildren, type ReactElement } from 'react';
import { GLOBALS_UPDATED } from 'storybook/internal/core-events';
import './docs-page.css';
import { dark, light } from './look.ts';

/** What a component is, one look at it, its props and its parts. Its states stand in the sidebar: a dialog fills a page. */
export function DocsPage(): ReactElement {
  const { preparedMeta } = useOf('meta', ['meta']);
  return (
    <>
      <Title />
      <Description />
      <Primary />
      {infoOf(preparedMeta.component) ? <Controls /> : null}
      <Parts of={{ component: preparedMeta.component, ...preparedMeta.subcomponents }} />
    </>
  );
}

/** The parts of a compound component, for an arrangement of one's own. */
function Parts({ of }: { of: Readonly<Record<string, unknown>> }): ReactElement | null {
  const parts = Object.values(of).flatMap((whole) => {
    const name = infoOf(whole)?.displayName;
    // SAFETY: what was described is a function, and its parts are its own properties.
    const named = name === undefined ? [] : Object.entries(whole as object);
    return named.flatMap(([part, component]) =>
      infoOf(component) && component !== whole
        ? [{ name: `${name}.${part}`, sentence: infoOf(component)?.description }]
        : [],
    );
  });
  if (parts.length === 0) return null;
  return (
    <>
      <Subheading>Parts</Subheading>
      <dl className="parts">
        {parts.map(({ name, sentence }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What our own docgen has said about a component. */
function infoOf(component: unknown): { displayName: string; description: string } | undefined {
  if (typeof component !== 'function' || !('__docgenInfo' in component)) return undefined;
  // SAFETY: nobody else writes it.
  return component['__docgenInfo'] as { displayName: string; description: string };
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

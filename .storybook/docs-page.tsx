import {
  Controls,
  Description,
  DocsContainer,
  DocsContext,
  Markdown,
  Primary,
  Subheading,
  Title,
  useOf,
  type DocsContainerProps,
} from '@storybook/addon-docs/blocks';
import { use, useEffect, useState, type PropsWithChildren, type ReactElement } from 'react';
import { UPDATE_GLOBALS } from 'storybook/internal/core-events';
import './docs-page.css';
import { dark, light } from './storybook-theme.ts';

/** What a component is, one look at it, its props and its parts. Its states stand in the sidebar: a dialog fills a page. */
export function DocsPage(): ReactElement {
  const { preparedMeta } = useOf('meta', ['meta']);
  return (
    <>
      <Title />
      <Description />
      <Primary />
      {preparedMeta.title.startsWith('Flows/') ? <Journeys /> : null}
      {infoOf(preparedMeta.component) ? <Controls /> : null}
      <Parts of={{ component: preparedMeta.component, ...preparedMeta.subcomponents }} />
    </>
  );
}

/** A card to each journey: here each story is a whole one, and none stands for the others. */
function Journeys(): ReactElement {
  const journeys = use(DocsContext).componentStories();
  return (
    <>
      <Subheading>Journeys</Subheading>
      <ul className="journeys">
        {journeys.map(({ id, name }) => (
          <li key={id}>
            <a href={`?path=/story/${id}`} target="_top">
              {name}
            </a>
          </li>
        ))}
      </ul>
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
            <dd>
              <Markdown>{sentence ?? ''}</Markdown>
            </dd>
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

/** The pages of words follow the toolbars like everything else, and so does the story that they show. */
export function ThemedDocs(props: PropsWithChildren<DocsContainerProps>): ReactElement {
  const [chosen, setChosen] = useState(globalsFromUrl);
  const { channel } = props.context;
  useEffect(() => {
    // What the toolbars say. What has been updated is told by the story in its frame too, about itself.
    const follow = ({ globals }: { globals: Record<string, string> }) =>
      setChosen((before) => ({ ...before, ...globals }));
    channel.on(UPDATE_GLOBALS, follow);
    return () => channel.off(UPDATE_GLOBALS, follow);
  }, [channel]);
  const isDark =
    chosen['theme'] === 'dark' ||
    (chosen['theme'] !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    document.documentElement.dataset['kairosTheme'] = isDark ? 'dark' : 'light';
  }, [isDark]);
  const address = Object.entries(chosen).map((global) => global.join(':'));
  // Where Storybook looks for the address of its frames.
  Object.assign(globalThis, { PREVIEW_URL: `iframe.html?globals=${address.join(';')}` });
  return <DocsContainer key={address.join(';')} {...props} theme={isDark ? dark : light} />;
}

function globalsFromUrl(): Record<string, string> {
  const told = new URLSearchParams(location.search).get('globals') ?? '';
  return Object.fromEntries(
    told.split(';').flatMap((one) => (/^\w+:[\w.-]+$/.test(one) ? [one.split(':')] : [])),
  );
}

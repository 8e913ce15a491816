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
import { createContext, use, useEffect, useState, type PropsWithChildren, type ReactElement } from 'react';
import { UPDATE_GLOBALS } from 'storybook/internal/core-events';
import './docs-page.css';
import type { Globals } from './gallery/frame-url.ts';
import { Gallery } from './gallery/gallery.tsx';
import { storyLabel } from './story-name.ts';
import { dark, light } from './storybook-theme.ts';
import { UsageSection } from './usage/usage-section.tsx';

/** What is chosen in the toolbars. */
const ChosenGlobals = createContext<Globals>({});

/** The documentation page of a component: description, primary story, props, parts, and all of its states. */
export function DocsPage(): ReactElement {
  const { preparedMeta } = useOf('meta', ['meta']);
  const globals = use(ChosenGlobals);
  const isFlow = preparedMeta.title.startsWith('Flows/');
  return (
    <>
      <Title />
      <Description />
      <Primary />
      <UsageSection title={preparedMeta.title} />
      {isFlow ? <Journeys /> : null}
      {infoOf(preparedMeta.component) ? <Controls /> : null}
      <Parts of={{ component: preparedMeta.component, ...preparedMeta.subcomponents }} />
      {isFlow ? null : <Gallery globals={globals} />}
    </>
  );
}

/** Links to all journeys, because none of them represents the others. */
function Journeys(): ReactElement {
  const journeys = use(DocsContext).componentStories();
  return (
    <>
      <Subheading>Journeys</Subheading>
      <ul className="journeys">
        {journeys.map(({ id, name }) => (
          <li key={id}>
            <a href={`?path=/story/${id}`} target="_top">
              {storyLabel(name)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The parts of a compound component. */
function Parts({ of }: { of: Readonly<Record<string, unknown>> }): ReactElement | null {
  const parts = Object.values(of).flatMap((whole) => {
    const name = infoOf(whole)?.displayName;
    // SAFETY: a described component is a function, and its parts are its own properties.
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

/** The description of a component, written by `docgen.plugin.ts`. */
function infoOf(component: unknown): { displayName: string; description: string } | undefined {
  if (typeof component !== 'function' || !('__docgenInfo' in component)) return undefined;
  // SAFETY: only `docgen.plugin.ts` writes this property.
  return component['__docgenInfo'] as { displayName: string; description: string };
}

/** Documentation pages follow the toolbars, and so do the stories in them. */
export function ThemedDocs({ children, ...props }: PropsWithChildren<DocsContainerProps>): ReactElement {
  const [chosen, setChosen] = useState(globalsFromUrl);
  const { channel } = props.context;
  useEffect(() => {
    // The event of the toolbars. The story in the frame sends an event of its own, about itself.
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
  // Storybook reads the URL of its frames from here.
  Object.assign(globalThis, { PREVIEW_URL: `iframe.html?globals=${address.join(';')}` });
  return (
    <ChosenGlobals value={chosen}>
      <DocsContainer key={address.join(';')} {...props} theme={isDark ? dark : light}>
        <main className="docs-main" aria-label="Documentation">
          {children}
        </main>
      </DocsContainer>
    </ChosenGlobals>
  );
}

function globalsFromUrl(): Record<string, string> {
  const globals = new URLSearchParams(location.search).get('globals') ?? '';
  return Object.fromEntries(
    globals.split(';').flatMap((one) => (/^\w+:[\w.-]+$/.test(one) ? [one.split(':')] : [])),
  );
}

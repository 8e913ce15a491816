import '@fontsource-variable/nunito/index.css';
import { directionOf, loadCopy, pseudoLocale } from '@kairos-mfa/copy';
import { languageFor } from '@kairos-mfa/copy/languages';
import type { Decorator, Preview } from '@storybook/react-vite';
import { isValidElement, lazy, Suspense, type ComponentProps } from 'react';
import type { ArgTypesEnhancer } from 'storybook/internal/types';
import '@kairos-mfa/ui/fonts.css';
import '@kairos-mfa/ui/styles.css';
import { ToolbarProvider, ToolbarLanguage } from '../packages/ui/src/story-support/toolbar-provider.tsx';
import './brands.css';
import type { ThemedDocs } from './docs-page.tsx';
import './preview.css';
import { StorySurface, type SurfaceName } from './story-surface.tsx';
import { toolbars } from './toolbars.ts';
import { startTranslator, textsBesideOthers } from './translated/translator.ts';

/** Applies the toolbars as a host would: attributes on the page, and the provider. */
const kit: Decorator<object> = (Story, { globals, parameters }) => {
  const { theme, direction, locale, brand, motion } = globals as {
    theme: 'system' | 'light' | 'dark';
    direction: 'language' | 'ltr' | 'rtl';
    locale: string;
    brand: string;
    motion: string;
  };
  const page = document.documentElement;
  page.lang = locale;
  const dir = direction === 'language' ? directionOf(locale) : direction;
  page.dir = dir;
  page.dataset.brand = brand;
  page.dataset.kairosMotion = motion;
  if (theme === 'system') page.removeAttribute('data-kairos-theme');
  else page.dataset.kairosTheme = theme;
  return (
    <ToolbarLanguage value={{ language: languageFor(locale), dir }}>
      <ToolbarProvider>
        <StorySurface name={parameters.surface as SurfaceName | undefined}>
          <Story />
        </StorySurface>
      </ToolbarProvider>
    </ToolbarLanguage>
  );
};

/** No controls for functions, elements and hooks: editing them would break the story. */
const plainControls: ArgTypesEnhancer = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const isPlain = !/ReactNode|ReactElement|Ref<|=>|Hook/.test(String(argType.table?.type?.summary));
      return [name, isPlain && !hasVerbs(initialArgs[name]) ? argType : { ...argType, control: false }];
    }),
  );

function hasVerbs(value: unknown): boolean {
  return isValidElement(value) || Object.values(value ?? {}).some((part) => typeof part === 'function');
}

/** The documentation arrives when a page of it is opened: a story, alone or in a gallery, needs nothing of it. */
const LazyDocsPage = lazy(async () => ({ default: (await import('./docs-page.tsx')).DocsPage }));
const LazyThemedDocs = lazy(async () => ({ default: (await import('./docs-page.tsx')).ThemedDocs }));

function DocsContainer(props: ComponentProps<typeof ThemedDocs>) {
  return (
    <Suspense>
      <LazyThemedDocs {...props} />
    </Suspense>
  );
}

const preview: Preview = {
  decorators: [kit],
  argTypesEnhancers: [plainControls],
  beforeEach: ({ parameters }) => (parameters['translated'] ? startTranslator(document.body) : undefined),
  afterEach({ parameters, title }) {
    // Contrast is measured next, and not of a dialog that is still growing.
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    const texts =
      parameters['translated'] || title.startsWith('Foundations/') ? [] : textsBesideOthers(document.body);
    if (texts.length > 0)
      throw new Error(
        `A page that a browser translates would crash here. Put these texts into elements of their own:\n${texts.join('\n')}`,
      );
  },
  // The pseudo-locale needs the message parser, which has to be loaded before the examples word a prompt.
  loaders: [
    async ({ globals }) => {
      if (globals['locale'] === pseudoLocale) await loadCopy(languageFor(pseudoLocale));
    },
  ],
  tags: ['autodocs'],
  initialGlobals: {
    theme: 'system',
    brand: 'kairos',
    direction: 'language',
    locale: 'en',
    motion: 'system',
    variant: 'story',
    moment: 'story',
    tier: 'story',
  },
  globalTypes: toolbars,
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    // In an iframe: a dialog would cover the documentation page.
    docs: { page: LazyDocsPage, container: DocsContainer, story: { inline: false, height: '40rem' } },
    options: {
      storySort: {
        order: [
          'Start',
          ['Introduction', 'Matrix'],
          'Ask',
          'Set up',
          ['Factor picker', 'Enrollment', 'Enrollment dialog', 'Recovery codes', 'Celebration'],
          'Confirm',
          ['Challenge', 'Step-up', 'Required enrollment'],
          'Manage',
          ['Security center', 'Security badge', 'Screens'],
          'Customize',
          ['Appearance', 'Languages', 'Custom factor', 'Parts', 'Own layouts'],
          'Foundations',
          ['Brand editor', 'Look', 'Wording'],
          'Flows',
          ['Map', 'Journeys', 'Prompt timing', 'Devtools'],
          'Copy Lab',
        ],
      },
    },
  },
};

export default preview;

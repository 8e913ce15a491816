import { directionOf, loadCopy, locales, pseudoLocale, variantIds } from '@kairos-mfa/copy';
import { languageFor } from '@kairos-mfa/copy/languages';
import type { Decorator, Preview } from '@storybook/react-vite';
import { isValidElement } from 'react';
import type { ArgTypesEnhancer } from 'storybook/internal/types';
import '@kairos-mfa/ui/fonts.css';
import '@kairos-mfa/ui/styles.css';
import { DocsInTheme, DocsPage } from './docs-page.tsx';
import './brands.css';
import { moments, toGlobal } from './examples/prompt.ts';
import { HostKit, Spoken } from './host-kit.tsx';
import './preview.css';
import { Surface, type SurfaceName } from './surface.tsx';

/** The toolbars reach the kit the way a host would: attributes on the page, and the provider. */
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
    <Spoken value={{ language: languageFor(locale), dir }}>
      <HostKit>
        <Surface name={parameters.surface as SurfaceName | undefined}>
          <Story />
        </Surface>
      </HostKit>
    </Spoken>
  );
};

/** A panel that edits a function, an element or a verb would only break the story: such props are read, not turned. */
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

/** A language as its own speakers call it. */
function ownName(locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
}

const preview: Preview = {
  decorators: [kit],
  argTypesEnhancers: [plainControls],
  // Stretched words are read in the browser; examples that word a prompt as the server would need that at hand.
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
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'system', title: 'Theme' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    brand: {
      description: 'Brand, by five variables; the dense one with rules of the host beside them',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'kairos', title: 'Kairos' },
          { value: 'playful', title: 'Playful consumer' },
          { value: 'admin', title: 'Dense admin' },
        ],
      },
    },
    motion: {
      description: 'Motion',
      toolbar: {
        icon: 'play',
        dynamicTitle: true,
        items: [
          { value: 'system', title: 'Motion' },
          { value: 'reduced', title: 'Reduced' },
        ],
      },
    },
    variant: {
      description: 'Words of the prompt stories',
      toolbar: {
        icon: 'document',
        dynamicTitle: true,
        items: [{ value: 'story', title: 'Words' }, ...variantIds],
      },
    },
    moment: {
      description: 'Moment of the prompt stories',
      toolbar: {
        icon: 'time',
        dynamicTitle: true,
        items: [
          { value: 'story', title: 'Moment' },
          ...moments.map((moment) => ({ value: toGlobal(moment), title: moment })),
        ],
      },
    },
    tier: {
      description: 'How firmly the prompt stories ask',
      toolbar: {
        icon: 'lightning',
        dynamicTitle: true,
        items: [
          { value: 'story', title: 'Tier' },
          { value: 'soft', title: 'Soft: can be dismissed' },
          { value: 'notice', title: 'Notice: with a deadline' },
          { value: 'required', title: 'Required' },
        ],
      },
    },
    direction: {
      description: 'Direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'language', title: 'Direction' },
          { value: 'ltr', title: 'LTR' },
          { value: 'rtl', title: 'RTL' },
        ],
      },
    },
    locale: {
      description: 'Locale',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          ...locales.map((value) => ({ value, title: ownName(value) })),
          { value: pseudoLocale, title: 'Pseudo (+35 %)' },
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    // In a frame of its own, as in an app: a dialog would lie over the whole page of words.
    docs: { page: DocsPage, container: DocsInTheme, story: { inline: false, height: '40rem' } },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Flows',
          'Foundations',
          'Prompt',
          'Factor picker',
          'Enrollment',
          'Enrollment dialog',
          'Recovery codes',
          'Celebration',
          'Challenge',
          'Step-up',
          'Required enrollment',
          'Security center',
          'Security badge',
          'Screens',
          'Appearance',
          'Arranged',
          'Arranged challenge',
          'Arranged step-up',
          'Arranged security center',
          'Custom factor',
          'Parts',
        ],
      },
    },
  },
};

export default preview;

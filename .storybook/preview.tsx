import { pseudoLocale } from '@kairos-mfa/copy';
import { KairosUiProvider } from '@kairos-mfa/ui';
import type { Decorator, Preview } from '@storybook/react-vite';
import '@kairos-mfa/ui/fonts.css';
import '@kairos-mfa/ui/styles.css';
import './preview.css';
import { Surface, type SurfaceName } from './surface.tsx';

/** The toolbars reach the kit the way a host would: attributes on the page, and the provider. */
const kit: Decorator<object> = (Story, { globals, parameters }) => {
  const { theme, direction, locale } = globals as {
    theme: 'system' | 'light' | 'dark';
    direction: string;
    locale: string;
  };
  const page = document.documentElement;
  page.lang = locale;
  page.dir = direction;
  if (theme === 'system') page.removeAttribute('data-kairos-theme');
  else page.dataset.kairosTheme = theme;
  return (
    <KairosUiProvider locale={locale}>
      <Surface name={parameters.surface as SurfaceName | undefined}>
        <Story />
      </Surface>
    </KairosUiProvider>
  );
};

const preview: Preview = {
  decorators: [kit],
  initialGlobals: { theme: 'system', direction: 'ltr', locale: 'en' },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'contrast', dynamicTitle: true, items: ['system', 'light', 'dark'] },
    },
    direction: {
      description: 'Direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    locale: {
      description: 'Locale',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: pseudoLocale, title: 'Pseudo (+35 %)' },
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Prompt',
          'Enrollment',
          'Recovery codes',
          'Celebration',
          'Challenge',
          'Step-up',
          'Required enrollment',
          'Security center',
          'Security badge',
          'Parts',
        ],
      },
    },
  },
};

export default preview;

import { locales, pseudoLocale, variantIds } from '@kairos-mfa/copy';
import type { Preview } from '@storybook/react-vite';
import { moments, toGlobal } from '../packages/ui/src/mfa-prompt/mfa-prompt.examples.ts';

type Toolbars = NonNullable<Preview['globalTypes']>;
type Icon = NonNullable<Toolbars[string]['toolbar']>['icon'];

interface Choice {
  value: string;
  title: string;
}

/** A language as its own speakers call it. */
function ownName(locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
}

/** Storybook tints a choice that was made, and not the one to go back to. */
function toolbar(icon: Icon, description: string, usual: Choice, others: readonly Choice[]) {
  const items = [{ ...usual, type: 'reset' as const }, ...others];
  return { description, toolbar: { icon, title: usual.title, dynamicTitle: true, items } };
}

const same = (value: string): Choice => ({ value, title: value });

/** What every story can be turned by. */
export const toolbars: Toolbars = {
  theme: toolbar('contrast', 'Theme', { value: 'system', title: 'Theme' }, [
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
  ]),
  brand: toolbar(
    'paintbrush',
    'Brand, by five variables; the dense one with rules of the host beside them',
    { value: 'kairos', title: 'Brand: Kairos' },
    [
      { value: 'playful', title: 'Brand: playful consumer' },
      { value: 'admin', title: 'Brand: dense admin' },
    ],
  ),
  motion: toolbar('play', 'Motion', { value: 'system', title: 'Motion' }, [
    { value: 'reduced', title: 'Reduced' },
  ]),
  variant: toolbar(
    'document',
    'Words of the prompt stories',
    { value: 'story', title: 'Words' },
    variantIds.map(same),
  ),
  moment: toolbar(
    'time',
    'Moment of the prompt stories',
    { value: 'story', title: 'Moment' },
    moments.map((moment) => ({ value: toGlobal(moment), title: moment })),
  ),
  tier: toolbar('lightning', 'How firmly the prompt stories ask', { value: 'story', title: 'Tier' }, [
    { value: 'soft', title: 'Soft: can be dismissed' },
    { value: 'notice', title: 'Notice: with a deadline' },
    { value: 'required', title: 'Required' },
  ]),
  direction: toolbar('transfer', 'Direction', { value: 'language', title: 'Direction' }, [
    { value: 'ltr', title: 'LTR' },
    { value: 'rtl', title: 'RTL' },
  ]),
  locale: toolbar('globe', 'Locale', { value: 'en', title: ownName('en') }, [
    ...locales.filter((locale) => locale !== 'en').map((value) => ({ value, title: ownName(value) })),
    { value: pseudoLocale, title: 'Pseudo (+35 %)' },
  ]),
};

import { locales, pseudoLocale, variantIds } from '@kairos-mfa/copy';
import type { Preview } from '@storybook/react-vite';
import { moments, toGlobal } from '../packages/ui/src/mfa-prompt/mfa-prompt.examples.ts';

type Toolbars = NonNullable<Preview['globalTypes']>;
type Icon = NonNullable<Toolbars[string]['toolbar']>['icon'];

interface Choice {
  value: string;
  title: string;
}

/** The name of a language in that language. */
function ownName(locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
}

/** A toolbar menu. The default is a `reset` item, which Storybook does not highlight. */
function toolbar(icon: Icon, description: string, defaultChoice: Choice, others: readonly Choice[]) {
  const items = [{ ...defaultChoice, type: 'reset' as const }, ...others];
  return {
    description,
    toolbar: { ...(icon !== undefined && { icon }), title: defaultChoice.title, dynamicTitle: true, items },
  };
}

const same = (value: string): Choice => ({ value, title: value });

/** The toolbars of every story. */
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
    'Wording of the prompt stories',
    { value: 'story', title: 'Wording' },
    variantIds.map(same),
  ),
  moment: toolbar(
    'time',
    'Moment of the prompt stories',
    { value: 'story', title: 'Moment' },
    moments.map((moment) => ({ value: toGlobal(moment), title: moment })),
  ),
  tier: toolbar('lightning', 'Tier of the prompt stories', { value: 'story', title: 'Tier' }, [
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

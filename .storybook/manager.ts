import { addons } from 'storybook/manager-api';
import { dark, light } from './storybook-theme.ts';

addons.setConfig({
  theme: matchMedia('(prefers-color-scheme: dark)').matches ? dark : light,
  // Storybook derives names In Title Case from exports; they are shown in sentence case.
  sidebar: { renderLabel: ({ name }) => (/ [a-z]/.test(name) ? name : inSentenceCase(name)) },
});

function inSentenceCase(name: string): string {
  return name.replaceAll(/ [A-Z](?=[a-z]*(?: |$))/g, (start) => start.toLowerCase());
}

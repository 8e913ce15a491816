import { addons } from 'storybook/manager-api';
import { dark, light } from './storybook-theme.ts';

addons.setConfig({
  theme: matchMedia('(prefers-color-scheme: dark)').matches ? dark : light,
  // Names that Storybook makes of exports have A Capital For Each Word; ours are sentences.
  sidebar: { renderLabel: ({ name }) => (/ [a-z]/.test(name) ? name : inSentenceCase(name)) },
});

function inSentenceCase(name: string): string {
  return name.replaceAll(/ [A-Z](?=[a-z]*(?: |$))/g, (start) => start.toLowerCase());
}

import { addons } from 'storybook/manager-api';
import { storyLabel } from './story-name.ts';
import { dark, light } from './storybook-theme.ts';

addons.setConfig({
  theme: matchMedia('(prefers-color-scheme: dark)').matches ? dark : light,
  sidebar: { renderLabel: ({ name }) => storyLabel(name) },
});

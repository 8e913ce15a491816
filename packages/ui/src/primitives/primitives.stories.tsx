import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from './button.tsx';
import * as icons from './icons.tsx';
import { Problem } from './problem.tsx';
import { Spinner } from './spinner.tsx';

/** The parts of every screen. */
const meta = { title: 'Customize/Parts', parameters: { surface: 'card' } } satisfies Meta;
export default meta;

export const Buttons: StoryObj = {
  render: () => (
    <div data-slot="screen-actions">
      <Button variant="primary">Add second step</Button>
      <Button variant="primary" busy>
        <Spinner />
        Add second step
      </Button>
      <Button>Remind me later</Button>
      <Button variant="quiet">Not now</Button>
      <Button data-size="small">Copy key</Button>
      <Button asChild>
        <a href="#top">A link that looks like a button</a>
      </Button>
    </div>
  ),
};

export const Icons: StoryObj = {
  render: () => (
    <div data-slot="chips">
      {Object.entries(icons).map(([name, Icon]) => (
        <Icon key={name} />
      ))}
    </div>
  ),
};

export const Problems: StoryObj = {
  render: () => (
    <div data-slot="screen">
      <Problem>That code did not work. Check it and try again.</Problem>
      <Problem tone="warning">Your recovery codes are not saved yet.</Problem>
      <Problem tone="neutral">Nothing was changed. Try again whenever you are ready.</Problem>
    </div>
  ),
};

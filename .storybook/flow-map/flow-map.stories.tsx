import {
  challengeFlow,
  challengeStart,
  enrollmentFlow,
  enrollmentStart,
  promptFlow,
  promptStart,
  recoveryCodesFlow,
  recoveryCodesStart,
  stepUpFlow,
  stepUpStart,
} from '@kairos-mfa/flows';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import {
  challengeEvents,
  codeSet,
  enrollmentEvents,
  promptEvents,
  recoveryCodesEvents,
  stepUpEvents,
} from '../../packages/flows/src/example-events.fixtures.ts';
import * as challenge from '../../packages/ui/src/challenge/challenge.stories.tsx';
import * as enrollment from '../../packages/ui/src/enrollment/enrollment.stories.tsx';
import * as factorScreens from '../../packages/ui/src/factors/factor-screens.stories.tsx';
import * as prompt from '../../packages/ui/src/mfa-prompt/mfa-prompt.stories.tsx';
import * as phone from '../../packages/ui/src/phone-number/phone-number.stories.tsx';
import * as codes from '../../packages/ui/src/recovery-codes/recovery-codes.stories.tsx';
import * as stepUp from '../../packages/ui/src/step-up-dialog/step-up-dialog.stories.tsx';
import { exploreFlow } from './explore-flow.ts';
import { FlowMap } from './flow-map.tsx';
import { storiesBySteps } from './story-of-step.ts';

const meta = { title: 'Flows/Map', tags: ['!autodocs'] } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

/** Each flow, explored from its own reducer with an example of each event, and the stories that show its steps. */
const maps = [
  ['Prompt', exploreFlow(promptFlow, promptStart, promptEvents), [prompt]],
  [
    'Enrollment',
    exploreFlow(enrollmentFlow, enrollmentStart, enrollmentEvents),
    [enrollment, phone, factorScreens],
  ],
  [
    'Recovery codes',
    exploreFlow(recoveryCodesFlow, recoveryCodesStart(codeSet), recoveryCodesEvents),
    [codes],
  ],
  ['Challenge', exploreFlow(challengeFlow, challengeStart, challengeEvents), [challenge]],
  ['Step-up', exploreFlow(stepUpFlow, stepUpStart, stepUpEvents), [stepUp]],
] as const;

/** From screen to screen: every step is a link to the story that shows it. Steps without a screen are pale. */
export const FromScreenToScreen: Story = {
  render: () => (
    <div data-kairos lang="en" dir="ltr" className="flow-maps">
      <h1>From screen to screen</h1>
      {maps.map(([name, map, modules]) => (
        <FlowMap
          key={name}
          name={name}
          {...map}
          stories={new Map(modules.toReversed().flatMap((module) => [...storiesBySteps(module)]))}
        />
      ))}
    </div>
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const step = within(page.getByRole('region', { name: 'Enrollment' })).getByRole('link', {
      name: 'choosing',
    });
    await expect(step).toHaveAttribute('href', './?path=/story/set-up-enrollment--choosing');
    // Every step with a screen is a link; pale are those that show nothing.
    const pale = [...canvasElement.querySelectorAll('g text')].map(({ textContent }) => textContent);
    await expect(pale.toSorted()).toEqual([
      'acknowledged',
      'cancelled',
      'done',
      'done',
      'granted',
      'idle',
      'silent',
      'skipped',
      'starting',
    ]);
  },
};

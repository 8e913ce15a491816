import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { enrollmentVerbs } from '../enrollment/enrollment.examples.ts';
import { EnrollmentView } from '../enrollment/enrollment.view.tsx';
import { options } from '../factors/factors.examples.ts';

const asking = { step: 'adding-phone', options, factorType: 'sms' } as const;

/** The number for text messages. The country follows the typed number; the phone number rules are loaded on demand. */
const meta = {
  title: 'Set up/Enrollment/Phone number',
  component: EnrollmentView,
  parameters: { surface: 'dialog' },
  args: { ...enrollmentVerbs(), state: asking },
} satisfies Meta<typeof EnrollmentView>;
export default meta;
type Story = StoryObj<typeof meta>;

const country = async () => {
  const list = await screen.findByLabelText('Country or region');
  // Empty until the phone number rules are loaded.
  await waitFor(() => expect(list).toBeEnabled());
  return list;
};
const number = async () => {
  await country();
  return screen.findByLabelText('Phone number');
};

export const NothingTyped: Story = {};

export const Typed: Story = {
  name: 'Typed: formatted as the country does',
  tags: ['behaviour'],
  play: async ({ args }) => {
    const asked = await number();
    await waitFor(() => expect(asked).toHaveFocus());
    await userEvent.selectOptions(await country(), 'FR');
    await userEvent.type(await number(), '0612345678');
    await expect(await number()).toHaveValue('06 12 34 56 78');
    await userEvent.keyboard('{Enter}');
    await expect(args.addPhone).toHaveBeenCalledWith('+33612345678');
  },
};

export const Pasted: Story = {
  name: 'A complete number is pasted: its country is selected',
  tags: ['behaviour'],
  play: async ({ args }) => {
    await userEvent.click(await number());
    await userEvent.paste('+49 (1512) 3456789');
    await expect(await country()).toHaveValue('DE');
    await expect(await number()).toHaveValue('01512 3456789');
    await userEvent.keyboard('{Enter}');
    await expect(args.addPhone).toHaveBeenCalledWith('+4915123456789');
  },
};

export const CountryAfterwards: Story = {
  name: 'The country is changed afterwards: the number is reformatted',
  tags: ['behaviour'],
  play: async () => {
    await userEvent.selectOptions(await country(), 'US');
    await userEvent.type(await number(), '0612345678');
    await userEvent.selectOptions(await country(), 'FR');
    await expect(await number()).toHaveValue('06 12 34 56 78');
  },
};

export const OtherDigits: Story = {
  name: 'Digits of another script',
  tags: ['behaviour'],
  play: async ({ args }) => {
    await userEvent.selectOptions(await country(), 'EG');
    await userEvent.type(await number(), '٠١٠٠١٢٣٤٥٦٧{Enter}');
    await expect(args.addPhone).toHaveBeenCalledWith('+201001234567');
  },
};

export const CountryTypeAhead: Story = {
  name: 'The country list supports type-ahead',
  tags: ['behaviour'],
  play: async () => {
    const list = (await country()) as HTMLSelectElement; // SAFETY: the label belongs to the list
    const names = [...list.options].map(({ label }) => label);
    await expect(names.length).toBeGreaterThan(200);
    await expect(names.find((name) => name.startsWith('Germany'))).toContain('+49');
  },
};

export const Empty: Story = {
  tags: ['behaviour'],
  play: async ({ args }) => {
    await country();
    await userEvent.click(await screen.findByRole('button', { name: 'Send code' }));
    await expect(await number()).toHaveAccessibleDescription(/Enter your phone number first./);
    await expect(await number()).toHaveFocus();
    await expect(args.addPhone).not.toHaveBeenCalled();
  },
};

export const TooShort: Story = {
  tags: ['behaviour'],
  play: async ({ args }) => {
    await userEvent.selectOptions(await country(), 'US');
    await userEvent.type(await number(), '202 555{Enter}');
    await expect(await number()).toHaveAccessibleDescription(/A few digits are missing for United States/);
    await expect(args.addPhone).not.toHaveBeenCalled();
  },
};

export const TooLong: Story = {
  name: 'Too long: shown while typing',
  tags: ['behaviour'],
  play: async () => {
    await userEvent.selectOptions(await country(), 'US');
    await userEvent.type(await number(), '20255501439');
    await expect(await number()).toHaveAccessibleDescription(/more digits than numbers in United States/);
  },
};

export const NoSuchNumber: Story = {
  tags: ['behaviour'],
  play: async () => {
    await userEvent.selectOptions(await country(), 'US');
    await userEvent.type(await number(), '1111111111{Enter}');
    await expect(await number()).toHaveAccessibleDescription(/Check the country and the first digits/);
  },
};

/** A submitted number, and its result. */
const given: Story = {
  render: function Given(args) {
    const [isGiven, setGiven] = useState(false);
    return <EnrollmentView {...args} state={isGiven ? args.state : asking} addPhone={() => setGiven(true)} />;
  },
  play: async () => {
    await userEvent.selectOptions(await country(), 'FR');
    await userEvent.type(await number(), '0612345678{Enter}');
    await expect(screen.getByLabelText('Phone number')).toHaveValue('06 12 34 56 78');
  },
};

export const Saving: Story = {
  ...given,
  name: 'Slow: saving',
  args: { state: { ...asking, step: 'saving-phone' } },
};

export const Refused: Story = { ...given, args: { state: { ...asking, failure: 'invalid_format' } } };

export const LeftUnverified: Story = {
  ...given,
  name: 'The step-up was cancelled: shown as neutral',
  args: { state: { ...asking, failure: 'cancelled' } },
  play: async (context) => {
    await given.play?.(context);
    await expect(await screen.findByText(/Nothing was changed/)).toBeVisible();
    await expect(await number()).toBeValid();
  },
};

export const Offline: Story = { ...given, args: { state: { ...asking, failure: 'unavailable' } } };

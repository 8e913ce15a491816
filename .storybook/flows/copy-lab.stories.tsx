import {
  CopyLab,
  createMemoryPort,
  type CopyLabPort,
  type CopyLabProps,
  type MemoryPortOptions,
} from '@kairos-mfa/copy-lab';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo, type ReactElement } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import '@kairos-mfa/copy-lab/styles.css';
import {
  autumnDraft,
  exampleMessages,
  refusing,
  storedWords,
} from '../../packages/copy-lab/src/copy-lab.examples.ts';

/** The texts of prompts, edited beside the real prompt, from a memory. A console mounts the same component on the server. */
const meta = {
  title: 'Flows/Copy Lab',
  component: CopyLab,
  parameters: { docs: { story: { height: '60rem' } } },
} satisfies Meta<typeof CopyLab>;
export default meta;
type Story = StoryObj<Omit<CopyLabProps, 'port'>>;

interface FromMemoryProps extends Omit<CopyLabProps, 'port'> {
  memory?: MemoryPortOptions;
  change?: (port: CopyLabPort) => CopyLabPort;
}

/** Copy Lab on a memory that begins anew with each story. */
function FromMemory({ memory, change = (port) => port, ...props }: FromMemoryProps): ReactElement {
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- one memory for each story
  const port = useMemo(() => change(createMemoryPort({ messages: exampleMessages, ...memory })), []);
  return <CopyLab port={port} {...props} />;
}

const studio: MemoryPortOptions = { copy: storedWords, now: () => new Date('2026-11-30T12:00:00Z') };
const patient = { timeout: 15_000 };

/** The prompt in a preview. */
async function preview(canvas: HTMLElement, name: RegExp): Promise<ReturnType<typeof within>> {
  const frame = await within(canvas).findByTitle<HTMLIFrameElement>(name, {}, patient);
  await waitFor(() => {
    if (!frame.contentDocument?.querySelector('[data-kairos] h2, [data-slot="screen-title"]'))
      throw new Error('The prompt is not there yet.');
  }, patient);
  const { body } = frame.contentDocument ?? {};
  if (!body) throw new Error('The frame has no document.');
  return within(body);
}

export const BuiltIn: Story = {
  name: 'Empty: only the built-in words',
  render: () => <FromMemory />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByLabelText('Title', {}, patient)).toHaveValue(
      'Add a second step to your sign-in?',
    );
    await expect(canvas.getByText(/Nothing is changed/)).toBeVisible();
    const prompt = await preview(canvasElement, /^Prompt: only-you, modal/);
    await expect(prompt.getByText('Add a second step to your sign-in?')).toBeInTheDocument();
  },
};

export const EditInPlace: Story = {
  name: 'Edit: the prompt follows as one types, and the field keeps the focus',
  render: () => <FromMemory memory={studio} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const title = await canvas.findByLabelText('Title', {}, patient);
    const prompt = await preview(canvasElement, /^Prompt: only-you/);
    await userEvent.clear(title);
    await userEvent.type(title, 'Your studio is yours');
    await expect(title).toHaveFocus();
    await expect(prompt.getByText('Your studio is yours')).toBeInTheDocument();
    await expect(canvas.getByText('20 / 45')).toBeVisible();
    // Between two braces nothing can be read; the last words that could be stay.
    await userEvent.type(title, ' {{');
    await expect(prompt.getByText(/Your studio is yours/)).toBeInTheDocument();
    await expect(canvas.getByText(/not a valid ICU message/)).toBeVisible();
  },
};

export const LintErrors: Story = {
  name: 'Findings: at the words, as one types, and announced',
  render: () => <FromMemory memory={studio} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const body = await canvas.findByLabelText('Body', {}, patient);
    await userEvent.clear(body);
    await userEvent.type(body, 'You must stop hackers. Call 0800 123 456.');
    await waitFor(() => expect(canvasElement.querySelectorAll('mark')).toHaveLength(3));
    await expect([...canvasElement.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'must',
      'hackers',
      '0800 123 456',
    ]);
    await expect(body).toBeInvalid();
    await expect(body).toHaveAccessibleDescription(/no-threat.*no-phone-number|no-phone-number.*no-threat/);
    const announced = () => canvas.getAllByRole('status').map(({ textContent }) => textContent);
    await waitFor(() => expect(announced().join()).toMatch(/3 errors and 0 warnings/), patient);
    await userEvent.click(canvas.getByRole('button', { name: 'Publish …' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Publish 1 change' }));
    await expect(await canvas.findByRole('alert', { name: 'Problem' })).toHaveTextContent(
      'Correct them first',
    );
    // Nothing that was written is lost.
    await expect(body).toHaveValue('You must stop hackers. Call 0800 123 456.');
  },
};

export const Conditions: Story = {
  name: 'Conditions: dark, 320 px, right to left, +35 %',
  render: () => <FromMemory memory={studio} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.selectOptions(await canvas.findByLabelText('Theme', {}, patient), 'dark');
    await userEvent.selectOptions(canvas.getByLabelText('Width'), '320 px');
    await userEvent.selectOptions(canvas.getByLabelText('Direction'), 'right to left');
    await userEvent.selectOptions(canvas.getByLabelText('Length'), '+35 % (pseudo)');
    const prompt = await preview(canvasElement, /dark, 320 px/);
    const title = await prompt.findByText(/⟦.+⟧/, { selector: 'h2, [data-slot="screen-title"]' });
    await expect(title.closest('[data-kairos]')).toHaveAttribute('dir', 'rtl');
    await expect(title.closest('[data-kairos]')).toHaveAttribute('data-kairos-theme', 'dark');
    await expect(title.ownerDocument.defaultView?.innerWidth).toBe(320);
    // A line that is left out has the default words, longer too.
    await expect(prompt.getByText(/⟦Ñö/)).toBeInTheDocument();
  },
};

export const German: Story = {
  name: 'Another language: what is older than the English words is marked',
  render: () => <FromMemory memory={studio} locale="de" />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByLabelText('Title', {}, patient)).toHaveValue('Ihr Studio bleibt Ihres');
    await expect(canvas.getByText(/Older than the English words/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: /^ar/ }));
    const prompt = await preview(canvasElement, /^Prompt: only-you, modal, ar/);
    // Measured is what people read: of its six plural forms one.
    await expect(canvas.getByText(/^\d\d \/ 104$/)).toBeVisible();
    const dialog = await prompt.findByRole('dialog', { hidden: true });
    await waitFor(() => expect(dialog.closest('[data-kairos]')).toHaveAttribute('dir', 'rtl'));
  },
};

export const SideBySide: Story = {
  name: 'Two variants side by side, as banner',
  render: () => <FromMemory memory={studio} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.selectOptions(await canvas.findByLabelText('Beside it', {}, patient), 'spare-key');
    await userEvent.selectOptions(canvas.getByLabelText('Surface'), 'banner');
    // A moment brings its own wording.
    await userEvent.selectOptions(canvas.getByLabelText('Moment'), 'invite.sent');
    await expect(
      (await preview(canvasElement, /^Prompt: first-invite, notice/)).getByText('Your team is growing'),
    ).toBeInTheDocument();
    await userEvent.selectOptions(canvas.getByLabelText('Wording'), 'only-you');
    await expect(
      (await preview(canvasElement, /^Prompt: only-you, notice/)).getByText('Keep your studio yours'),
    ).toBeInTheDocument();
    await expect(
      (await preview(canvasElement, /^Prompt: spare-key, notice/)).getByText(
        'Add a second step, with a spare key',
      ),
    ).toBeInTheDocument();
  },
};

export const Missing: Story = {
  name: 'Missing: a variant of the policy without words in a language',
  render: () => (
    <FromMemory
      memory={{ ...studio, copy: storedWords.map((one) => ({ ...one, variant: 'studio' })) }}
      variant="studio"
      locale="pl"
    />
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(
      await canvas.findByText(/There are no words in this language yet/, {}, patient),
    ).toBeVisible();
    await expect(canvas.getByRole('button', { name: /^pl.*missing/ })).toBeVisible();
  },
};

export const Draft: Story = {
  name: 'Draft: its changes word by word, then published',
  render: () => <FromMemory memory={{ ...studio, drafts: [autumnDraft] }} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Autumn words' }, patient));
    const changes = within(canvas.getByRole('region', { name: 'Draft' }));
    await expect(changes.getAllByText('only', { selector: 'ins', exact: false })[0]).toBeVisible();
    await userEvent.click(changes.getByRole('button', { name: 'Publish …' }));
    await expect(changes.getByText('Publish “Autumn words” with 2 changes?')).toBeVisible();
    await userEvent.click(changes.getByRole('button', { name: 'Publish 2 changes' }));
    await expect(await canvas.findByText('Published. The next prompt uses the new words.')).toBeVisible();
    await waitFor(() => expect(canvas.getByLabelText('Title')).toHaveValue('Keep your studio only yours'));
  },
};

export const Scheduled: Story = {
  name: 'Scheduled: when it starts',
  render: () => (
    <FromMemory
      memory={{
        ...studio,
        drafts: [{ ...autumnDraft, status: 'scheduled', startsAt: '2027-01-15T08:00:00Z' }],
      }}
    />
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Autumn words' }, patient));
    await expect(canvas.getByText(/Starts/)).toBeVisible();
  },
};

export const SecondPerson: Story = {
  name: 'Requested: a second person says yes',
  render: () => (
    <FromMemory
      memory={{
        ...studio,
        secondPerson: true,
        drafts: [{ ...autumnDraft, status: 'requested', requestedBy: 'mia@studio.example' }],
      }}
    />
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Autumn words' }, patient));
    await expect(canvas.getByText(/mia@studio.example asks to publish it/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Say yes …' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Yes, publish 2 changes' }));
    await expect(await canvas.findByText('Published. The next prompt uses the new words.')).toBeVisible();
  },
};

export const Conflict: Story = {
  name: 'Conflict: who was first, with both texts; mine can be kept on top',
  render: () => (
    <FromMemory
      memory={{ ...studio, drafts: [autumnDraft] }}
      change={(port) => {
        // A colleague saves once between the two clicks.
        let isFirst = true;
        return {
          ...port,
          async saveDraft(draft) {
            if (isFirst && draft.draftId !== undefined) {
              isFirst = false;
              await port.saveDraft({
                ...draft,
                changes: autumnDraft.changes.map((change) => ({
                  ...change,
                  words: change.words && { ...change.words, title: 'Keep what you make' },
                })),
              });
            }
            return port.saveDraft(draft);
          },
        };
      }}
    />
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Autumn words' }, patient));
    await userEvent.type(canvas.getByLabelText('Title'), '!');
    await userEvent.click(canvas.getByRole('button', { name: 'Save draft' }));
    const problem = await canvas.findByRole('alert', { name: 'Problem' });
    await expect(problem).toHaveTextContent('Changed by you meanwhile');
    await expect(within(problem).getAllByText(/make/, { selector: 'del' })[0]).toBeVisible();
    await userEvent.click(within(problem).getByRole('button', { name: 'Keep mine on top of theirs' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Save draft' }));
    await expect(await canvas.findByText('The draft is saved.')).toBeVisible();
    await expect(canvas.getByLabelText('Title')).toHaveValue('Keep your studio only yours!');
  },
};

export const RollBack: Story = {
  name: 'Versions: who and when, and the way back',
  render: () => <FromMemory memory={studio} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const versions = within(await canvas.findByRole('region', { name: 'Versions' }, patient));
    await userEvent.click(await versions.findByRole('button', { name: 'Roll back to version 1 …' }));
    await userEvent.click(versions.getByRole('button', { name: 'Publish version 1 of only-you, en' }));
    await waitFor(() => expect(canvas.getByLabelText('Title')).toHaveValue('Your studio, only yours'));
  },
};

export const ImportAndExport: Story = {
  name: 'JSON: exported as the server accepts it, and imported again',
  render: () => <FromMemory memory={{ ...studio, drafts: [autumnDraft] }} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Autumn words' }, patient));
    await userEvent.click(canvas.getByText('JSON'));
    const json = canvas.getByLabelText<HTMLTextAreaElement>('Draft as JSON');
    await expect(JSON.parse(json.value)).toEqual({ name: 'Autumn words', changes: autumnDraft.changes });
    await userEvent.clear(json);
    await userEvent.click(json);
    await userEvent.paste('{ "name": "Winter" }');
    await userEvent.click(canvas.getByRole('button', { name: 'Take over' }));
    await expect(canvas.getByText('A draft has a “name” and “changes”.')).toBeVisible();
    await userEvent.clear(json);
    await userEvent.paste(JSON.stringify({ name: 'Winter', changes: autumnDraft.changes }));
    await userEvent.click(canvas.getByRole('button', { name: 'Take over' }));
    await expect(canvas.getByLabelText('Name of the draft')).toHaveValue('Winter');
  },
};

export const Messages: Story = {
  name: 'E-mails and text messages: rendered by the server, in a frame that runs nothing',
  render: () => <FromMemory memory={studio} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByText('E-mails and text messages', {}, patient));
    const frame = await canvas.findByTitle<HTMLIFrameElement>('Preview: reminder, e-mail');
    await expect(frame).toHaveAttribute('sandbox', '');
    await expect(frame.srcdoc).toMatch(/^<!doctype html><meta http-equiv="Content-Security-Policy"/);
    // A frame without an origin cannot be read from here.
    await expect(frame.contentDocument).toBeNull();
    await userEvent.selectOptions(canvas.getByLabelText('Message'), 'code, text message');
    await expect(canvas.getByText(/123456 is your code/)).toBeVisible();
  },
};

export const Loading: Story = {
  render: () => <FromMemory change={(port) => ({ ...port, load: () => new Promise(() => undefined) })} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('status')).toHaveTextContent('Loading the words …');
  },
};

export const Offline: Story = {
  name: 'Offline: what was written stays',
  render: () => (
    <FromMemory memory={studio} change={(port) => refusing(port, 'saveDraft', { code: 'offline' })} />
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(await canvas.findByLabelText('Title', {}, patient), '!');
    await userEvent.click(canvas.getByRole('button', { name: 'Save draft' }));
    await expect(await canvas.findByRole('alert', { name: 'Problem' })).toHaveTextContent(
      'cannot be reached',
    );
    await expect(canvas.getByLabelText('Title')).toHaveValue('Keep your studio yours!');
  },
};

export const NoPermission: Story = {
  name: 'No permission: which roles there are for it',
  render: () => <FromMemory change={(port) => refusing(port, 'load', { code: 'not_found' })} />,
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('alert', {}, patient)).toHaveTextContent(
      'kairos:product',
    );
  },
};

export const Failed: Story = {
  name: 'Error: it can be tried again',
  render: () => (
    <FromMemory
      change={(port) => {
        let isFirst = true;
        return {
          ...port,
          load: async () => {
            if (!isFirst) return port.load();
            isFirst = false;
            return { ok: false, problem: { code: 'unavailable' } };
          },
        };
      }}
    />
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }, patient));
    await expect(await canvas.findByLabelText('Title', {}, patient)).toBeVisible();
  },
};

import type { CopyDraft, MessagePreview, StoredCopy } from '@kairos-mfa/protocol';
import type { CopyLabPort, CopyLabProblem } from './copy-lab-port.ts';

const english = {
  title: 'Keep your studio yours',
  body: 'Add a second step, so only you can send money.',
  benefit: 'Takes about {minutes, plural, one {# minute} other {# minutes}}.',
  primary: 'Add second step',
};
const german = {
  title: 'Ihr Studio bleibt Ihres',
  body: 'Mit einem zweiten Schritt können nur Sie Geld senden.',
  benefit: 'Dauert etwa {minutes, plural, one {# Minute} other {# Minuten}}.',
  primary: 'Schritt hinzufügen',
};

/** A tenant's words: English in its second version, and German that is older. */
export const storedWords: readonly StoredCopy[] = [
  {
    variant: 'only-you',
    locale: 'en',
    version: 1,
    words: { ...english, title: 'Your studio, only yours' },
    changedAt: '2026-11-02T09:00:00Z',
    changedBy: 'mia@studio.example',
  },
  {
    variant: 'only-you',
    locale: 'en',
    version: 2,
    words: english,
    changedAt: '2026-11-20T14:30:00Z',
    changedBy: 'jonas@studio.example',
  },
  {
    variant: 'only-you',
    locale: 'de',
    version: 1,
    words: german,
    changedAt: '2026-11-02T09:00:00Z',
    changedBy: 'mia@studio.example',
  },
];

/** A draft of a colleague. */
export const autumnDraft: CopyDraft = {
  draftId: 'draft-1',
  version: 3,
  name: 'Autumn words',
  status: 'draft',
  startsAt: null,
  changedAt: '2026-11-28T10:15:00Z',
  changedBy: 'mia@studio.example',
  requestedBy: null,
  changes: [
    {
      variant: 'only-you',
      locale: 'en',
      version: 2,
      words: {
        ...english,
        title: 'Keep your studio only yours',
        body: 'Add a second step, so only you get in.',
      },
    },
    {
      variant: 'only-you',
      locale: 'de',
      version: 1,
      words: { ...german, title: 'Ihr Studio bleibt nur Ihres' },
    },
  ],
};

/** Rendered messages, as the server returns them. */
export const exampleMessages: readonly MessagePreview[] = [
  {
    kind: 'reminder',
    channel: 'email',
    subject: 'A second step for your studio',
    html: '<!doctype html><html lang="en"><body style="font-family:sans-serif"><h1>Your reminder</h1><p>You asked us to remind you.</p><script>document.body.textContent = "ran"</script></body></html>',
    text: 'You asked us to remind you.',
  },
  { kind: 'code', channel: 'text', text: '123456 is your code for Studio.\n\n@studio.example #123456' },
];

/** A port on which one verb is refused. */
export function refusing(port: CopyLabPort, verb: keyof CopyLabPort, problem: CopyLabProblem): CopyLabPort {
  return { ...port, [verb]: () => Promise.resolve({ ok: false, problem }) };
}

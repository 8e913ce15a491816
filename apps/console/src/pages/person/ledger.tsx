import type { Answer } from '@kairos-mfa/protocol';
import type { ReactElement } from 'react';
import { useAdmin } from '../../api/use-admin.ts';
import { Section } from '../../layout/page.tsx';
import { Loaded } from '../../parts/states.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords, type Words } from '../../words/index.ts';

type Prompt = Answer<'listPrompts'>['prompts'][number];

/** Every prompt of the last year and its answer, the newest first. */
export function Ledger({ identityId }: { identityId: string }): ReactElement {
  const words = useWords();
  const ledger = useAdmin('listPrompts', { query: { identity: identityId } });
  return (
    <Section title={words.person.ledger}>
      <Loaded query={ledger} lines={4}>
        {({ prompts }) =>
          prompts.length === 0 ? (
            <p className="quiet">{words.person.noLedger}</p>
          ) : (
            <ol className="timeline">
              {prompts
                .flatMap((prompt) => eventsOf(prompt, words))
                .toSorted((a, b) => (a.at < b.at ? 1 : -1))
                .map(({ key, at, text, kind }) => (
                  <li key={key} data-kind={kind}>
                    <span className="quiet">
                      <Time at={at} withClock />
                    </span>
                    <div>{text}</div>
                  </li>
                ))}
            </ol>
          )
        }
      </Loaded>
    </Section>
  );
}

interface LedgerEvent {
  readonly key: string;
  readonly at: string;
  readonly text: string;
  readonly kind: 'prompt' | 'answer';
}

/** What a row of the ledger says happened: the prompt, then its answer. */
function eventsOf(prompt: Prompt, { person: { events } }: Words): LedgerEvent[] {
  const {
    promptId,
    kind,
    moment,
    variant,
    promptedAt,
    exposedAt,
    acceptedAt,
    respondedAt,
    response,
    reason,
  } = prompt;
  const asked =
    kind === 'ghost'
      ? events.held(moment)
      : exposedAt === null
        ? events.unseen(moment)
        : events.shown(moment, variant);
  const answer =
    acceptedAt !== null
      ? events.enrolled
      : response === 'dismissed'
        ? reason === null
          ? events.dismissed
          : events.dismissedFor(reason)
        : response === 'later'
          ? events.later
          : response === 'closed'
            ? events.closed
            : events.lapsed;
  const answeredAt = acceptedAt ?? respondedAt;
  return [
    { key: promptId, at: exposedAt ?? promptedAt, text: asked, kind: 'prompt' },
    ...(answeredAt === null || kind === 'ghost'
      ? []
      : [{ key: `${promptId} answer`, at: answeredAt, text: answer, kind: 'answer' } as const]),
  ];
}

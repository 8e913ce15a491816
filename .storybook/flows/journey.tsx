import type { KairosEvent } from '@kairos-mfa/react';
import { KairosGate, KairosScreens, StepUpDialog } from '@kairos-mfa/ui';
import { useEffect, useState, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import { ToolbarProvider } from '../../packages/ui/src/story-support/toolbar-provider.tsx';
import { createJourney, type Journey } from './create-journey.ts';
import './journey.css';

/** The props of `<JourneyApp>`. */
export interface JourneyAppProps {
  /** Prepares the person before the app opens. */
  before?: (journey: Journey) => Promise<void>;
  onEvent?: (event: KairosEvent) => void;
  /** Behind a `<KairosGate>`, which also shows the step-up. */
  gated?: boolean;
  children: (journey: Journey) => ReactNode;
}

/** An app on the real engine, with the person's phone and an adjustable clock beside it. */
export function JourneyApp({ before, onEvent, gated = false, children }: JourneyAppProps): ReactElement {
  const [journey, setJourney] = useState<Journey>();
  useEffect(() => {
    let isUnmounted = false;
    const opening = createJourney().then(async (opened) => {
      await before?.(opened);
      if (!isUnmounted) setJourney(opened);
    });
    opening.catch((error: unknown) => reportError(error));
    return () => {
      isUnmounted = true;
    };
  }, [before]);
  if (!journey)
    return (
      <output className="journey-starting">Starting the real engine and its database in this page …</output>
    );
  return (
    <div className="journey">
      <ToolbarProvider
        kairos={{ fetch: journey.fetch, passkeys: journey.passkeys, ...(onEvent ? { onEvent } : {}) }}
      >
        <div className="journey-app">
          {gated ? <KairosGate workSaved>{children(journey)}</KairosGate> : children(journey)}
        </div>
        {gated ? null : <StepUpDialog />}
        <KairosScreens />
      </ToolbarProvider>
      <Phone journey={journey} />
    </div>
  );
}

/** Rendered above any dialog, because a phone is not part of the page. */
function Phone({ journey }: { journey: Journey }): ReactElement {
  useSyncExternalStore(journey.subscribe, journey.version);
  const code = journey.phoneCode();
  return (
    <aside className="journey-phone" aria-label="The person’s phone" lang="en" dir="ltr">
      <p>Authenticator on the phone</p>
      <p className="journey-code" data-testid="phone-code">
        {code ? `${code.slice(0, 3)} ${code.slice(3)}` : '··· ···'}
      </p>
      <p>{journey.kit.now().toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })}</p>
      <div>
        <span>Advance the clock</span>
        <button type="button" onClick={() => void journey.advance(30_000)}>
          + 30 s
        </button>
        <button type="button" onClick={() => void journey.advance(86_400_000)}>
          + 1 day
        </button>
        <button type="button" onClick={() => void journey.advance(7 * 86_400_000)}>
          + 1 week
        </button>
      </div>
    </aside>
  );
}

'use client';

import '../chunks/core.chunk.ts';
import { useLatest } from '@kairos-mfa/react/internal/use-latest';
import { useSetupOffer } from '@kairos-mfa/react/internal/use-setup-offer';
import { Suspense, useEffect, type ReactElement, type ReactNode, type Ref } from 'react';
import { LazyEnrollment } from '../enrollment/lazy-enrollment.ts';
import { Waiting } from '../primitives/waiting.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { SetupOfferView } from './setup-offer.view.tsx';
import '../words/common.words.ts';

/** How the offer ended. `none`: the server makes no offer. */
export type SetupOfferEnd = 'enrolled' | 'skipped' | 'none';

/** The props of `<SetupOffer>`. */
export interface SetupOfferProps {
  /** The app; rendered when there is no offer, and after the answer. */
  children?: ReactNode | undefined;
  /** Called once, when the person can go on. */
  onEnd?: ((end: SetupOfferEnd) => void) | undefined;
  /** A layout of your own, made of `SetupOffer.Title`, `SetupOffer.Skip` and the other parts. */
  layout?: ReactNode | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
}

/**
 * The offer that a sign-in makes to set up a factor (`signIn: 'offer'`). A skip is stored on the server and holds on every
 * device. Mount it where your server reports an offer, before the app.
 */
export function SetupOffer({ children, onEnd, ...view }: SetupOfferProps): ReactElement {
  const copy = useCopy();
  const offer = useSetupOffer();
  const { state } = offer;
  const latest = useLatest(onEnd);
  const end = state.step === 'silent' ? 'none' : state.step === 'done' ? state.outcome : undefined;
  useEffect(() => {
    if (end) latest.current?.(end);
  }, [end, latest]);
  if (end) return <>{children}</>;
  return (
    <SetupOfferView
      {...view}
      {...offer}
      enrollment={
        <Suspense fallback={<Waiting>{copy('common.loading')}</Waiting>}>
          <LazyEnrollment onDone={offer.enrolled} onLeave={offer.enrollmentLeft} />
        </Suspense>
      }
    />
  );
}

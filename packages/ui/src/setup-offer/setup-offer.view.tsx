'use client';

import type { ReactElement, ReactNode, Ref } from 'react';
import { Screen } from '../primitives/screen/index.ts';
import { Waiting } from '../primitives/waiting.tsx';
import { ThemedCard } from '../provider/themed-card.tsx';
import type { SetupOfferState } from '../shared/flow-types.ts';
import { PurposeHeader } from '../shared/purpose-header.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { SetupOfferContext } from './setup-offer.context.ts';
import {
  SetupOfferAccept,
  SetupOfferBody,
  SetupOfferIcon,
  SetupOfferOnce,
  SetupOfferSkip,
  SetupOfferTitle,
} from './setup-offer.parts.tsx';
import '../words/common.words.ts';

/** The props of `<SetupOfferView>`. */
export interface SetupOfferViewProps {
  state: SetupOfferState;
  /** Starts the enrollment. */
  accept: () => void;
  /** Skips the offer. */
  skip: () => void;
  /** The enrollment, once the person has accepted. */
  enrollment?: ReactNode;
  /** A layout of your own, made of `SetupOffer.Title`, `SetupOffer.Skip` and the other parts. */
  layout?: ReactNode;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
}

/** The offer, rendered from its state alone. Not rendered where there is none, or once it is answered. */
export function SetupOfferView({
  state,
  accept,
  skip,
  enrollment,
  layout,
  className,
  ref,
}: SetupOfferViewProps): ReactElement | null {
  const copy = useCopy();
  if (state.step === 'silent' || state.step === 'done') return null;
  return (
    <ThemedCard {...(ref ? { ref } : {})} className={className} data-surface="page">
      <Screen.Root step={state.step} data-part="setup-offer">
        {state.step === 'loading' ? <Waiting>{copy('common.loading')}</Waiting> : null}
        {state.step === 'enrolling' ? enrollment : null}
        {state.step === 'offered' || state.step === 'skipping' ? (
          <SetupOfferContext value={{ accept, skip, isSkipping: state.step === 'skipping' }}>
            {layout ?? <DefaultLayout />}
          </SetupOfferContext>
        ) : null}
      </Screen.Root>
    </ThemedCard>
  );
}

function DefaultLayout(): ReactElement {
  return (
    <>
      <PurposeHeader
        icon={<SetupOfferIcon />}
        title={<SetupOfferTitle />}
        reason={<SetupOfferBody />}
        duration={<SetupOfferOnce />}
      />
      <Screen.Actions>
        <SetupOfferAccept />
        <SetupOfferSkip />
      </Screen.Actions>
    </>
  );
}

'use client';

import type { ReactElement } from 'react';
import { Screen } from '../primitives/screen/index.ts';
import { BackButton } from '../shared/back-button.tsx';
import type { Failure } from '../shared/flow-types.ts';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { PhoneForm } from './phone-form.tsx';
import { usePhoneRules } from './use-phone-rules.ts';
import '../words/enrollment.words.ts';

/** The props of `<PhoneNumberStep>`. */
export interface PhoneNumberStepProps {
  /** Whether the host is saving the number. */
  saving: boolean;
  failure?: Failure | undefined;
  /** Called with the number in E.164 format. */
  onPhone: (phone: string) => void;
  back: () => void;
}

/** Asks for the phone number before the first code is sent. */
export function PhoneNumberStep({ back, ...form }: PhoneNumberStepProps): ReactElement {
  const copy = useCopy();
  const state = usePhoneRules();
  if (state.step === 'failed')
    return <ProblemScreen title={copy('phone.failed.title')} failure="unavailable" onRetry={state.retry} />;
  return (
    <>
      <Screen.Header>
        <BackButton onBack={back} />
        <Screen.Title>{copy('phone.title')}</Screen.Title>
        <Screen.Lead>{copy('phone.body')}</Screen.Lead>
      </Screen.Header>
      <PhoneForm {...form} rules={state.step === 'ready' ? state.rules : undefined} />
    </>
  );
}

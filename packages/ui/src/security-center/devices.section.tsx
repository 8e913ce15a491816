'use client';

import type { Copy } from '@kairos-mfa/copy';
import type { RememberedDevice } from '@kairos-mfa/protocol';
import type { RememberedDevicesHook } from '@kairos-mfa/react';
import {
  useEffect,
  useRef,
  type ComponentProps,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import { Button } from '../primitives/button.tsx';
import { Problem } from '../primitives/problem.tsx';
import { Spinner } from '../primitives/spinner.tsx';
import { useMergedRefs } from '../primitives/use-merged-refs.ts';
import { ThemedDialog } from '../provider/themed-dialog.tsx';
import { failureTone, failureText } from '../shared/failure-text.ts';
import type { DevicesState } from '../shared/flow-types.ts';
import { useCopy } from '../shared/use-copy.ts';
import { ChangeConfirmation } from './change-confirmation.tsx';
import { Confirmation } from './confirmation.tsx';
import { DeviceRow } from './device-row.tsx';
import { focusHeading } from './focus-heading.ts';
import { SectionProblem } from './section-problem.tsx';
import { Section, SectionHeader, SectionLead, SectionTitle } from './section.tsx';
import { DevicesSkeleton } from './security-skeleton.tsx';
import '../words/security.words.ts';

/** The props of `<DevicesSection>`. */
export interface DevicesSectionProps
  extends RememberedDevicesHook, Omit<ComponentProps<'section'>, 'children' | 'title'> {}

/** The devices on which no second factor is asked for. Renders nothing if the policy allows no remembered devices. */
export function DevicesSection({
  state,
  forget,
  forgetAll,
  confirm,
  back,
  retry,
  ref,
  ...props
}: DevicesSectionProps): ReactElement | null {
  const copy = useCopy();
  const section = useRef<HTMLElement>(null);
  const both = useMergedRefs(section, ref);
  const count = 'remembered' in state ? state.remembered.devices.length : 0;
  useFocusAfterForgetting(section, state.step === 'listed' ? state.forgotten : undefined);
  if ('remembered' in state && count === 0 && state.remembered.days === null) return null;
  return (
    <Section {...props} ref={both} title={copy('devices.title')}>
      <SectionHeader>
        <SectionTitle />
      </SectionHeader>
      {count > 0 || state.step === 'loading' ? <SectionLead>{copy('devices.body')}</SectionLead> : null}
      <DeviceList state={state} forget={forget} forgetAll={forgetAll} retry={retry} />
      <ThemedDialog open={state.step === 'confirming'} onOpenChange={back} closeOnOutside>
        <Confirmation
          title={copy('devices.all.title')}
          body={copy('devices.all.body')}
          action={copy('devices.all.action')}
          cancel={copy('devices.all.keep')}
          onConfirm={confirm}
          onCancel={back}
        />
      </ThemedDialog>
    </Section>
  );
}

function DeviceList({
  state,
  forget,
  forgetAll,
  retry,
}: Pick<DevicesSectionProps, 'state' | 'forget' | 'forgetAll' | 'retry'>): ReactNode {
  const copy = useCopy();
  if (state.step === 'loading') return <DevicesSkeleton />;
  if (state.step === 'problem') return <SectionProblem {...state} onRetry={retry} />;
  const { days, devices } = state.remembered;
  const failure = state.step === 'listed' ? state.failure : undefined;
  const forgotten = state.step === 'listed' ? state.forgotten : undefined;
  return (
    <>
      <Problem tone={failureTone(failure)}>{failureText(copy, failure)}</Problem>
      <ChangeConfirmation>{forgotten ? copy(`devices.forgotten.${forgotten}`) : null}</ChangeConfirmation>
      {devices.length === 0 && days !== null ? (
        <SectionLead>{copy('devices.empty', { days })}</SectionLead>
      ) : (
        <ul data-slot="factor-rows">
          {devices.map((device) => (
            <DeviceRow
              key={device.id}
              device={device}
              name={deviceName(copy, device)}

              busy={isForgetting(state, device)}
              onForget={() => forget(device.id)}
            />
          ))}
        </ul>
      )}
      {devices.length > 1 ? (
        <div data-slot="section-footer">
          <Button
            variant="quiet"
            data-size="small"
            busy={isForgettingAll(state)}
            aria-disabled={state.step === 'forgetting'}
            onClick={forgetAll}
          >
            {isForgettingAll(state) ? <Spinner /> : null}
            {copy('devices.forgetAll')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function deviceName(copy: Copy, { browser, system }: RememberedDevice): string {
  if (browser && system)
    return copy('devices.name', { browser: copy(`browser.${browser}`), system: copy(`system.${system}`) });
  if (browser) return copy(`browser.${browser}`);
  return system ? copy(`system.${system}`) : copy('devices.unknown');
}

function isForgettingAll(state: DevicesState): boolean {
  return state.step === 'forgetting' && state.which === 'all';
}

function isForgetting(state: DevicesState, { id }: RememberedDevice): boolean {
  return state.step === 'forgetting' && (state.which === 'all' || state.which.deviceId === id);
}

function useFocusAfterForgetting(
  section: RefObject<HTMLElement | null>,
  forgotten: 'one' | 'all' | undefined,
): void {
  useEffect(() => {
    if (forgotten) focusHeading(section.current);
  }, [section, forgotten]);
}

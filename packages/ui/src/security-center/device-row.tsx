'use client';

import type { RememberedDevice } from '@kairos-mfa/protocol';
import type { ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import { useElementClass } from '../primitives/element-classes.ts';
import { Spinner } from '../primitives/spinner.tsx';
import { Space } from '../primitives/text-elements.tsx';
import { formatNonbreakingDay } from '../shared/format-nonbreaking-day.ts';
import { useCopy } from '../shared/use-copy.ts';
import { HandsetIcon, LaptopIcon } from './security-icons.tsx';
import '../words/security.words.ts';

/** The props of `<DeviceRow>`. */
export interface DeviceRowProps {
  device: RememberedDevice;
  name: string;
  busy: boolean;
  onForget: () => void;
}

/** One remembered device: its name, since when and until when. */
export function DeviceRow({ device, name, busy, onForget }: DeviceRowProps): ReactElement {
  const copy = useCopy();
  const className = useElementClass('factor-row');
  const isHandset = device.system === 'android' || device.system === 'ios';
  return (
    <li className={className} data-slot="factor-row" data-state={busy ? 'removing' : 'ready'}>
      <span data-slot="row-icon">{isHandset ? <HandsetIcon /> : <LaptopIcon />}</span>
      <div data-slot="row-text">
        <span data-slot="row-name">
          <span>{name}</span>
          <Space />
          {device.current ? <span data-slot="badge">{copy('devices.here')}</span> : null}
        </span>
        <span data-slot="row-note">
          <span data-slot="row-fact">
            {copy('devices.remembered', { when: formatNonbreakingDay(copy.locale, device.rememberedAt) })}
          </span>
          <span data-slot="row-fact">
            {copy('devices.until', { date: formatNonbreakingDay(copy.locale, device.expiresAt) })}
          </span>
        </span>
      </div>
      <Button
        variant="quiet"
        busy={busy}
        data-size="small"
        data-part="row-action"
        aria-label={copy('devices.forgetNamed', { name })}
        onClick={onForget}
      >
        {busy ? <Spinner /> : null}
        {copy('devices.forget')}
      </Button>
    </li>
  );
}

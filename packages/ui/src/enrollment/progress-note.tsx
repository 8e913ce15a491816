'use client';

import { useEffect, useState, type ReactElement } from 'react';
import { useCopy } from '../shared/use-copy.ts';
import type { EnrollmentProgress } from './enrollment-progress.ts';
import '../words/enrollment.words.ts';

/** Says quietly which step of how many is shown: the ring of the Kairos mark as far as it is closed, and a text. */
export function ProgressNote({ progress }: { progress: EnrollmentProgress | undefined }): ReactElement {
  const copy = useCopy();
  const text = progress ? copy('enroll.progress', { ...progress }) : '';
  const [announced, announce] = useState('');
  // After the first paint: a live region announces changes only. The same step again changes nothing.
  // oxlint-disable-next-line react/set-state-in-effect -- the region has to be in the page before its text
  useEffect(() => announce(text), [text]);
  return (
    <>
      {progress ? (
        <p aria-hidden="true" data-slot="progress">
          <svg width="16" height="16" viewBox="0 0 20 20" fill="none">
            <circle data-part="track" cx="10" cy="10" r="7" />
            <circle
              data-part="ring"
              cx="10"
              cy="10"
              r="7"
              pathLength="1"
              strokeDasharray={`${progress.step / progress.total} 1`}
              transform="rotate(-90 10 10)"
            />
          </svg>
          <span>{text}</span>
        </p>
      ) : null}
      <output data-slot="visually-hidden">{announced}</output>
    </>
  );
}

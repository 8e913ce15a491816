'use client';

import { directionOf } from '@kairos-mfa/copy';
import { readLength } from '@kairos-mfa/copy/lint';
import type { CopyFinding } from '@kairos-mfa/protocol';
import { useId, type ReactElement } from 'react';
import { markRanges } from './find-ranges.ts';

/** The props of `<LineField>`. */
export interface LineFieldProps {
  label: string;
  locale: string;
  value: string;
  placeholder?: string | undefined;
  limit: number;
  findings: readonly CopyFinding[];
  isDisabled: boolean;
  onEdit: (value: string) => void;
}

/** One line of a prompt: its field with marked words, its length, and its findings. */
export function LineField({
  label,
  locale,
  value,
  placeholder,
  limit,
  findings,
  isDisabled,
  onEdit,
}: LineFieldProps): ReactElement {
  const id = useId();
  const dir = directionOf(locale);
  const length = readLength(value, locale) ?? [...value].length;
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  return (
    <div className="copy-lab-line">
      <div className="copy-lab-line-head">
        <label htmlFor={id}>{label}</label>
        <span className="copy-lab-count" data-over={length > limit || undefined}>
          <meter
            min={0}
            max={limit}
            high={limit * 0.85}
            optimum={0}
            value={Math.min(length, limit)}
            aria-label={`Length of ${label}`}
          />
          <span>
            {length} / {limit}
          </span>
        </span>
      </div>
      <div className="copy-lab-marked" lang={locale} dir={dir}>
        {/* Behind the field, with the same text: a textarea cannot mark words. */}
        <div aria-hidden="true" className="copy-lab-marks">
          {markRanges(value, findings, limit).map(({ text, severity }, index) =>
            severity ? (
              <mark key={index} data-severity={severity}>
                {text}
              </mark>
            ) : (
              <span key={index}>{text}</span>
            ),
          )}
        </div>
        <textarea
          id={id}
          rows={1}
          value={value}
          placeholder={placeholder}
          disabled={isDisabled}
          aria-invalid={hasErrors}
          aria-describedby={`${id}-findings`}
          onChange={({ target }) => onEdit(target.value.replaceAll(/\s*\n\s*/g, ' '))}
        />
      </div>
      <ul id={`${id}-findings`} className="copy-lab-findings">
        {findings.map(({ rule, severity, message }) => (
          <li key={`${rule} ${message}`} data-severity={severity}>
            <strong>{severity === 'error' ? 'Error' : 'Warning'}</strong> <code>{rule}</code>{' '}
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

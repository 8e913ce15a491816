'use client';

import type { CopyFinding, CopyLine } from '@kairos-mfa/protocol';
import { Button } from '@kairos-mfa/ui';
import { useEffect, useState, type ReactElement } from 'react';
import { LineField } from './line-field.tsx';
import { type CurrentText, limitOf, lines } from './words.ts';

/** The props of `<TextFields>`. */
export interface TextFieldsProps {
  text: CurrentText;
  findings: readonly CopyFinding[];
  isDisabled: boolean;
  onEdit: (line: CopyLine, value: string) => void;
  /** Takes the change of this text back. */
  onDrop: () => void;
  /** Puts the built-in words in the place of the tenant's. */
  onWithdraw: () => void;
}

const origins: Record<CurrentText['origin'], string> = {
  edited: 'Changed in this draft',
  own: 'Your own words',
  'built-in': 'Built-in words',
  missing: 'No words yet',
};

/** The lines of one text, with their findings. */
export function TextFields({
  text,
  findings,
  isDisabled,
  onEdit,
  onDrop,
  onWithdraw,
}: TextFieldsProps): ReactElement {
  const { locale, words, origin, stored, isOlderThanSource } = text;
  return (
    <>
      <p className="copy-lab-quiet">
        {origins[origin]} in {locale}.{isOlderThanSource && ' Older than the English words.'}
      </p>
      {lines.map(({ line, label }) => (
        <LineField
          key={line}
          label={label}
          locale={locale}
          value={words[line] ?? ''}
          placeholder={line === 'dismiss' || line === 'later' ? 'the default label' : undefined}
          limit={limitOf(line, locale)}
          findings={findings.filter((finding) => finding.line === line)}
          isDisabled={isDisabled}
          onEdit={(value) => onEdit(line, value)}
        />
      ))}
      <Announcement findings={findings} />
      <div className="copy-lab-actions">
        {origin === 'edited' && (
          <Button variant="quiet" onClick={onDrop} disabled={isDisabled}>
            Undo this change
          </Button>
        )}
        {stored?.words && (
          <Button variant="quiet" onClick={onWithdraw} disabled={isDisabled}>
            Use the built-in words
          </Button>
        )}
      </div>
    </>
  );
}

/** Tells a screen reader how many findings there are, once the typing pauses. */
function Announcement({ findings }: { findings: readonly CopyFinding[] }): ReactElement {
  const count = (severity: CopyFinding['severity']): number =>
    findings.filter((one) => one.severity === severity).length;
  const summary =
    findings.length === 0
      ? 'No findings.'
      : `${count('error')} errors and ${count('warning')} warnings: ${findings
          .map(({ line, message }) => `${line}: ${message}`)
          .join(' ')}`;
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(summary), 700);
    return () => clearTimeout(timer);
  }, [summary]);
  return <output className="copy-lab-hidden">{announced}</output>;
}

'use client';

import { use, useEffect, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { Button } from '../../primitives/button.tsx';
import { CodeInput } from '../../primitives/code-input.tsx';
import { toDigits } from '../../primitives/digits.ts';
import { Field } from '../../primitives/field.tsx';
import { Screen } from '../../primitives/screen/screen.tsx';
import { Spinner } from '../../primitives/spinner.tsx';
import { TextInput } from '../../primitives/text-input.tsx';
import { useLongWait } from '../../primitives/use-long-wait.ts';
import { DescribedByContext } from '../described-by-context.ts';
import { ProofAddon } from '../proof-addon.tsx';
import { useCopy } from '../use-copy.ts';

export interface CodeFormProps {
  /** A number of digits, or a code with letters. */
  kind: { digits: number } | 'text';
  /** Above the input. */
  label: string;
  /** On the button. */
  action: string;
  /** The code is on its way; nothing is sent twice. */
  checking: boolean;
  /** Why the last code was refused, in words. */
  problem?: string | undefined;
  /** Said with the problem: wrong codes until there is a pause. */
  attemptsLeft?: number | undefined;
  /** The code itself was wrong and a new one is needed, so the input is emptied; else it is kept and selected. */
  wantsNewCode?: boolean | undefined;
  /** A code that the device has read by itself. It is filled in, and the person still says go. */
  arrived?: string | undefined;
  /** Takes the focus when the screen opens: where typing a code is all there is to do. */
  takesFocus?: boolean | undefined;
  /** A whole code, with ASCII digits and without spaces. */
  onSubmit: (code: string) => void;
  className?: string | undefined;
}

/** One code, one button. After a refusal the input has the focus, ready for the next try. */
export function CodeForm({
  kind,
  label,
  action,
  checking,
  problem: failure,
  attemptsLeft,
  wantsNewCode,
  arrived,
  takesFocus,
  onSubmit,
  className,
}: CodeFormProps): ReactElement {
  const copy = useCopy();
  const subject = use(DescribedByContext);
  const [code, setCode] = useState('');
  const [isShort, setShort] = useState(false);
  const [wasRefused, setRefused] = useState(false);
  const isRefused = Boolean(wantsNewCode) && !checking;
  if (isRefused !== wasRefused) {
    setRefused(isRefused);
    if (isRefused) setCode('');
  }
  const isLong = useLongWait(checking);
  const [filledIn, setFilledIn] = useState(arrived);
  if (arrived !== filledIn) {
    setFilledIn(arrived);
    if (arrived !== undefined && kind !== 'text') setCode(toDigits(arrived).slice(0, kind.digits));
  }
  const isText = kind === 'text';
  const problem =
    failure && attemptsLeft !== undefined
      ? `${failure}\n${copy('code.triesLeft', { left: attemptsLeft })}`
      : failure;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!problem || checking) return;
    input.current?.focus();
    // A long code has one wrong letter to be found, and is not to be lost with the next key press.
    if (!isText) input.current?.select();
  }, [problem, checking, isText]);

  function change(next: string): void {
    setCode(next);
    setShort(false);
  }
  const incomplete = isText ? copy('code.empty') : copy('code.incomplete', { digits: kind.digits });
  const isWhole = kind === 'text' ? code.trim().length > 0 : code.length === kind.digits;
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (checking) return;
    setShort(!isWhole);
    if (isWhole) onSubmit(code.trim());
    else input.current?.focus();
  }

  return (
    <form onSubmit={submit} noValidate className={className} data-slot="code-form">
      <Field label={label} problem={checking ? undefined : isShort ? incomplete : problem}>
        {(ties) => {
          const shared = {
            ...ties,
            'aria-describedby': subject ? `${ties['aria-describedby']} ${subject}` : ties['aria-describedby'],
            ref: input,
            readOnly: checking,
            ...(takesFocus ? { 'data-autofocus': '' } : {}),
          };
          return kind === 'text' ? (
            <TextInput {...shared} value={code} onChange={(event) => change(event.target.value)} />
          ) : (
            <CodeInput {...shared} length={kind.digits} value={code} onValueChange={change} />
          );
        }}
      </Field>
      <ProofAddon />
      <Screen.Actions>
        <Button type="submit" variant="primary" busy={checking}>
          {checking ? <Spinner /> : null}
          {action}
        </Button>
        <output data-slot="long-wait">{isLong ? copy('common.slow') : null}</output>
      </Screen.Actions>
    </form>
  );
}

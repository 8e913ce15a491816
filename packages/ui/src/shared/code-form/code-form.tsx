'use client';

import { readDigits, visibleText } from '@kairos-mfa/protocol/internal/typed-code';
import { useLatest } from '@kairos-mfa/react/internal/use-latest';
import { use, useEffect, useRef, useState, type ReactElement } from 'react';
import { Button } from '../../primitives/button.tsx';
import { CodeInput } from '../../primitives/code-input.tsx';
import { Field } from '../../primitives/field.tsx';
import { Form } from '../../primitives/form.tsx';
import { CheckIcon } from '../../primitives/icons.tsx';
import { Problem } from '../../primitives/problem.tsx';
import { Screen } from '../../primitives/screen/index.ts';
import { Spinner } from '../../primitives/spinner.tsx';
import { SubmitOnCompleteContext } from '../../primitives/submit-on-complete.tsx';
import { TextInput } from '../../primitives/text-input.tsx';
import { useLongWait } from '../../primitives/use-long-wait.ts';
import { AcceptedContext } from '../accepted-context.ts';
import { DescribedByContext } from '../described-by-context.ts';
import { ProofAddon } from '../proof-addon.tsx';
import { useCopy } from '../use-copy.ts';
import { formatCountdown } from '../use-countdown.ts';
import '../../words/common.words.ts';
import '../../words/challenge.words.ts';

/** The props of `<CodeForm>`. */
export interface CodeFormProps {
  /** The number of digits, or `text` for a code with letters. */
  kind: { digits: number } | 'text';
  /** The label of the input. */
  label: string;
  /** The label of the button. */
  action: string;
  /** Whether the server is checking the code. A second submit is ignored meanwhile. */
  checking: boolean;
  /** Why the last code was refused. */
  problem?: string | undefined;
  /** Attempts that are left before a pause, shown with the problem. */
  attemptsLeft?: number | undefined;
  /** Clears the input after a refusal, because a new code is needed. Default: the code stays and is selected. */
  clearOnRefusal?: boolean | undefined;
  /** A code that the device read from a text message. It is filled in; the person still submits it. */
  receivedCode?: string | undefined;
  /** Focuses the input when the screen opens. */
  focusOnOpen?: boolean | undefined;
  /** Nothing is sent yet, because the device shows a code that was used already: until when, and why. */
  pause?: { seconds: number; reason: string } | undefined;
  /** Sends a code of digits as soon as the last one is in. Default: that of the screen or the provider. */
  submitOnComplete?: boolean | undefined;
  /** Called with a complete code, in ASCII digits and without invisible characters; one of digits also without spaces. */
  onSubmit: (code: string) => void;
  className?: string | undefined;
}

/** A form for one code. After a refusal the input gets the focus. */
export function CodeForm({
  kind,
  label,
  action,
  checking,
  problem: failure,
  attemptsLeft,
  clearOnRefusal,
  receivedCode,
  focusOnOpen,
  submitOnComplete,
  pause,
  onSubmit,
  className,
}: CodeFormProps): ReactElement {
  const copy = useCopy();
  const describedBy = use(DescribedByContext);
  const submitsByDefault = use(SubmitOnCompleteContext);
  const submitsComplete = submitOnComplete ?? submitsByDefault;
  const isAccepted = use(AcceptedContext);
  const [code, setCode] = useState('');
  const [isShort, setShort] = useState(false);
  const [wasRefused, setRefused] = useState(false);
  const isRefused = Boolean(clearOnRefusal) && !checking;
  if (isRefused !== wasRefused) {
    setRefused(isRefused);
    if (isRefused) setCode('');
  }
  const isLong = useLongWait(checking);
  const [filledIn, setFilledIn] = useState(receivedCode);
  if (receivedCode !== filledIn) {
    setFilledIn(receivedCode);
    if (receivedCode !== undefined && kind !== 'text') setCode(readDigits(receivedCode, kind.digits));
  }
  const isText = kind === 'text';
  const isPaused = !isAccepted && pause !== undefined && pause.seconds > 0;
  const problem =
    failure && attemptsLeft !== undefined
      ? `${failure}\n${copy('code.triesLeft', { left: attemptsLeft })}`
      : failure;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!problem || checking) return;
    input.current?.focus();
    // A long code is not selected: it has a typing error to find, and the next key press must not delete it.
    if (!isText) input.current?.select();
  }, [problem, checking, isText]);

  function change(next: string): void {
    setCode(next);
    setShort(false);
    // A refused code that stays is not sent again by a key press that changes nothing.
    if (next !== code) sendComplete(next);
  }
  function sendComplete(next: string): void {
    if (submitsComplete && !checking && !isPaused && kind !== 'text' && next.length === kind.digits)
      onSubmit(next);
  }
  const length = kind === 'text' ? undefined : kind.digits;
  const latestSendComplete = useLatest(sendComplete);
  useEffect(() => {
    if (filledIn !== undefined && length !== undefined)
      latestSendComplete.current(readDigits(filledIn, length));
  }, [filledIn, length, latestSendComplete]);
  const incomplete = isText ? copy('code.empty') : copy('code.incomplete', { digits: kind.digits });
  const typed = isText ? visibleText(code) : code;
  const isComplete = kind === 'text' ? typed.length > 0 : typed.length === kind.digits;
  function submit(): void {
    if (checking || isPaused) return;
    setShort(!isComplete);
    if (isComplete) onSubmit(typed);
    else input.current?.focus();
  }

  return (
    <Form onSend={submit} className={className} data-slot="code-form">
      <Field label={label} problem={checking ? undefined : isShort ? incomplete : problem}>
        {(inputProps) => {
          const shared = {
            ...inputProps,
            'aria-describedby': describedBy
              ? `${inputProps['aria-describedby']} ${describedBy}`
              : inputProps['aria-describedby'],
            ref: input,
            readOnly: checking,
            ...(focusOnOpen ? { 'data-autofocus': '' } : {}),
          };
          return kind === 'text' ? (
            <TextInput {...shared} value={code} onChange={(event) => change(event.target.value)} />
          ) : (
            <CodeInput
              {...shared}
              accepted={isAccepted}
              length={kind.digits}
              value={code}
              onValueChange={change}
            />
          );
        }}
      </Field>
      <ProofAddon />
      <Screen.Actions>
        {isPaused ? <Problem tone="neutral">{pause.reason}</Problem> : null}
        <Button
          variant="primary"
          busy={checking}
          aria-disabled={isPaused}
          onClick={submit}
          data-part={isAccepted ? 'accepted' : undefined}
        >
          {isAccepted ? <CheckIcon /> : checking ? <Spinner /> : null}
          {isPaused
            ? copy('common.waitFor', { time: formatCountdown(pause.seconds) })
            : isAccepted
              ? copy('challenge.passed')
              : checking
                ? copy('common.checking')
                : action}
        </Button>
        <output data-slot={isAccepted ? 'visually-hidden' : 'long-wait'}>
          {isAccepted ? copy('challenge.passed') : isLong ? copy('common.slow') : null}
        </output>
      </Screen.Actions>
    </Form>
  );
}

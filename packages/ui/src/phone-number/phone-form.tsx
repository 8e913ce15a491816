'use client';

import type { Copy } from '@kairos-mfa/copy';
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type ChangeEvent,
  type FormEvent,
  type ReactElement,
} from 'react';
import { Button } from '../primitives/button.tsx';
import { Field } from '../primitives/field.tsx';
import { Problem } from '../primitives/problem.tsx';
import { Screen } from '../primitives/screen/screen.tsx';
import { Select } from '../primitives/select.tsx';
import { Spinner } from '../primitives/spinner.tsx';
import { TextInput } from '../primitives/text-input.tsx';
import { failureTone, failureText, useCopy } from '../shared/use-copy.ts';
import { countryOptions, guessCountry } from './country-choices.ts';
import type { CountryCode, PhoneError, PhoneRules } from './phone-rules.ts';
import type { PhoneNumberViewProps } from './phone-number.step.tsx';

type PhoneFormProps = Omit<PhoneNumberViewProps, 'back'> & {
  /** Not there until they have arrived: the form stands as high as it will be, and what is typed stays. */
  rules: PhoneRules | undefined;
};

/** A country and a number. What is typed is written as that country writes it; what is pasted may bring its own. */
export function PhoneForm({ rules, saving, failure, onPhone }: PhoneFormProps): ReactElement {
  const copy = useCopy();
  const choices = useMemo(() => countryOptions(copy.locale, rules?.countries ?? []), [copy.locale, rules]);
  const likely = useMemo(
    () => rules && guessCountry([...navigator.languages, copy.locale], rules.countries),
    [copy.locale, rules],
  );
  const [chosen, setCountry] = useState<CountryCode>();
  const country = chosen ?? likely ?? 'US';
  const [text, setText] = useState('');
  const [flaw, setFlaw] = useState<PhoneError>();
  const input = useRef<HTMLInputElement>(null);
  const isChoice = failure !== undefined && failureTone(failure) === 'neutral';
  const problem = flaw
    ? flawWords(copy, flaw, choices.find((choice) => choice.country === country)?.name ?? country)
    : isChoice
      ? undefined
      : failureText(copy, failure);
  useEffect(() => {
    if (failure && !saving) input.current?.focus();
  }, [failure, saving]);

  function take(typed: string): void {
    if (!rules) return setText(typed);
    const plain = rules.plainPhone(typed);
    const abroad = rules.fromAbroad(plain, country);
    if (abroad) setCountry(abroad.country);
    setText(abroad?.text ?? rules.asYouType(plain, country));
  }
  function change({ target }: ChangeEvent<HTMLInputElement>): void {
    const typed = target.value;
    if (!rules) return setText(typed);
    const plain = rules.plainPhone(typed);
    const isAtEnd = target.selectionStart === typed.length;
    // More than one sign at a time was pasted, or filled in by the browser.
    if (typed.length - text.length > 1) take(typed);
    // Written anew only where nothing moves under the caret, and never while something is taken out.
    else setText(isAtEnd && typed.length > text.length ? rules.asYouType(plain, country) : typed);
    const read = rules.readPhone(plain, country);
    setFlaw(!read.ok && read.flaw === 'too_long' ? 'too_long' : undefined);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (saving || !rules) return;
    const read = rules.readPhone(rules.plainPhone(text), country);
    setFlaw(read.ok ? undefined : read.flaw);
    if (read.ok) onPhone(read.phone);
    else input.current?.focus();
  }

  return (
    <form onSubmit={submit} noValidate data-slot="code-form">
      <Field label={copy('phone.country')}>
        {(ties) => (
          <Select
            {...ties}
            autoComplete="country"
            disabled={saving || !rules}
            value={rules ? country : ''}
            onChange={(event) => {
              // SAFETY: every option below is one of these countries.
              const chosen = event.target.value as CountryCode;
              setCountry(chosen);
              if (rules) setText(rules.asYouType(rules.plainPhone(text), chosen));
              setFlaw(undefined);
            }}
          >
            {rules ? null : <option value="">{copy('common.loading')}</option>}
            {choices.map((choice) => (
              <option key={choice.country} value={choice.country}>
                {/* Isolated, so that the plus stays in front in every direction of reading. */}
                {`${choice.name} (\u2066${rules?.dialCode(choice.country)}\u2069)`}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={copy('phone.number')} problem={saving ? undefined : problem}>
        {(ties) => (
          <TextInput
            {...ties}
            ref={input}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            readOnly={saving}
            value={text}
            onChange={change}
            onBlur={() => text !== '' && take(text)}
            data-autofocus=""
            data-prose=""
          />
        )}
      </Field>
      <Problem tone="neutral">{isChoice && !flaw && !saving ? failureText(copy, failure) : null}</Problem>
      <Screen.Actions>
        <Button type="submit" variant="primary" busy={saving || !rules}>
          {saving ? <Spinner /> : null}
          {copy('phone.send')}
        </Button>
      </Screen.Actions>
    </form>
  );
}

function flawWords(copy: Copy, flaw: PhoneError, country: string): string {
  return flaw === 'empty' ? copy('phone.empty') : copy(`phone.${flaw}`, { country });
}

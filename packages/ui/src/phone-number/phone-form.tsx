'use client';

import type { Copy } from '@kairos-mfa/copy';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import { Field } from '../primitives/field.tsx';
import { Form } from '../primitives/form.tsx';
import { Problem } from '../primitives/problem.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { Select } from '../primitives/select.tsx';
import { Spinner } from '../primitives/spinner.tsx';
import { TextInput } from '../primitives/text-input.tsx';
import { useComposedText } from '../primitives/use-composed-text.ts';
import { failureTone, failureText } from '../shared/failure-text.ts';
import { useCopy } from '../shared/use-copy.ts';
import { countryOptions, guessCountry } from './country-options.ts';
import type { PhoneNumberStepProps } from './phone-number.step.tsx';
import type { CountryCode, PhoneError, PhoneRules } from './phone-rules.ts';
import '../words/common.words.ts';
import '../words/enrollment.words.ts';

type PhoneFormProps = Omit<PhoneNumberStepProps, 'back'> & {
  /** Undefined while they are loading. The form is shown already, and what is typed is kept. */
  rules: PhoneRules | undefined;
};

/** A form for a country and a number. The number is formatted as that country does; a pasted one may change the country. */
export function PhoneForm({ rules, saving, failure, onPhone }: PhoneFormProps): ReactElement {
  const copy = useCopy();
  const choices = useMemo(() => countryOptions(copy.locale, rules?.countries ?? []), [copy.locale, rules]);
  const guessedCountry = useMemo(
    () => rules && guessCountry([...navigator.languages, copy.locale], rules.countries),
    [copy.locale, rules],
  );
  const [chosen, setCountry] = useState<CountryCode>();
  const country = chosen ?? guessedCountry ?? 'US';
  const [text, setText] = useState('');
  const [error, setError] = useState<PhoneError>();
  const input = useRef<HTMLInputElement>(null);
  const isNeutral = failure !== undefined && failureTone(failure) === 'neutral';
  const problem = error
    ? phoneErrorText(copy, error, choices.find((choice) => choice.country === country)?.name ?? country)
    : isNeutral
      ? undefined
      : failureText(copy, failure);
  useEffect(() => {
    if (failure && !saving) input.current?.focus();
  }, [failure, saving]);

  function applyTyped(typed: string): void {
    if (!rules) return setText(typed);
    const digits = rules.normalizePhone(typed);
    const international = rules.parseInternational(digits, country);
    if (international) setCountry(international.country);
    setText(international?.text ?? rules.formatAsYouType(digits, country));
  }
  function change(target: HTMLInputElement): void {
    const typed = target.value;
    if (!rules) return setText(typed);
    const digits = rules.normalizePhone(typed);
    const isAtEnd = target.selectionStart === typed.length;
    // More than one character at a time: pasted, or filled in by the browser.
    if (typed.length - text.length > 1) applyTyped(typed);
    // Reformatted only while typing at the end: the caret must not move, and deleting must work.
    else setText(isAtEnd && typed.length > text.length ? rules.formatAsYouType(digits, country) : typed);
    const parsed = rules.parsePhone(digits, country);
    setError(!parsed.ok && parsed.error === 'too_long' ? 'too_long' : undefined);
  }
  function submit(): void {
    if (saving || !rules) return;
    const parsed = rules.parsePhone(rules.normalizePhone(text), country);
    setError(parsed.ok ? undefined : parsed.error);
    if (parsed.ok) onPhone(parsed.phone);
    else input.current?.focus();
  }
  const composedText = useComposedText(text, change);

  return (
    <Form onSend={submit} data-slot="code-form">
      <Field label={copy('phone.country')}>
        {(inputProps) => (
          <Select
            {...inputProps}
            autoComplete="country"
            disabled={saving || !rules}
            value={rules ? country : ''}
            onChange={(event) => {
              // SAFETY: every option below is one of these countries.
              const chosen = event.target.value as CountryCode;
              setCountry(chosen);
              if (rules) setText(rules.formatAsYouType(rules.normalizePhone(text), chosen));
              setError(undefined);
            }}
          >
            {rules ? null : <option value="">{copy('common.loading')}</option>}
            {choices.map((choice) => (
              <option key={choice.country} value={choice.country}>
                {/* Isolated, so that the plus sign stays in front in right-to-left text. */}
                {`${choice.name} (\u2066${rules?.dialCode(choice.country)}\u2069)`}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={copy('phone.number')} problem={saving ? undefined : problem}>
        {(inputProps) => (
          <TextInput
            {...inputProps}
            ref={input}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            readOnly={saving}
            {...composedText}
            onBlur={() => text !== '' && applyTyped(text)}
            data-autofocus=""
            data-prose=""
          />
        )}
      </Field>
      <Problem tone="neutral">{isNeutral && !error && !saving ? failureText(copy, failure) : null}</Problem>
      <Screen.Actions>
        <Button variant="primary" busy={saving || !rules} onClick={submit}>
          {saving ? <Spinner /> : null}
          {copy('phone.send')}
        </Button>
      </Screen.Actions>
    </Form>
  );
}

function phoneErrorText(copy: Copy, error: PhoneError, country: string): string {
  return error === 'empty' ? copy('phone.empty') : copy(`phone.${error}`, { country });
}

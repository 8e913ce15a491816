'use client';

import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import { Field } from '../primitives/field.tsx';
import { Form } from '../primitives/form.tsx';
import { isComposing } from '../primitives/is-composing.ts';
import { Spinner } from '../primitives/spinner.tsx';
import { TextInput } from '../primitives/text-input.tsx';
import { failureText } from '../shared/failure-text.ts';
import type { Failure } from '../shared/flow-types.ts';
import { useCopy } from '../shared/use-copy.ts';
import '../words/security.words.ts';

/** The maximum length of a name on the server. */
const maxNameLength = 64;

/** The props of `<FactorNameForm>`. */
export interface FactorNameFormProps {
  name: string;
  saving: boolean;
  failure?: Failure | undefined;
  onName: (name: string) => void;
  onCancel: () => void;
}

/** A form to rename a factor. Enter saves, Escape cancels. */
export function FactorNameForm({
  name,
  saving,
  failure,
  onName,
  onCancel,
}: FactorNameFormProps): ReactElement {
  const copy = useCopy();
  const [draft, setDraft] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  function submit(): void {
    if (!saving) onName(draft);
  }
  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent) || saving) return;
    event.stopPropagation();
    onCancel();
  }

  return (
    <Form onSend={submit} data-slot="factor-name-form">
      <Field label={copy('security.factors.name')} problem={saving ? undefined : failureText(copy, failure)}>
        {(inputProps) => (
          <TextInput
            {...inputProps}
            ref={input}
            dir="auto"
            autoCapitalize="sentences"
            maxLength={maxNameLength}
            readOnly={saving}
            onKeyDown={leave}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            data-prose=""
          />
        )}
      </Field>
      <div data-slot="factor-name-actions">
        <Button variant="primary" data-size="small" busy={saving} onClick={submit}>
          {saving ? <Spinner /> : null}
          {copy('security.factors.saveName')}
        </Button>
        <Button
          variant="quiet"
          data-size="small"
          aria-disabled={saving}
          onClick={saving ? undefined : onCancel}
        >
          {copy('security.factors.cancel')}
        </Button>
      </div>
    </Form>
  );
}

import { KairosProvider } from '@kairos-mfa/react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { enrollmentVerbs } from '../enrollment/enrollment.examples.ts';
import { EnrollmentView } from '../enrollment/enrollment.view.tsx';
import { KairosUiProvider } from '../provider/kairos-ui-provider.tsx';

test('the form is rendered at once, while the phone number rules are still loading', () => {
  // Rendered once, before anything was loaded.
  const first = renderToString(
    <KairosProvider fetch={() => new Promise(() => undefined)}>
      <KairosUiProvider>
        <EnrollmentView
          {...enrollmentVerbs()}
          state={{ step: 'adding-phone', options: [], factorType: 'sms' }}
        />
      </KairosUiProvider>
    </KairosProvider>,
  );
  expect(first).toContain('Which number should we text?');
  expect(first).toContain('Country or region');
  expect(first).toContain('type="tel"');
});

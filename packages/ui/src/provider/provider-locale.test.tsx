import { KairosProvider, useKairos } from '@kairos-mfa/react';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { KairosUiProvider } from './kairos-ui-provider.tsx';

/** The locale in which the server words a prompt. */
function Asked(): ReactElement {
  return <>{String(useKairos().locale)}</>;
}

test("the server words prompts in the kit's language, whichever provider is the outer one", () => {
  const inside = (
    <KairosProvider>
      <KairosUiProvider locale="de">
        <Asked />
      </KairosUiProvider>
    </KairosProvider>
  );
  const outside = (
    <KairosUiProvider locale="de">
      <KairosProvider>
        <Asked />
      </KairosProvider>
    </KairosUiProvider>
  );
  expect([inside, outside].map((app) => renderToStaticMarkup(app))).toEqual(['de', 'de']);
});

test('a provider with a locale of its own keeps it; without one the server decides', () => {
  const own = (
    <KairosProvider locale="fr">
      <KairosUiProvider locale="de">
        <Asked />
      </KairosUiProvider>
    </KairosProvider>
  );
  const none = (
    <KairosProvider>
      <KairosUiProvider>
        <Asked />
      </KairosUiProvider>
    </KairosProvider>
  );
  expect([own, none].map((app) => renderToStaticMarkup(app))).toEqual(['fr', 'undefined']);
});

import { useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Screen } from '../../packages/ui/src/primitives/screen/index.ts';
import { KairosUiProvider } from '../../packages/ui/src/provider/kairos-ui-provider.tsx';
import { ThemedDialog } from '../../packages/ui/src/provider/themed-dialog.tsx';

/** A host that lives in a shadow root, with one question of the kit's in it. */
function Page(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <ThemedDialog open={isOpen} onOpenChange={setOpen}>
        <Screen.Root step="asking">
          <Screen.Title>A question</Screen.Title>
          <input aria-label="first field" />
          <button type="button" disabled>
            Disabled
          </button>
          <button type="button">Last</button>
        </Screen.Root>
      </ThemedDialog>
    </>
  );
}

const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' });
const app = document.createElement('div');
const container = document.createElement('div');
shadow?.append(app, container);
createRoot(app).render(
  <KairosUiProvider container={container}>
    <Page />
  </KairosUiProvider>,
);

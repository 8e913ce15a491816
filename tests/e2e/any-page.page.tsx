import { useEffect, useState, type DOMAttributes, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { pageSuppressors } from '../../packages/client/src/page-suppressors.ts';
import {
  challenge,
  proving,
  recoveryCode,
  totp,
} from '../../packages/ui/src/challenge/challenge.examples.ts';
import { ChallengeView } from '../../packages/ui/src/challenge/challenge.view.tsx';
import { PhoneNumberStep } from '../../packages/ui/src/phone-number/phone-number.step.tsx';
import { words } from '../../packages/ui/src/primitives/contained-events.ts';
import { SubmitOnComplete } from '../../packages/ui/src/primitives/submit-on-complete.tsx';
import { KairosUiProvider } from '../../packages/ui/src/provider/kairos-ui-provider.tsx';
import { ThemedCard } from '../../packages/ui/src/provider/themed-card.tsx';
import { ThemedDialog } from '../../packages/ui/src/provider/themed-dialog.tsx';
import { FactorNameForm } from '../../packages/ui/src/security-center/factor-name-form.tsx';
import styles from '../../packages/ui/src/styles.css?inline';

declare global {
  interface Window {
    /** What the handlers of the page received. */
    received: string[];
    /** The codes that the kit sent. */
    sent: unknown[];
    /** Removes the page's own dialog, as its React tree would. */
    removeHost: () => void;
    /** Why a prompt would have to wait. */
    suppressors: () => string[];
  }
}

window.received = [];
window.sent = [];
window.suppressors = () => pageSuppressors(document);

const names = words(`
  onSubmit onKeyDown onKeyUp onPaste onCopy onInput onChange onBeforeInput onFocus onBlur onClick
  onPointerDown onMouseDown onTouchStart onDrop onCompositionStart onCompositionUpdate
  onCompositionEnd onDragOver onWheel
`);
/** What React calls whatever is stopped: handlers of the capture phase, and of the pointer's way in and out. */
const unstoppable = [
  ...names.map((name) => `${name}Capture`),
  ...words('onMouseEnter onMouseLeave onPointerEnter onPointerLeave'),
];
const handlersOf = (all: readonly string[]): DOMAttributes<Element> =>
  Object.fromEntries(
    all.map((name) => [
      name,
      (event: Event) => {
        if (name === 'onSubmit') event.preventDefault();
        window.received.push(name);
      },
    ]),
  );

function Question({ codes = false }: { codes?: boolean }): ReactElement {
  const none = () => undefined;
  return (
    <ChallengeView
      state={proving(codes ? recoveryCode : totp, { challenge: { ...challenge, rememberDays: 30 } })}
      verify={(proof) => void window.sent.push(proof)}
      choose={none}
      rememberDevice={none}
      resend={none}
      changeFactor={none}
      runCeremony={none}
      restart={none}
    />
  );
}

/** A button of the page that opens a question, which can open a second one. */
function Opener({
  label = 'Ask',
  again = true,
  sends,
}: {
  label?: string;
  again?: boolean;
  sends?: boolean;
}): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {label}
      </button>
      <ThemedDialog open={isOpen} onOpenChange={setOpen}>
        {again ? <Opener label="Ask again" again={false} /> : null}
        <SubmitOnComplete submitOnComplete={sends}>
          <Question />
        </SubmitOnComplete>
      </ThemedDialog>
    </>
  );
}

/** Every other field of the kit, one after the other. */
function OtherFields(): ReactElement {
  const [shown, setShown] = useState<'name' | 'phone' | 'recovery code'>();
  const send = (value: unknown) => void window.sent.push(value);
  return (
    <>
      {(['name', 'phone', 'recovery code'] as const).map((field) => (
        <button key={field} type="button" onClick={() => setShown(field)}>
          {`Show ${field}`}
        </button>
      ))}
      {shown === 'name' ? (
        <ThemedCard>
          <FactorNameForm name="Laptop" saving={false} onName={send} onCancel={() => send('cancelled')} />
        </ThemedCard>
      ) : null}
      {shown === 'phone' ? (
        <ThemedCard>
          <PhoneNumberStep saving={false} onPhone={send} back={() => send('cancelled')} />
        </ThemedCard>
      ) : null}
      {shown === 'recovery code' ? (
        <ThemedCard>
          <Question codes />
        </ThemedCard>
      ) : null}
    </>
  );
}

/** The page: a payment form around the kit, and elements of its own that the kit may be opened from. */
function Page(): ReactElement {
  const [hasDialog, setDialog] = useState(true);
  useEffect(() => {
    Object.assign(window, { removeHost: () => setDialog(false) });
  }, []);
  return (
    <>
      <form {...handlersOf(names)} data-name="form">
        <input aria-label="Amount" />
        <Opener label="Ask in the form" />
        <ThemedCard data-name="inline">
          <Question />
        </ThemedCard>
        <button>Pay</button>
      </form>
      <div {...handlersOf([...names, ...unstoppable])}>
        <Opener label="Ask under every handler" />
      </div>
      {hasDialog ? (
        <dialog id="native" aria-label="Native dialog">
          <Opener />
        </dialog>
      ) : null}
      <div id="popover" popover="auto">
        <Opener />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as libraries render it */}
      <div id="trap" role="dialog" aria-label="Trap" hidden tabIndex={-1}>
        <Opener />
      </div>
      <div id="full" style={{ padding: 20 }}>
        <Opener label="Ask in full screen" />
      </div>
      <div id="plain">
        <Opener label="Ask plainly" />
        <Opener label="Ask and send" sends />
        <OtherFields />
      </div>
    </>
  );
}

document.head.append(Object.assign(document.createElement('style'), { textContent: styles }));
const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(
  <KairosUiProvider>
    <Page />
  </KairosUiProvider>,
);

// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient module cannot be imported, and an app that compiles our sources needs it
/// <reference path="./qrcode-core.d.ts" />
'use client';

import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { createIcon } from './create-icon.tsx';

/** The props of `<QrCode>`. */
export interface QrCodeProps {
  text: string;
  /** The text alternative. */
  label: string;
  /** Shown when the library did not load. */
  failedText: string;
  retryLabel: string;
  /** What enlarges it: the label of its button, and the dialog around the large picture. */
  enlarge: {
    label: string;
    render: (picture: ReactNode, close: () => void) => ReactNode;
  };
}

type QrState = { step: 'loading' } | { step: 'ready'; size: number; path: string } | { step: 'failed' };

/** Two arrows to opposite corners: enlarge. */
const EnlargeIcon = createIcon('enlarge', 'M11.5 4h4.5v4.5M16 4l-4.75 4.75M8.5 16H4v-4.5M4 16l4.75-4.75');

/** A QR code as one SVG path, which a tap enlarges. The library is loaded on demand; without it, the key beside it still works. */
export function QrCode(props: QrCodeProps): ReactElement {
  const [attempt, setAttempt] = useState(0);
  return <QrPicture key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

function QrPicture({
  text,
  label,
  failedText,
  retryLabel,
  enlarge,
  onRetry,
}: QrCodeProps & { onRetry: () => void }): ReactElement {
  const [state, setState] = useState<QrState>({ step: 'loading' });
  const [isLarge, setLarge] = useState(false);
  useEffect(() => {
    let isShown = true;
    renderQrPath(text).then(
      (ready) => isShown && setState(ready),
      () => isShown && setState({ step: 'failed' }),
    );
    return () => void (isShown = false);
  }, [text]);

  if (state.step !== 'ready')
    return (
      <div data-slot="qr" data-state={state.step}>
        {state.step === 'failed' ? (
          <output data-slot="qr-failed">
            <span>{failedText}</span>
            <Button data-size="small" onClick={onRetry}>
              {retryLabel}
            </Button>
          </output>
        ) : null}
      </div>
    );
  const picture = <QrSvg {...state} label={label} />;
  return (
    <div data-slot="qr" data-state="ready">
      {picture}
      {/* Over the picture, which keeps its own text alternative. */}
      <button
        type="button"
        form=""
        aria-label={enlarge.label}
        aria-haspopup="dialog"
        data-slot="qr-enlarge"
        onClick={() => setLarge(true)}
      >
        <EnlargeIcon />
      </button>
      {isLarge
        ? enlarge.render(
            <div data-slot="qr" data-state="ready" data-size="large">
              {picture}
            </div>,
            () => setLarge(false),
          )
        : null}
    </div>
  );
}

function QrSvg({ size, path, label }: { size: number; path: string; label: string }): ReactElement {
  return (
    <svg
      role="img"
      aria-label={label}
      width="200"
      height="200"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}

async function renderQrPath(text: string): Promise<QrState> {
  // Its core alone: the picture is ours, so no renderer is loaded.
  const { create } = await import('qrcode/lib/core/qrcode.js');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const dark = [...modules.data].flatMap((bit, index) =>
    bit ? [`M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z`] : [],
  );
  return { step: 'ready', size: modules.size, path: dark.join('') };
}

'use client';

import { useEffect, useState, type ReactElement } from 'react';
import { Button } from './button.tsx';

/** The props of `<QrCode>`. */
export interface QrCodeProps {
  text: string;
  /** The text alternative. */
  label: string;
  /** Shown when the library did not load. */
  failedText: string;
  retryLabel: string;
}

type QrState = { step: 'loading' } | { step: 'ready'; size: number; path: string } | { step: 'failed' };

/** A QR code as one SVG path. The library is loaded on demand; without it, the key beside it still works. */
export function QrCode(props: QrCodeProps): ReactElement {
  const [attempt, setAttempt] = useState(0);
  return <QrPicture key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

function QrPicture({
  text,
  label,
  failedText,
  retryLabel,
  onRetry,
}: QrCodeProps & { onRetry: () => void }): ReactElement {
  const [state, setState] = useState<QrState>({ step: 'loading' });
  useEffect(() => {
    let isShown = true;
    renderQrPath(text).then(
      (ready) => isShown && setState(ready),
      () => isShown && setState({ step: 'failed' }),
    );
    return () => void (isShown = false);
  }, [text]);

  return (
    <div data-slot="qr" data-state={state.step}>
      {state.step === 'ready' ? (
        <svg
          role="img"
          aria-label={label}
          width="200"
          height="200"
          viewBox={`0 0 ${state.size} ${state.size}`}
          shapeRendering="crispEdges"
        >
          <path d={state.path} fill="currentColor" />
        </svg>
      ) : null}
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
}

async function renderQrPath(text: string): Promise<QrState> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const dark = [...modules.data].flatMap((bit, index) =>
    bit ? [`M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z`] : [],
  );
  return { step: 'ready', size: modules.size, path: dark.join('') };
}

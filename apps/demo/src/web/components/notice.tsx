import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import type { Refusal } from '../api/call-api.ts';
import { Button } from './button.tsx';

/** The error of a form; a cancelled step-up is not shown as an error. Always mounted, so that changes are announced. */
export function FormProblem({ children }: { children: Refusal | string | undefined }): ReactElement {
  const refusal = typeof children === 'string' ? { code: 'form', detail: children } : children;
  const isOwnChoice = refusal?.code === 'cancelled';
  return (
    <>
      <p className="form-problem" role="alert">
        {isOwnChoice ? null : refusal?.detail}
      </p>
      <output className="form-note">{isOwnChoice ? refusal.detail : null}</output>
    </>
  );
}

/** A success message: announced politely, or focused if the element that was clicked is gone. */
export function Done({ takesFocus, children }: { takesFocus?: boolean; children: ReactNode }): ReactElement {
  const notice = useRef<HTMLDivElement>(null);
  const isSaid = Boolean(children);
  useEffect(() => {
    if (takesFocus && isSaid) notice.current?.focus();
  }, [takesFocus, isSaid]);
  return (
    <div
      ref={notice}
      className="done"
      tabIndex={takesFocus ? -1 : undefined}
      aria-live={takesFocus ? undefined : 'polite'}
    >
      {children}
    </div>
  );
}

/** The error of a page that could not be loaded, with a retry button. */
export function Failed({ refusal, retry }: { refusal: Refusal; retry: () => void }): ReactElement {
  return (
    <section className="blank" role="alert">
      <h2>{refusal.status === 404 ? 'Not found' : 'This did not load'}</h2>
      <p className="quiet">{refusal.detail}</p>
      {refusal.status !== 404 && <Button onClick={retry}>Try again</Button>}
    </section>
  );
}

/** The empty state of a list. */
export function Empty({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <section className="blank">
      <h2>{title}</h2>
      <p className="quiet">{children}</p>
    </section>
  );
}

/** A loading skeleton. */
export function Loading({ label }: { label: string }): ReactElement {
  return (
    <div className="loading" aria-live="polite">
      <span className="sr-only">{label}</span>
      <i />
      <i />
      <i />
    </div>
  );
}

import type { ReactElement, ReactNode } from 'react';
import type { Refusal } from '../api/call-api.ts';
import { Button } from './button.tsx';

/** Says what is wrong with a form. Always mounted, so that the change is announced. */
export function FormProblem({ children }: { children: ReactNode }): ReactElement {
  return (
    <p className="form-problem" role="alert">
      {children}
    </p>
  );
}

/** Says that something went well; announced politely. */
export function Done({ children }: { children: ReactNode }): ReactElement {
  return (
    <div className="done" aria-live="polite">
      {children}
    </div>
  );
}

/** A page that could not be loaded, with the one thing to do about it. */
export function Failed({ refusal, retry }: { refusal: Refusal; retry: () => void }): ReactElement {
  return (
    <section className="blank" role="alert">
      <h2>{refusal.status === 404 ? 'Not found' : 'This did not load'}</h2>
      <p className="quiet">{refusal.detail}</p>
      {refusal.status !== 404 && <Button onClick={retry}>Try again</Button>}
    </section>
  );
}

/** Nothing here yet, and why that is fine. */
export function Empty({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <section className="blank">
      <h2>{title}</h2>
      <p className="quiet">{children}</p>
    </section>
  );
}

/** A calm placeholder with the shape of what comes. */
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

import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useWords, type Words } from '../words/index.ts';

/** The frame of a page. Its title is the question that the page answers. */
export function PageFrame({
  id,
  title,
  actions,
  children,
}: {
  id: keyof Words['pages'];
  /** Default: the question of the page. */
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { pages, console: product } = useWords();
  const heading = title ?? pages[id].question;
  useEffect(() => {
    document.title = `${title ?? pages[id].name} · Kairos ${product}`;
  }, [title, pages, id, product]);
  return (
    <div className="page" data-page={id}>
      <header className="page-head">
        <h1 tabIndex={-1}>{heading}</h1>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page with its heading. */
export function Section({
  title,
  text,
  children,
}: {
  title: string;
  text?: string;
  children: ReactNode;
}): ReactElement {
  return (
    <section className="section">
      <h2>{title}</h2>
      {text && <p className="quiet">{text}</p>}
      {children}
    </section>
  );
}

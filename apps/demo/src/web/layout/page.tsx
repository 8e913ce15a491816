import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

/** A page whose title gets the focus on navigation, so that a screen reader announces it. */
export function Page({
  title,
  lead,
  back,
  children,
}: {
  title: string;
  lead?: ReactNode;
  back?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Sixpence`;
  }, [title]);
  useEffect(() => {
    // Once per page, and not if a field or an open dialog has the focus.
    if (document.activeElement === document.body || document.activeElement?.closest('nav'))
      heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, []);
  return (
    <main id="main" className="page">
      {back}
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className="quiet">{lead}</p>}
      </header>
      {children}
    </main>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '../words/index.ts';

/** An address without a page. */
export function NotFound(): ReactElement {
  const { notFound } = useWords();
  return (
    <div className="page">
      <h1>{notFound.title}</h1>
      <p className="quiet">{notFound.text}</p>
      <Link to="/">{notFound.action}</Link>
    </div>
  );
}

/** A page whose code failed, or could not be loaded. */
export function PageFailed(): ReactElement {
  const { broken, retry } = useWords();
  return (
    <div className="page" role="alert">
      <p>{broken}</p>
      <a href={location.href}>{retry}</a>
    </div>
  );
}

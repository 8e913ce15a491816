'use client';

import { directionOf } from '@kairos-mfa/copy';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The props of `<PreviewFrame>`. */
export interface PreviewFrameProps {
  title: string;
  theme: 'light' | 'dark';
  surface: string;
  lang: string;
  /** Renders into the body of the frame. */
  children: (body: HTMLElement) => ReactNode;
}

/** A page of its own (standards mode), filled by React. */
const page = '<!doctype html><title>Preview</title><body class="copy-lab-page">';

/**
 * A frame with the styles of this page. A dialog in it covers the frame and not this page, and media queries see its width.
 * Inert: a prompt keeps the focus inside, so a keyboard that came in could not leave; its words are in the fields.
 */
export function PreviewFrame({ title, theme, surface, lang, children }: PreviewFrameProps): ReactElement {
  const [body, setBody] = useState<HTMLElement>();
  useEffect(() => {
    if (body) dressPage(body, { theme, surface, lang });
  }, [body, theme, surface, lang]);
  return (
    <>
      <iframe
        title={title}
        srcDoc={page}
        // Nothing in it runs; this page renders into it.
        sandbox="allow-same-origin"
        inert
        className="copy-lab-frame"
        onLoad={({ currentTarget: { contentDocument } }) => {
          if (!contentDocument) return;
          copyStyles(contentDocument);
          setBody(contentDocument.body);
        }}
      />
      {body && createPortal(children(body), body)}
    </>
  );
}

/** Copies the stylesheets of this page, so that a host's own rules are seen too. */
function copyStyles(target: Document): void {
  for (const element of document.querySelectorAll('link[rel="stylesheet"], style'))
    target.head.append(target.importNode(element, true));
}

/** Gives the page of a frame the theme and the language that a host's page would have. */
function dressPage(
  body: HTMLElement,
  { theme, surface, lang }: Pick<PreviewFrameProps, 'theme' | 'surface' | 'lang'>,
): void {
  const root = body.ownerDocument.documentElement;
  root.dataset['kairosTheme'] = theme;
  root.style.colorScheme = theme;
  root.lang = lang;
  root.dir = directionOf(lang);
  body.dataset['surface'] = surface;
}

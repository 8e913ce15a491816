import { createElement, type CSSProperties, type ReactElement } from 'react';
import { mailStyles } from './mail-styles.ts';
import type { MailTexts } from './mail-texts.ts';

type Parts = typeof import('react-email');

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
const text: CSSProperties = { fontFamily: font, fontSize: '15px', lineHeight: '24px', color: '#14171a' };
const quiet: CSSProperties = { ...text, fontSize: '13px', lineHeight: '20px', color: '#5b6168' };
const card: CSSProperties = {
  backgroundColor: '#ffffff',
  border: '1px solid #e6e2d8',
  borderRadius: '14px',
  padding: '32px',
  maxWidth: '480px',
};

/** The layout of one e-mail: what happened, the code or link if there is one, and what to do if it was somebody else. */
export function mailTemplate(parts: Parts, texts: MailTexts): ReactElement {
  const { Html, Head, Body, Container, Text, Link, Button, Hr } = parts;
  const { locale, direction, service, subject, greeting, body, code, note } = texts;
  const { buttonLabel, buttonUrl, linkLabel, linkUrl, unsubscribeLabel, unsubscribeUrl } = texts;
  return createElement(
    Html,
    { lang: locale, dir: direction },
    createElement(
      Head,
      null,
      createElement('meta', { name: 'color-scheme', content: 'light dark' }),
      createElement('meta', { name: 'viewport', content: 'width=device-width' }),
      createElement('title', null, texts.preview),
      createElement('style', null, mailStyles),
    ),
    createElement(
      Body,
      { className: 'page', lang: locale, dir: direction, style: page },
      createElement('div', { style: hidden }, texts.preview, createElement('div', null, texts.padding)),
      createElement(
        Container,
        { className: 'card', style: card },
        createElement(Text, { className: 'quiet', style: { ...text, color: '#5b6168', margin: 0 } }, service),
        createElement(Text, { className: 'ink', style: title }, subject),
        greeting !== undefined && createElement(Text, { className: 'ink', style: text }, greeting),
        createElement(Text, { className: 'ink', style: text }, body),
        code !== undefined && createElement(Text, { className: 'ink', style: codeStyle, dir: 'ltr' }, code),
        buttonUrl !== undefined &&
          createElement(Button, { className: 'button', href: buttonUrl, style: buttonStyle }, buttonLabel),
        createElement(Hr, { className: 'line', style: { borderColor: '#e6e2d8', margin: '24px 0 16px' } }),
        createElement(Text, { className: 'quiet', style: { ...quiet, margin: '0 0 8px' } }, note),
        linkUrl !== undefined &&
          createElement(Link, { className: 'accent', href: linkUrl, style: accented }, linkLabel),
        unsubscribeUrl !== undefined &&
          createElement(
            Link,
            { className: 'quiet', href: unsubscribeUrl, style: { ...quiet, textDecoration: 'underline' } },
            unsubscribeLabel,
          ),
      ),
    ),
  );
}

const page: CSSProperties = { backgroundColor: '#fbfaf7', padding: '24px', margin: 0 };
/** For the preview: in the list of a mail program, and not in the e-mail. */
const hidden: CSSProperties = {
  display: 'none',
  overflow: 'hidden',
  lineHeight: '1px',
  opacity: 0,
  maxHeight: 0,
  maxWidth: 0,
};
const title: CSSProperties = { ...text, fontSize: '20px', lineHeight: '28px', fontWeight: 600 };
const accented: CSSProperties = { ...text, color: '#0f766e' };
const buttonStyle: CSSProperties = {
  ...text,
  fontWeight: 600,
  color: '#ffffff',
  backgroundColor: '#0f766e',
  borderRadius: '10px',
  padding: '10px 20px',
  margin: '8px 0 0',
};
const codeStyle: CSSProperties = {
  ...text,
  fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSize: '30px',
  lineHeight: '40px',
  letterSpacing: '0.2em',
};

import { directionOf } from '@kairos-mfa/copy';
import { createElement, type CSSProperties, type ReactElement } from 'react';
import { mailStyles } from './mail-styles.ts';
import type { MessageContext, MessageText } from './message-text.ts';

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
export function mailTemplate(parts: Parts, words: MessageText, context: MessageContext): ReactElement {
  const { service, language } = context;
  const { Html, Head, Preview, Body, Container, Text, Link, Hr } = parts;
  const { subject, greeting, body, code, note, link, unsubscribe } = words;
  return createElement(
    Html,
    { lang: language.locale, dir: directionOf(language.locale) },
    createElement(
      Head,
      null,
      createElement('meta', { name: 'color-scheme', content: 'light dark' }),
      createElement('meta', { name: 'viewport', content: 'width=device-width' }),
      createElement('style', null, mailStyles),
    ),
    createElement(Preview, null, body),
    createElement(
      Body,
      { className: 'page', style: { backgroundColor: '#fbfaf7', padding: '24px', margin: 0 } },
      createElement(
        Container,
        { className: 'card', style: card },
        createElement(Text, { className: 'quiet', style: { ...text, color: '#5b6168', margin: 0 } }, service),
        createElement(Text, { className: 'ink', style: title }, subject),
        greeting !== undefined && createElement(Text, { className: 'ink', style: text }, greeting),
        createElement(Text, { className: 'ink', style: text }, body),
        code !== undefined && createElement(Text, { className: 'ink', style: codeStyle, dir: 'ltr' }, code),
        link?.primary && primaryButton(parts, link),
        createElement(Hr, { className: 'line', style: { borderColor: '#e6e2d8', margin: '24px 0 16px' } }),
        createElement(Text, { className: 'quiet', style: { ...quiet, margin: '0 0 8px' } }, note),
        link &&
          !link.primary &&
          createElement(Link, { className: 'accent', href: link.url, style: accented }, link.label),
        unsubscribe &&
          createElement(
            Link,
            { className: 'quiet', href: unsubscribe.url, style: { ...quiet, textDecoration: 'underline' } },
            unsubscribe.label,
          ),
      ),
    ),
  );
}

/** The main link of an e-mail as a button. */
function primaryButton(
  { Button }: Parts,
  link: { readonly label: string; readonly url: string },
): ReactElement {
  return createElement(Button, { className: 'button', href: link.url, style: buttonStyle }, link.label);
}

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

import { directionOf } from '@kairos-mfa/copy';
import { createElement, type CSSProperties, type ReactElement } from 'react';
import type { MessageSetting, MessageWords } from './message-words.ts';

type Parts = typeof import('react-email');

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
const text: CSSProperties = { fontFamily: font, fontSize: '15px', lineHeight: '24px', color: '#14171a' };
const card: CSSProperties = {
  backgroundColor: '#ffffff',
  border: '1px solid #e6e2d8',
  borderRadius: '14px',
  padding: '32px',
  maxWidth: '480px',
};

/** One mail: what happened, the code where there is one, and what to do if it was somebody else. */
export function mailFrame(parts: Parts, words: MessageWords, setting: MessageSetting): ReactElement {
  const { service, language } = setting;
  const { Html, Head, Preview, Body, Container, Text, Link, Hr } = parts;
  return createElement(
    Html,
    { lang: language.locale, dir: directionOf(language.locale) },
    createElement(Head),
    createElement(Preview, null, words.body),
    createElement(
      Body,
      { style: { backgroundColor: '#fbfaf7', padding: '24px' } },
      createElement(
        Container,
        { style: card },
        createElement(Text, { style: { ...text, color: '#5b6168', margin: 0 } }, service),
        createElement(Text, { style: { ...text, fontSize: '20px', fontWeight: 600 } }, words.subject),
        createElement(Text, { style: text }, words.body),
        words.code !== undefined && createElement(Text, { style: codeStyle, dir: 'ltr' }, words.code),
        createElement(Hr, { style: { borderColor: '#e6e2d8' } }),
        createElement(
          Text,
          { style: { ...text, fontSize: '13px', lineHeight: '20px', color: '#5b6168' } },
          words.note,
        ),
        words.link &&
          createElement(
            Link,
            { href: words.link.url, style: { ...text, color: '#0f766e' } },
            words.link.label,
          ),
      ),
    ),
  );
}

const codeStyle: CSSProperties = {
  ...text,
  fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSize: '30px',
  lineHeight: '40px',
  letterSpacing: '0.2em',
};

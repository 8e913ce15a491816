'use client';

import type { MessagePreview } from '@kairos-mfa/protocol';
import { useEffect, useState, type ReactElement } from 'react';
import { Choice } from './choice.tsx';
import type { CopyLabAnswer, CopyLabPort } from './copy-lab-port.ts';
import { problemText } from './problem-text.ts';

/** The props of `<MessagesSection>`. */
export interface MessagesSectionProps {
  locale: string;
  port: CopyLabPort;
}

/** Nothing is loaded and nothing runs; an e-mail has its styles in attributes and in a style element. */
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">`;

/** The e-mails and text messages of a language as the server renders them. */
export function MessagesSection({ locale, port }: MessagesSectionProps): ReactElement {
  const [answer, setAnswer] = useState<CopyLabAnswer<readonly MessagePreview[]>>();
  const [chosen, setChosen] = useState('');
  useEffect(() => {
    let isCurrent = true;
    void port.previewMessages(locale).then((next) => isCurrent && setAnswer(next));
    return () => void (isCurrent = false);
  }, [port, locale]);
  if (!answer) return <output>The server renders them …</output>;
  if (!answer.ok) return <p role="alert">{problemText(answer.problem)}</p>;
  const named = answer.value.map((message) => ({
    ...message,
    name: `${message.kind.replaceAll('_', ' ')}, ${message.html === undefined ? 'text message' : 'e-mail'}`,
  }));
  const shown = named.find(({ name }) => name === chosen) ?? named[0];
  if (!shown) return <p className="copy-lab-quiet">This server sends no messages.</p>;
  return (
    <>
      <Choice
        label="Message"
        options={named.map(({ name }) => name)}
        value={shown.name}
        onChange={setChosen}
      />
      {shown.subject !== undefined && (
        <p>
          <span className="copy-lab-quiet">Subject: </span>
          <strong lang={locale} dir="auto">
            {shown.subject}
          </strong>
        </p>
      )}
      {shown.html === undefined ? (
        <pre className="copy-lab-text-message" lang={locale} dir="auto">
          {shown.text}
        </pre>
      ) : (
        <iframe
          title={`Preview: ${shown.name}`}
          sandbox=""
          srcDoc={withPolicy(shown.html)}
          className="copy-lab-mail"
        />
      )}
    </>
  );
}

/** Puts the policy before everything that could load something. */
function withPolicy(html: string): string {
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '<!doctype html>';
  return `${doctype}${policy}${html.replace(doctype, '')}`;
}

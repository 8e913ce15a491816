'use client';

import {
  cloneElement,
  isValidElement,
  useEffect,
  useState,
  type PropsWithChildren,
  type ReactElement,
  type ReactNode,
} from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { CheckIcon, CopyIcon } from './icons.tsx';

export interface CopyButtonProps extends ButtonProps {
  /** What goes to the clipboard. */
  text: string;
  /** Shown and announced for a moment once it is there. */
  copied: ReactNode;
  /** It was copied before: the tick stays. */
  done?: boolean;
  /** It is in the clipboard. */
  onCopied?: () => void;
  /** The page may not copy, e.g. because it came without TLS: say so, and select the text. */
  onRefused: () => void;
}

/** Copies a text and says so. Where the clipboard refuses or is not there, nothing is claimed. */
export function CopyButton({
  text,
  copied,
  done,
  onCopied,
  onRefused,
  children,
  ...props
}: CopyButtonProps): ReactElement {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  function copy(): void {
    writeText(text).then(
      () => {
        setCopied(true);
        onCopied?.();
      },
      () => {
        setCopied(false);
        onRefused();
      },
    );
  }
  const said = (words: ReactNode): ReactElement => (
    <span aria-live="polite">{isCopied ? copied : words}</span>
  );
  return (
    <Button {...props} icon={isCopied || done ? <CheckIcon /> : <CopyIcon />} onClick={copy}>
      {props.asChild && isValidElement<PropsWithChildren>(children)
        ? cloneElement(children, {}, said(children.props.children))
        : said(children)}
    </Button>
  );
}

/** The clipboard is only there in a secure context, whatever the types of the platform say. */
async function writeText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

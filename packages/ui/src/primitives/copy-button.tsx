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

/** The props of `<CopyButton>`. */
export interface CopyButtonProps extends ButtonProps {
  /** The text to copy. */
  text: string;
  /** Shown and announced for two seconds after copying. */
  copied: ReactNode;
  /** Keeps the check mark, because the text was copied before. */
  done?: boolean | undefined;
  /** Called after the text was copied. */
  onCopied?: (() => void) | undefined;
  /** Called when the clipboard is not available, e.g. without TLS: say so, and select the text. */
  onRefused: () => void;
}

/** Copies a text and announces it. A refused or missing clipboard is reported, never hidden. */
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
  const withStatus = (label: ReactNode): ReactElement => (
    <span aria-live="polite">{isCopied ? copied : label}</span>
  );
  return (
    <Button {...props} icon={isCopied || done ? <CheckIcon /> : <CopyIcon />} onClick={copy}>
      {props.asChild && isValidElement<PropsWithChildren>(children)
        ? cloneElement(children, {}, withStatus(children.props.children))
        : withStatus(children)}
    </Button>
  );
}

/** Rejects outside a secure context: there `navigator.clipboard` is missing, although its type says otherwise. */
async function writeText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

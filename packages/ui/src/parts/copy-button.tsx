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
  onCopied?: () => void;
}

/** Copies a text and says so. Where the clipboard refuses, nothing is claimed. */
export function CopyButton({
  text,
  copied,
  done,
  onCopied,
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
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
        onCopied?.();
      },
      () => setCopied(false),
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

'use client';

import type { ClipboardEvent, ComponentProps, ReactElement } from 'react';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { CopyButton } from '../primitives/copy-button.tsx';
import { useElementClass } from '../primitives/element-classes.ts';
import { CheckIcon, DownloadIcon, EditIcon, PrintIcon } from '../primitives/icons.tsx';
import { Problem, type ProblemProps } from '../primitives/problem.tsx';
import { Screen, type PartProps } from '../primitives/screen/screen.tsx';
import { Spinner } from '../primitives/spinner.tsx';
import { useMergedRefs } from '../primitives/use-merged-refs.ts';
import { failureText, useCopy } from '../shared/use-copy.ts';
import { useRecoveryCodesPart, type UnavailableReason } from './recovery-codes.context.ts';

/** The title of the screen, or a heading below the one that crowns it. */
export function RecoveryCodesTitle({ children, ...props }: PartProps<'h2'>): ReactElement {
  const copy = useCopy();
  const { hasBanner } = useRecoveryCodesPart('Title');
  const Heading = hasBanner ? Screen.Subtitle : Screen.Title;
  return <Heading {...props}>{children ?? copy('codes.title')}</Heading>;
}

/** What the codes are for. */
export function RecoveryCodesBody({ children, ...props }: PartProps<'p'>): ReactElement {
  const copy = useCopy();
  return <Screen.Lead {...props}>{children ?? copy('codes.body')}</Screen.Lead>;
}

/** The paper around the codes and the tools below them. */
export function RecoveryCodesSheet(props: ComponentProps<'div'>): ReactElement {
  const className = useElementClass('codes-sheet', props.className);
  return <div {...props} className={className} data-slot="codes-sheet" />;
}

/** The codes themselves, one a line. Keep them on the screen: they are shown once. */
export function RecoveryCodesList({
  ref,
  onCopy,
  ...props
}: Omit<ComponentProps<'ul'>, 'children'>): ReactElement {
  const copy = useCopy();
  const { codes, list, copied } = useRecoveryCodesPart('List');
  const className = useElementClass('codes-list', props.className);
  const both = useMergedRefs(list, ref);
  function copyByHand(event: ClipboardEvent<HTMLUListElement>): void {
    onCopy?.(event);
    const selected = String(getSelection());
    // Some of them keep nothing: the others would be gone.
    if (codes.every((code) => selected.includes(code))) copied();
  }
  return (
    <ul
      aria-label={copy('codes.list')}
      dir="ltr"
      {...props}
      ref={both}
      className={className}
      onCopy={copyByHand}
      data-slot="codes-list"
    >
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  );
}

/** Where the ways to keep the codes stand. */
export function RecoveryCodesTools(props: ComponentProps<'div'>): ReactElement {
  return <div {...props} data-slot="codes-tools" />;
}

/** Copies the codes, which keeps them. */
export function CopyCodes({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { codes, isUsed, copied, cannotCopy } = useRecoveryCodesPart('Copy');
  return (
    <CopyButton
      variant="quiet"
      data-size="small"
      {...props}
      text={codes.join('\n')}
      copied={copy('common.copied')}
      done={isUsed('copied')}
      onCopied={copied}
      onRefused={cannotCopy}
    >
      {children ?? copy('codes.copy')}
    </CopyButton>
  );
}

/** Downloads the codes as a text file, which keeps them. */
export function DownloadCodes({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { isUsed, download } = useRecoveryCodesPart('Download');
  return (
    <Button
      variant="quiet"
      data-size="small"
      {...props}
      icon={isUsed('downloaded') ? <CheckIcon /> : <DownloadIcon />}
      onClick={download}
    >
      {children ?? copy('codes.download')}
    </Button>
  );
}

/** Prints the codes, which keeps them. */
export function PrintCodes({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { isUsed, print } = useRecoveryCodesPart('Print');
  return (
    <Button
      variant="quiet"
      data-size="small"
      {...props}
      icon={isUsed('printed') ? <CheckIcon /> : <PrintIcon />}
      onClick={print}
    >
      {children ?? copy('codes.print')}
    </Button>
  );
}

/** For whoever keeps them on paper: asks for one of them back. Not there once they are savedAs. */
export function TypeBackCodes({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const { savedAs, typeBack } = useRecoveryCodesPart('TypeBack');
  if (savedAs) return null;
  return (
    <Button variant="quiet" data-size="small" {...props} onClick={typeBack}>
      <EditIcon />
      {children ?? copy('codes.typeBack')}
    </Button>
  );
}

/** Says how the codes were savedAs. Always mounted, so that it is announced. */
export function RecoveryCodesSaved(props: Omit<ComponentProps<'output'>, 'children'>): ReactElement {
  const copy = useCopy();
  const { savedAs } = useRecoveryCodesPart('Saved');
  return (
    <output {...props} data-slot="codes-saved" data-state={savedAs ? 'filled' : 'empty'}>
      {savedAs ? (
        <>
          <CheckIcon />
          {copy(`codes.saved.${savedAs}`)}
        </>
      ) : null}
    </output>
  );
}

const unavailableText = {
  copy: 'common.cannotCopy',
  download: 'codes.cannotDownload',
  print: 'codes.cannotPrint',
} as const satisfies Record<UnavailableReason, string>;

/** Says what this browser would not do, or why the server could not write down that they are savedAs. */
export function RecoveryCodesProblem(props: Omit<ProblemProps, 'children' | 'tone'>): ReactElement {
  const copy = useCopy();
  const { problem, unavailable } = useRecoveryCodesPart('Problem');
  return (
    <Problem {...props} tone={unavailable ? 'neutral' : 'wrong'}>
      {unavailable ? copy(unavailableText[unavailable]) : failureText(copy, problem)}
    </Problem>
  );
}

/** Goes on, once one real act has savedAs the codes; not there before. */
export function ConfirmCodes({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const { savedAs, isChecking, acknowledge } = useRecoveryCodesPart('Confirm');
  if (!savedAs) return null;
  return (
    <Button
      variant="primary"
      {...props}
      busy={isChecking}
      icon={isChecking ? <Spinner /> : null}
      onClick={acknowledge}
    >
      {children ?? copy('common.continue')}
    </Button>
  );
}

/** The quiet way out; warns first. Not there once the codes are savedAs. */
export function LeaveCodes({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const { savedAs, leave } = useRecoveryCodesPart('Leave');
  if (savedAs) return null;
  return (
    <Button variant="quiet" {...props} onClick={leave}>
      {children ?? copy('codes.leave')}
    </Button>
  );
}

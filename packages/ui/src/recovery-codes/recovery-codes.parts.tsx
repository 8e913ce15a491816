'use client';

import {
  Fragment,
  useEffect,
  useRef,
  type ClipboardEvent,
  type ComponentProps,
  type ReactElement,
} from 'react';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { CopyButton } from '../primitives/copy-button.tsx';
import { deepActiveElement } from '../primitives/dialog/deep-active-element.ts';
import { useElementClass } from '../primitives/element-classes.ts';
import { CheckIcon, EditIcon } from '../primitives/icons.tsx';
import { Problem, type ProblemProps } from '../primitives/problem.tsx';
import { Screen } from '../primitives/screen/index.ts';
import type { PartProps } from '../primitives/screen/screen.tsx';
import { Spinner } from '../primitives/spinner.tsx';
import { useMergedRefs } from '../primitives/use-merged-refs.ts';
import { failureText } from '../shared/failure-text.ts';
import { useCopy } from '../shared/use-copy.ts';
import { DownloadIcon, PrintIcon } from './recovery-code-icons.tsx';
import { useRecoveryCodesPart, type UnavailableReason } from './recovery-codes.context.ts';
import '../words/common.words.ts';
import '../words/enrollment.words.ts';

/** The title of the screen, or a heading below the banner. */
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

/** Contains the list and the tools. */
export function RecoveryCodesSheet(props: ComponentProps<'div'>): ReactElement {
  const className = useElementClass('codes-sheet', props.className);
  return <div {...props} className={className} data-slot="codes-sheet" />;
}

/** The codes, one per line. Keep this part: they are shown once. */
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
    // A part of the codes is not counted as saved: the others would be lost.
    if (codes.every((code) => selected.includes(code))) copied();
  }
  return (
    <ul
      aria-label={copy('codes.list')}
      dir="ltr"
      translate="no"
      {...props}
      ref={both}
      className={className}
      onCopy={copyByHand}
      data-slot="codes-list"
    >
      {codes.map((code) => (
        <li key={code}>
          <code>
            <CodeGroups code={code} />
          </code>
        </li>
      ))}
    </ul>
  );
}

/** A code in two halves, between which it may break, with dimmed separators. As text it is unchanged. */
function CodeGroups({ code }: { code: string }): ReactElement[] {
  const groups = code.split('-');
  const middle = Math.ceil(groups.length / 2);
  return [groups.slice(0, middle), groups.slice(middle)]
    .filter((half) => half.length > 0)
    .map((half, index) => (
      <span key={index} data-slot="code-half">
        {half.map((group, place) => (
          <Fragment key={place}>
            {group}
            {index === 1 && place === half.length - 1 ? null : <span data-slot="code-separator">-</span>}
          </Fragment>
        ))}
      </span>
    ));
}

/** Contains the buttons that save the codes. */
export function RecoveryCodesTools(props: ComponentProps<'div'>): ReactElement {
  return <div {...props} data-slot="codes-tools" />;
}

/** Copies the codes, which counts as saved. */
export function CopyCodes({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { codes, wasSavedBy, copied, cannotCopy } = useRecoveryCodesPart('Copy');
  return (
    <CopyButton
      variant="quiet"
      data-size="small"
      {...props}
      text={codes.join('\n')}
      copied={copy('common.copied')}
      done={wasSavedBy('copied')}
      onCopied={copied}
      onRefused={cannotCopy}
    >
      {children ?? copy('codes.copy')}
    </CopyButton>
  );
}

/** Downloads the codes as a text file, which counts as saved. */
export function DownloadCodes({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { wasSavedBy, download } = useRecoveryCodesPart('Download');
  return (
    <Button
      variant="quiet"
      data-size="small"
      {...props}
      icon={wasSavedBy('downloaded') ? <CheckIcon /> : <DownloadIcon />}
      onClick={download}
    >
      {children ?? copy('codes.download')}
    </Button>
  );
}

/** Prints the codes, which counts as saved. */
export function PrintCodes({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { wasSavedBy, print } = useRecoveryCodesPart('Print');
  return (
    <Button
      variant="quiet"
      data-size="small"
      {...props}
      icon={wasSavedBy('printed') ? <CheckIcon /> : <PrintIcon />}
      onClick={print}
    >
      {children ?? copy('codes.print')}
    </Button>
  );
}

/** For people who wrote the codes down: asks for one of them. Not rendered once they are saved. */
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

/** Shows how the codes were saved. Always mounted, so that it is announced. */
export function RecoveryCodesSaved(props: Omit<ComponentProps<'output'>, 'children'>): ReactElement {
  const copy = useCopy();
  const { savedAs } = useRecoveryCodesPart('Saved');
  return (
    <output {...props} data-slot="codes-saved" data-state={savedAs ? 'filled' : 'empty'}>
      {savedAs ? (
        <>
          <CheckIcon />
          <span>{copy(`codes.saved.${savedAs}`)}</span>
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

/** Shows what this browser refused, or why the server could not record that they are saved. */
export function RecoveryCodesProblem(props: Omit<ProblemProps, 'children' | 'tone'>): ReactElement {
  const copy = useCopy();
  const { problem, unavailable } = useRecoveryCodesPart('Problem');
  return (
    <Problem {...props} tone={unavailable ? 'neutral' : 'wrong'}>
      {unavailable ? copy(unavailableText[unavailable]) : failureText(copy, problem)}
    </Problem>
  );
}

/** Continues. Not rendered until the codes are saved. Gets the focus of the button that saved them and is gone. */
export function ConfirmCodes({ children, ref, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const { savedAs, isChecking, acknowledge } = useRecoveryCodesPart('Confirm');
  const button = useRef<HTMLButtonElement>(null);
  const both = useMergedRefs(button, ref);
  const isSaved = savedAs !== undefined;
  useEffect(() => {
    if (!isSaved) return undefined;
    // One frame later, after the focus trap of the dialog has reacted to the removal.
    const frame = requestAnimationFrame(() => {
      const active = deepActiveElement();
      if (!active || active.contains(button.current)) button.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [isSaved]);
  if (!savedAs) return null;
  return (
    <Button
      variant="primary"
      {...props}
      ref={both}
      busy={isChecking}
      icon={isChecking ? <Spinner /> : null}
      onClick={acknowledge}
    >
      {children ?? copy('common.continue')}
    </Button>
  );
}

/** Continues with another factor. Not rendered until the codes are saved, or where there is none to add. */
export function AddAnotherWay({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const { savedAs, isChecking, addAnother } = useRecoveryCodesPart('AddAnother');
  if (!savedAs || !addAnother) return null;
  return (
    <Button
      variant="quiet"
      {...props}
      aria-disabled={isChecking}
      onClick={isChecking ? undefined : addAnother}
    >
      {children ?? copy('enroll.another.add')}
    </Button>
  );
}

/** Leaves without saving, after a warning. Not rendered once the codes are saved. */
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

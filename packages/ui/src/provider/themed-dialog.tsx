'use client';

import type { ReactElement } from 'react';
import { Dialog, type DialogProps } from '../primitives/dialog/dialog.tsx';
import { useKairosUi } from './use-kairos-ui.ts';
import { useThemeRoot } from './use-theme-root.ts';
import '../words/common.words.ts';

/** A dialog with the theme and the language of the provider. */
export function ThemedDialog(props: Omit<DialogProps, 'closeLabel' | 'root' | 'container'>): ReactElement {
  const { copy, container } = useKairosUi();
  const root = useThemeRoot();
  return <Dialog {...props} closeLabel={copy('common.close')} container={container} root={root} />;
}

'use client';

import type { ReactElement } from 'react';
import { useKairosUi } from './kairos-ui-provider.tsx';
import { Dialog, type DialogProps } from './parts/dialog.tsx';

/** The dialog part, with the provider's words and theme. */
export function KitDialog(props: Omit<DialogProps, 'closeLabel' | 'theme'>): ReactElement {
  const { copy, theme } = useKairosUi();
  return <Dialog {...props} closeLabel={copy('common.close')} theme={theme} />;
}

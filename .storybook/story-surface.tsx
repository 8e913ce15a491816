import { useState, type ReactElement, type ReactNode } from 'react';
import { ThemedCard } from '../packages/ui/src/provider/themed-card.tsx';
import { ThemedDialog } from '../packages/ui/src/provider/themed-dialog.tsx';
import { HostPage } from './host-page.tsx';

/** What a story is rendered in; `none` if it renders its own dialog or card. */
export type SurfaceName = 'dialog' | 'card' | 'settings' | 'none';

/** Renders a screen in a dialog or a card, as in an app. */
export function StorySurface({
  name = 'none',
  children,
}: {
  name?: SurfaceName | undefined;
  children: ReactNode;
}): ReactElement {
  const [isOpen, setOpen] = useState(true);
  const isDialog = name === 'dialog';
  if (isDialog || name === 'none')
    return (
      <>
        <main>
          {isDialog ? (
            <ThemedDialog open={isOpen} onOpenChange={setOpen}>
              {children}
            </ThemedDialog>
          ) : (
            children
          )}
        </main>
        <HostPage />
      </>
    );
  return (
    <main>
      <ThemedCard data-surface={name === 'card' ? 'page' : name}>{children}</ThemedCard>
    </main>
  );
}

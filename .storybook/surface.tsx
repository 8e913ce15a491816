import { useState, type ReactElement, type ReactNode } from 'react';
import { KitCard } from '../packages/ui/src/kit-card.tsx';
import { KitDialog } from '../packages/ui/src/kit-dialog.tsx';

/** Where a story's screen stands; `none` for one that brings its own. */
export type SurfaceName = 'dialog' | 'card' | 'settings' | 'none';

/** Puts a screen where it stands in an app. */
export function Surface({
  name = 'none',
  children,
}: {
  name?: SurfaceName | undefined;
  children: ReactNode;
}): ReactElement {
  const [isOpen, setOpen] = useState(true);
  if (name === 'dialog')
    return (
      <KitDialog open={isOpen} onOpenChange={setOpen}>
        {children}
      </KitDialog>
    );
  if (name === 'none') return <main>{children}</main>;
  return (
    <main>
      <KitCard data-surface={name === 'card' ? 'page' : name}>{children}</KitCard>
    </main>
  );
}

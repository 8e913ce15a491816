import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import type { ReactElement } from 'react';
import { pages } from '../pages/index.ts';
import { Dialog } from '../parts/dialog.tsx';
import { hasRole, useConsole } from '../session/console-session.ts';
import { useWords } from '../words/index.ts';
import { PageIcon } from './icons.tsx';

/** Every page and what can be done on any page, by a few letters. */
export function CommandMenu({ onClose }: { onClose: () => void }): ReactElement {
  const words = useWords();
  const session = useConsole();
  const navigate = useNavigate();
  return (
    <Dialog title={words.commands} onClose={onClose}>
      <Command label={words.commands} className="command">
        <Command.Input placeholder={words.commandHint} data-focus-first />
        <Command.List label={words.commands}>
          <Command.Empty>{words.noCommand}</Command.Empty>
          {pages
            .filter((page) => page.isDetail !== true && hasRole(session, page.roles))
            .map(({ id, path }) => (
              <Command.Item
                key={id}
                value={`${words.pages[id].name} ${words.pages[id].question}`}
                onSelect={() => {
                  onClose();
                  void navigate({ to: path });
                }}
              >
                <PageIcon id={id} />
                <span>{words.pages[id].name}</span>
                <span className="quiet">{words.pages[id].question}</span>
              </Command.Item>
            ))}
        </Command.List>
      </Command>
    </Dialog>
  );
}

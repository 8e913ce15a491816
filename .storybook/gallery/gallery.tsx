import { DocsContext, Subheading } from '@storybook/addon-docs/blocks';
import { use, type ReactElement } from 'react';
import { storyLabel } from '../story-name.ts';
import type { Globals } from './frame-url.ts';
import { StoryFrame } from './story-frame.tsx';
import './gallery.css';

/** The window that a story is shown in, by its surface: a page of settings is larger than a dialog. */
function windowOf(surface: unknown): { width: number; height: number } {
  return surface === 'settings' ? { width: 780, height: 1_040 } : { width: 480, height: 640 };
}

/** All states of a component at once. They are the stories of its page, so there is no second list of them. */
export function Gallery({ globals }: { globals: Globals }): ReactElement | null {
  const states = use(DocsContext).componentStories();
  if (states.length < 2) return null;
  return (
    <>
      <Subheading>All states</Subheading>
      <ul className="gallery">
        {states.map(({ id, name, parameters }) => (
          <li key={id}>
            <a href={`?path=/story/${id}`} target="_top">
              <StoryFrame
                id={id}
                title={storyLabel(name)}
                globals={globals}
                {...windowOf(parameters['surface'])}
              />
              <span>{storyLabel(name)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

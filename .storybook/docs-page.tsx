import { Controls, Description, Primary, Title } from '@storybook/addon-docs/blocks';
import type { ReactElement } from 'react';

/** What a component is, one look at it, and its props. Its states stand in the sidebar: a dialog fills a page. */
export function DocsPage(): ReactElement {
  return (
    <>
      <Title />
      <Description />
      <Primary />
      <Controls />
    </>
  );
}

import { screen, userEvent, within } from 'storybook/test';

/** Types one recovery code back, like a person who wrote them down. */
export async function typeBackFirstCode(): Promise<void> {
  const list = await screen.findByRole('list', { name: 'Recovery codes' }, { timeout: 45_000 });
  const [code] = within(list).getAllByRole('listitem');
  await userEvent.click(screen.getByRole('button', { name: 'I wrote them down' }));
  await userEvent.type(await screen.findByLabelText('Recovery code'), `${code?.textContent ?? ''}{Enter}`);
}

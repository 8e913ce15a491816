import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, within } from 'storybook/test';
import { BrandEditor } from './brand-editor.tsx';

const meta = {
  title: 'Foundations/Brand editor',
  component: BrandEditor,
  tags: ['!autodocs'],
} satisfies Meta<typeof BrandEditor>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Five variables, the screens they lead to in both themes, and the contrast of each pair that carries meaning. */
export const Editor: Story = { name: 'Five variables make a brand' };

export const Editing: Story = {
  name: 'A pale ink fails, and the CSS follows the choice',
  tags: ['behaviour'],
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const verdict = () =>
      within(page.getByRole('list', { name: 'Contrast, light' })).getAllByText(/: 1, (?:pass|fail)$/)[0];
    const css = () => canvasElement.querySelector('pre');
    await expect(verdict()).toHaveTextContent('pass');
    await expect(page.getByRole('list', { name: 'Contrast, dark' })).not.toHaveTextContent('fail');
    fireEvent.change(page.getByLabelText('ink, light, as a colour'), { target: { value: '#dddddd' } });
    await expect(verdict()).toHaveTextContent('fail');
    await expect(css()).toHaveTextContent('--kairos-ink: light-dark(#dddddd, #eceeed);');
    await userEvent.click(page.getByRole('button', { name: 'admin' }));
    await expect(css()).toHaveTextContent('--kairos-radius: 5px;');
    await expect(verdict()).toHaveTextContent('pass');
  },
};

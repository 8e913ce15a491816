import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import {
  Component,
  createContext,
  lazy,
  StrictMode,
  Suspense,
  use,
  useEffect,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Dialog } from './dialog.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const Theme = createContext('light');

function Question({ children }: { children: ReactNode }): ReactElement {
  return (
    <Dialog open onOpenChange={() => undefined} closeLabel="Close">
      {children}
    </Dialog>
  );
}

function ShownTheme({ name = 'theme' }: { name?: string }): ReactElement {
  return <output aria-label={name}>{use(Theme)}</output>;
}

/** An error boundary of the page. */
class Boundary extends Component<{ children: ReactNode }, { message?: string }> {
  override state: { message?: string } = {};
  static getDerivedStateFromError(error: Error): { message: string } {
    return { message: error.message };
  }
  override render(): ReactNode {
    return this.state.message ?? this.props.children;
  }
}

test('a part of the page in a dialog reads the contexts of the page, also in a dialog above, and follows them', () => {
  const page = (theme: string) => (
    <StrictMode>
      <Theme value="none">
        <Theme value={theme}>
          <Question>
            <ShownTheme />
            <Question>
              <ShownTheme name="above" />
            </Question>
          </Question>
        </Theme>
      </Theme>
    </StrictMode>
  );
  const shown = () => ['theme', 'above'].map((name) => screen.getByLabelText(name).textContent);
  const { rerender } = render(page('dark'));
  expect(shown()).toEqual(['dark', 'dark']);
  rerender(page('light'));
  expect(shown()).toEqual(['light', 'light']);
});

test('a controlled field in a dialog keeps what is typed when its state is outside', () => {
  function Page(): ReactElement {
    const [text, setText] = useState('');
    return (
      <Question>
        <input aria-label="Name" value={text} onChange={({ target }) => setText(target.value)} />
      </Question>
    );
  }
  render(<Page />);
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Phone' } });
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Phone');
});

test('an error in a dialog reaches the error boundary of the page', () => {
  vi.spyOn(console, 'error').mockReturnValue();
  function Broken(): never {
    throw new Error('Broken part');
  }
  const { container } = render(
    <Boundary>
      <Question>
        <Broken />
      </Question>
    </Boundary>,
  );
  expect(container.textContent).toBe('Broken part');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a part that is being loaded leaves the page and the dialog as they are', async () => {
  const Late = lazy(() => Promise.resolve({ default: () => <p>Loaded</p> }));
  render(
    <Suspense fallback="The page is gone">
      <Question>
        <Late />
      </Question>
    </Suspense>,
  );
  expect(screen.queryByText('The page is gone')).toBeNull();
  expect(screen.getByRole('dialog')).toBeTruthy();
  await act(() => Promise.resolve());
  expect(screen.getByText('Loaded')).toBeTruthy();
});

test('what is in a dialog is removed with the page in the same moment, with its effects', () => {
  const warned = vi.spyOn(console, 'error').mockReturnValue();
  const removed = vi.fn<() => void>();
  function Watching(): null {
    useEffect(() => removed, []);
    return null;
  }
  const { unmount } = render(
    <Question>
      <Watching />
    </Question>,
  );
  expect(removed).not.toHaveBeenCalled();
  unmount();
  expect(removed).toHaveBeenCalledOnce();
  expect(document.querySelector('[data-slot="dialog-layer"]')).toBeNull();
  expect(warned).not.toHaveBeenCalled();
});

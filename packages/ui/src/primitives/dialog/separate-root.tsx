import {
  Component,
  createElement,
  use,
  useLayoutEffect,
  useRef,
  useState,
  type Context,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';

/** What is read of React's internal tree: `docs/decisions/0016-events-of-a-dialog.md`. */
interface Fiber {
  readonly type: unknown;
  readonly return: Fiber | null;
}

interface SeparateRootProps {
  container: Element;
  children: ReactNode;
}

/**
 * Renders into an element in a React root of its own, with all contexts around it. Unlike a portal's, its events never reach
 * the handlers of the components around it, in whichever phase.
 */
export class SeparateRoot extends Component<SeparateRootProps> {
  declare readonly _reactInternals: Fiber | undefined;

  override render(): ReactNode {
    const { container, children } = this.props;
    // oxlint-disable-next-line eslint/no-underscore-dangle -- React's name
    const fiber = this._reactInternals;
    // Without React's tree, e.g. in Preact, the contexts cannot be found, and only a portal passes them on.
    if (!fiber) return createPortal(children, container);
    return (
      <RenderedApart container={container} contexts={contextsAround(fiber)}>
        {children}
      </RenderedApart>
    );
  }
}

function RenderedApart({
  container,
  contexts,
  children,
}: SeparateRootProps & { contexts: ReadonlySet<Context<unknown>> }): null {
  const [failure, setFailure] = useState<{ error: unknown }>();
  // For the error boundary of the page.
  if (failure) throw failure.error;
  let content: ReactNode = <ErrorOutlet onError={(error) => setFailure({ error })}>{children}</ErrorOutlet>;
  for (const context of contexts) content = createElement(context, { value: use(context) }, content);

  const apart = useRef<{ container: Element; root: Root }>(undefined);
  useLayoutEffect(() => {
    // `StrictMode` runs effects twice, and a container has one root.
    if (apart.current?.container !== container) apart.current = { container, root: createRoot(container) };
    const { root } = apart.current;
    // Not `unmount`, which React refuses while it removes the components around it.
    return () => root.render(null);
  }, [container]);
  // In a layout effect React renders it before the next paint.
  useLayoutEffect(() => apart.current?.root.render(content));
  return null;
}

/** Passes an error on. Not with the root's `onUncaughtError`, which React does not call in tests. */
class ErrorOutlet extends Component<{ onError: (error: unknown) => void; children: ReactNode }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): ErrorOutlet['state'] {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? null : this.props.children;
  }
}

/** Every context that a component above provides. */
function contextsAround(fiber: Fiber): ReadonlySet<Context<unknown>> {
  const contexts = new Set<Context<unknown>>();
  for (let next = fiber.return; next; next = next.return) if (isContext(next.type)) contexts.add(next.type);
  return contexts;
}

function isContext(type: unknown): type is Context<unknown> {
  return typeof type === 'object' && type !== null && '$$typeof' in type && type.$$typeof === contextType;
}

const contextType = Symbol.for('react.context');

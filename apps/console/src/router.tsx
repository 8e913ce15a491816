import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type AnyRouter,
} from '@tanstack/react-router';
import { Layout } from './layout/layout.tsx';
import { NotFound, PageFailed } from './layout/not-found.tsx';
import { pages } from './pages/index.ts';
import { PageSkeleton } from './parts/states.tsx';

/** Creates the router: one route for each page, loaded when it is opened. */
export function createConsoleRouter(): AnyRouter {
  const root = createRootRoute({ component: Layout, notFoundComponent: NotFound });
  const children = pages.map(({ path, load }) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: lazyRouteComponent(load, 'Page'),
      pendingComponent: PageSkeleton,
      errorComponent: PageFailed,
    }),
  );
  return createRouter({
    routeTree: root.addChildren(children),
    basepath: '/console',
    defaultPreload: 'intent',
    defaultPendingMs: 200,
  });
}

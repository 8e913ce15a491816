import type { AdminRole } from '@kairos-mfa/protocol';
import type { ComponentType } from 'react';
import type { Words } from '../words/index.ts';

/** One page of the console. To add one: a folder with a `<name>.page.tsx` that exports `Page`, a row here, and its words. */
export interface ConsolePage {
  readonly id: keyof Words['pages'];
  /** Below `/console`. */
  readonly path: string;
  /** Who sees it in the navigation, besides `kairos:admin`; the wire decides who may read what is on it. */
  readonly roles: readonly AdminRole[];
  /** Left out of the navigation: reached from another page. */
  readonly isDetail?: true;
  readonly load: () => Promise<{ Page: ComponentType }>;
}

/** The pages in the order of the navigation. */
export const pages: readonly ConsolePage[] = [
  {
    id: 'overview',
    path: '/',
    roles: ['kairos:product'],
    load: () => import('./overview/overview.page.tsx'),
  },
  {
    id: 'people',
    path: '/people',
    roles: ['kairos:support'],
    load: () => import('./people/people.page.tsx'),
  },
  {
    id: 'person',
    path: '/people/$identityId',
    roles: ['kairos:support'],
    isDetail: true,
    load: () => import('./person/person.page.tsx'),
  },
  {
    id: 'wording',
    path: '/wording',
    roles: ['kairos:product'],
    load: () => import('./wording/wording.page.tsx'),
  },
  {
    id: 'experiments',
    path: '/experiments',
    roles: ['kairos:product'],
    load: () => import('./experiments/experiments.page.tsx'),
  },
  {
    id: 'experiment',
    path: '/experiments/$experimentId',
    roles: ['kairos:product'],
    isDetail: true,
    load: () => import('./experiment/experiment.page.tsx'),
  },
  {
    id: 'audit',
    path: '/audit',
    roles: ['kairos:auditor'],
    load: () => import('./audit/audit.page.tsx'),
  },
];

import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DefaultTheme } from 'vitepress';

const pages = fileURLToPath(new URL('../../.cache/site/pages', import.meta.url));

/** The pages of a folder, by their titles. */
function pagesIn(folder: string): DefaultTheme.SidebarItem[] {
  return globSync(`${folder}/*.md`, { cwd: pages })
    .toSorted()
    .map((file) => ({
      text: /^# (.+)$/m.exec(readFileSync(`${pages}/${file}`, 'utf8'))?.[1]?.replaceAll('`', '') ?? file,
      link: `/${file.replace(/\.md$/, '')}`,
    }));
}

/** The sidebar of every page. */
export const sidebar: DefaultTheme.SidebarItem[] = [
  {
    text: 'Start',
    items: [
      { text: 'Kairos', link: '/' },
      ...pagesIn('quick-starts'),
      { text: 'Recipes', link: '/recipes' },
      { text: 'Moments and evidence', link: '/moments' },
      { text: 'Questions', link: '/faq' },
    ],
  },
  { text: 'Guides', items: pagesIn('guides') },
  {
    text: 'Trust',
    items: [
      { text: 'Security model', link: '/security-model' },
      { text: 'Threat model', link: '/threats' },
      { text: 'Privacy', link: '/privacy' },
      { text: 'Accessibility', link: '/accessibility' },
      { text: 'API stability', link: '/api-stability' },
      { text: 'Comparison', link: '/comparison' },
    ],
  },
  {
    text: 'Reference',
    items: [
      { text: 'HTTP API', link: '/http-api' },
      { text: 'API of the packages', link: '/api/' },
      { text: 'Glossary', link: '/glossary' },
      { text: 'Scale', link: '/scale' },
      { text: 'Benchmarks', link: '/benchmarks' },
    ],
  },
  { text: 'Packages', collapsed: true, items: pagesIn('packages') },
  { text: 'Decisions', collapsed: true, items: pagesIn('decisions') },
  {
    text: 'Development',
    collapsed: true,
    items: [
      { text: 'Contributing', link: '/contributing' },
      { text: 'Releasing', link: '/releasing' },
      { text: 'Mutation testing', link: '/mutation-testing' },
    ],
  },
];

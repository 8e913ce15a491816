import { defineConfig } from 'vitepress';
import { sidebar } from './sidebar.ts';

const repository = 'https://github.com/kairos-mfa/kairos';

export default defineConfig({
  title: 'Kairos',
  description: 'Multi-factor authentication at the right moment, beside any login.',
  lang: 'en',
  srcDir: '../.cache/site/pages',
  cacheDir: '../.cache/site/vitepress',
  // What the reader starts on their own machine.
  ignoreDeadLinks: [/^http:\/\/localhost/],
  markdown: {
    // Our pages have no HTML and no templates of Vue: what looks like one is text.
    html: false,
    config(md) {
      for (const rule of ['text', 'code_inline'] as const) {
        const render = md.renderer.rules[rule];
        md.renderer.rules[rule] = (...args) =>
          (render?.(...args) ?? '').replaceAll('{', '&#123;').replaceAll('}', '&#125;');
      }
    },
    // The anchors that GitHub makes, because the pages are read there too.
    anchor: {
      slugify: (heading) =>
        heading
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
          .replaceAll(' ', '-'),
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      { text: 'Guides', link: '/guides/prompts' },
      { text: 'API', link: '/api/' },
      { text: 'HTTP API', link: '/http-api' },
      { text: 'Changelog', link: '/changelog' },
    ],
    sidebar,
    outline: [2, 3],
    socialLinks: [{ icon: 'github', link: repository }],
  },
});

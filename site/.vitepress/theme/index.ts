import { theme as openApi, useOpenapi } from 'vitepress-openapi/client';
import DefaultTheme from 'vitepress/theme';
import 'vitepress-openapi/dist/style.css';
import spec from '../../../.cache/site/pages/public/openapi.json';
import OpenApiPage from './openapi-page.vue';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    // A reference, not a client: it has no server to send to.
    useOpenapi({ spec, config: { operation: { hiddenSlots: ['playground'] } } });
    openApi.enhanceApp({ app });
    app.component('openapi', OpenApiPage);
  },
};

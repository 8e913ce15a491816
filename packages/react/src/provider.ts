/** The provider of the hooks. */
export { KairosProvider } from './kairos-provider.tsx';

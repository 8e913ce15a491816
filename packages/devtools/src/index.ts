/** A panel for development. In a production build it is an empty component. */
export { KairosDevtools } from './kairos-devtools.tsx';
export type { KairosDevtoolsProps } from './kairos-devtools.tsx';
export type { DevtoolsClock } from './clock.section.tsx';

/** Shows what the server requires before the app. */
export { KairosGate } from './kairos-gate.tsx';

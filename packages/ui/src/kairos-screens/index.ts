export { KairosScreens } from './kairos-screens.tsx';

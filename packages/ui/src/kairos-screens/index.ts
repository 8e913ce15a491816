/** The dialog of screens that are opened from code. */
export { KairosScreens } from './kairos-screens.tsx';

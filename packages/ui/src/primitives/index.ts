import * as button from './button.tsx';
import * as screen from './screen/index.ts';

/** A button of the kit. */
export const Button: typeof button.Button = button.Button;
/** The frame of a screen, with its parts. */
export const Screen: typeof screen.Screen = screen.Screen;

import { availableOptions as options } from './available-options.ts';

/** The options that a person can choose on this device. */
export const availableOptions: typeof options = options;

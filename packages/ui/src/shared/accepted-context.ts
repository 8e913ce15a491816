import { createContext } from 'react';

/** Whether the proof on the screen was accepted: it stays, with a check mark, until the host continues. */
export const AcceptedContext = createContext(false);

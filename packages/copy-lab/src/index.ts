/** Copy Lab: edit, check and publish the texts of prompts. For development and consoles only. */
export { CopyLab } from './copy-lab.tsx';
export type { CopyLabProps } from './copy-lab.tsx';
export type {
  CopyLabAnswer,
  CopyLabContent,
  CopyLabPort,
  CopyLabProblem,
  SeenDraft,
} from './copy-lab-port.ts';
export { createMemoryPort } from './memory-port.ts';
export type { MemoryPortOptions } from './memory-port.ts';
export { createServerPort } from './server-port.ts';
export type { ServerPortOptions } from './server-port.ts';

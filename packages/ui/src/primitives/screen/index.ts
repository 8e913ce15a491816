import * as parts from './screen.tsx';

/** One question, one primary act, one quiet way out: the frame of every screen, for the views of your own factors. */
export const Screen = {
  Root: parts.ScreenRoot,
  Header: parts.ScreenHeader,
  Title: parts.ScreenTitle,
  Subtitle: parts.ScreenSubtitle,
  Lead: parts.ScreenLead,
  Note: parts.ScreenNote,
  Body: parts.ScreenBody,
  Actions: parts.ScreenActions,
};

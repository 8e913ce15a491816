import * as parts from './screen.tsx';

/** The layout of every screen, for the views of your own factors: a header, a body, and actions below them. */
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

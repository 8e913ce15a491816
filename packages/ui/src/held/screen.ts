import * as bones from '../parts/screen.tsx';

/** One question, one primary act, one quiet way out: the bones of every screen, for the views of your own factors. */
export const Screen = {
  Root: bones.ScreenRoot,
  Header: bones.ScreenHeader,
  Title: bones.ScreenTitle,
  Subtitle: bones.ScreenSubtitle,
  Lead: bones.ScreenLead,
  Note: bones.ScreenNote,
  Body: bones.ScreenBody,
  Actions: bones.ScreenActions,
};

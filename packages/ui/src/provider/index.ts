import { loadLanguage as load } from '@kairos-mfa/copy/internal/load-language';
import { useKairosUi as useUi } from './use-kairos-ui.ts';

/** Loads a language, for an app that does so before it renders. */
export const loadLanguage: typeof load = load;
/** The wording, views and theme of the nearest provider, for an app's own components. */
export const useKairosUi: typeof useUi = useUi;

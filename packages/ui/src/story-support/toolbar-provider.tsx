import { KairosUiProvider, type KairosUiProviderProps } from '@kairos-mfa/ui';
import { createContext, use, type ReactElement } from 'react';

/** The language and the direction that are chosen in the toolbars. */
export const ToolbarLanguage = createContext<Pick<KairosUiProviderProps, 'language' | 'dir'>>({});

/** The provider of an app in a story, in the language of the toolbar: a provider inherits nothing from an outer one. */
export function ToolbarProvider(props: KairosUiProviderProps): ReactElement {
  return <KairosUiProvider {...use(ToolbarLanguage)} {...props} />;
}

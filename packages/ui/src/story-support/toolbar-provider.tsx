import { KairosUiProvider, type KairosUiProviderProps } from '@kairos-mfa/ui';
import { createContext, use, type ReactElement } from 'react';

/** The language and the direction that the toolbars say. */
export const ToolbarLanguage = createContext<Pick<KairosUiProviderProps, 'language' | 'dir'>>({});

/** The provider of a story's own app, in the language of the toolbar: a provider takes nothing from the one around it. */
export function ToolbarProvider(props: KairosUiProviderProps): ReactElement {
  return <KairosUiProvider {...use(ToolbarLanguage)} {...props} />;
}

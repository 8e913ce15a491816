import { english, loadLanguage, type Language } from '@kairos-mfa/copy';
import { appearanceOverrides, inspectedProviders } from '@kairos-mfa/react/inspect';
import { useEffect, useState } from 'react';
import { useInspected } from './use-inspected.ts';

/** The language of the kit on this page; English until it is loaded. */
export function usePageLanguage(): Language {
  const { locale: forced } = useInspected(appearanceOverrides);
  const [provider] = useInspected(inspectedProviders);
  const [language, setLanguage] = useState(english);
  const locale = forced ?? provider?.locale ?? 'en';
  useEffect(() => {
    let isCurrent = true;
    void Promise.resolve(loadLanguage(locale)).then((loaded) => {
      if (isCurrent) setLanguage(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [locale]);
  return language;
}

'use client';

import type { Copy, CopyOverrides, Language } from '@kairos-mfa/copy';
import { loadCopy } from '@kairos-mfa/copy/internal/load-copy';
import { loadLanguage } from '@kairos-mfa/copy/internal/load-language';
import { use } from 'react';
import { KairosUiContext, type KairosUi, type Wording } from './kairos-ui-context.ts';

/** The wording of each provider, which all of its screens share. */
const loaded = /* @__PURE__ */ new WeakMap<Wording, Copy | Promise<Copy>>();

/** The wording, views and theme of the nearest provider; English and the kit's own without one. Suspends while a language is loading. */
export function useKairosUi(): KairosUi {
  const { wording, ...ui } = use(KairosUiContext);
  const copy = loaded.get(wording) ?? loadWording(wording);
  loaded.set(wording, copy);
  return { ...ui, copy: copy instanceof Promise ? use(copy) : copy };
}

function loadWording({ locale, language, factors, overrides }: Wording): Copy | Promise<Copy> {
  return loadCopyFor(language ?? loadLanguage(locale), mergeCopy(factors, overrides));
}

/** Merges the wording of the host's factors with its overrides, which take precedence. */
function mergeCopy(factors: Wording['factors'] = [], copy: CopyOverrides = {}): CopyOverrides {
  return Object.assign({}, ...factors.map((view) => view.copy), copy) as CopyOverrides;
}

function loadCopyFor(language: Language | Promise<Language>, own: CopyOverrides): Copy | Promise<Copy> {
  return language instanceof Promise
    ? language.then((loadedLanguage) => loadCopy(loadedLanguage, own))
    : loadCopy(language, own);
}

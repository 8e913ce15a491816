'use client';

import { useLatest } from '@kairos-mfa/react/internal/use-latest';
import { createElement, use, useEffect, useState, type ComponentType } from 'react';

/** A module that is loaded when it is needed, once. */
export interface ModuleLoader<Module> {
  /** The module, if it is loaded. */
  loaded: () => Module | undefined;
  /** Loads it. Rejects if that fails; the next call tries again. */
  load: () => Promise<Module>;
  /** Sets it where it was imported in another way, so that nothing waits for it. */
  provide: (module: Module) => void;
}

/** Creates a loader around a dynamic import. */
export function createModuleLoader<Module>(importModule: () => Promise<Module>): ModuleLoader<Module> {
  let module: Module | undefined;
  let loading: Promise<Module> | undefined;
  function loaded(promise: Promise<Module>, value: Module): void {
    module = value;
    loading = promise;
    // What `use` of React reads, so that it returns at once.
    Object.assign(promise, { status: 'fulfilled', value });
  }
  return {
    loaded: () => module,
    provide: (value) => loaded(Promise.resolve(value), value),
    load() {
      if (loading) return loading;
      const promise = importModule();
      loading = promise;
      promise.then(
        (value) => loaded(promise, value),
        () => void (loading = undefined),
      );
      return promise;
    },
  };
}

/** The module, loaded as soon as it is needed; undefined until then. `onFailed` is called where it cannot be loaded. */
export function useModule<Module>(
  loader: ModuleLoader<Module>,
  isNeeded: boolean,
  onFailed?: () => void,
): Module | undefined {
  const [module, setModule] = useState(loader.loaded);
  const latest = useLatest(onFailed);
  useEffect(() => {
    if (isNeeded && !module)
      loader.load().then(
        (loaded) => setModule(() => loaded),
        () => latest.current?.(),
      );
  }, [isNeeded, module, loader, latest]);
  return module;
}

/** A part of a screen. Its screen has loaded the module with both; anywhere else it suspends, and then throws. */
export function createPart<Module, Name extends keyof Module & string>(
  loader: ModuleLoader<Module>,
  name: Name,
): Module[Name] {
  function Part(props: object) {
    const module = use(loader.load());
    // SAFETY: the names that are passed are those of components.
    return createElement(module[name] as ComponentType<object>, props);
  }
  Part.displayName = name;
  // SAFETY: it has the props of the component that it renders.
  return Part as Module[Name];
}

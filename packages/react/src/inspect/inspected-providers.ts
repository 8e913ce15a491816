import { createKairosClient, type KairosClient, type KairosClientOptions } from '@kairos-mfa/client';
import {
  addInspected,
  createInspectedValue,
  inspectOptions,
  type InspectedConnection,
  type InspectedValue,
} from '@kairos-mfa/client/inspect';
import { useEffect } from 'react';

/** A mounted `<KairosProvider>`. */
export interface InspectedProvider {
  readonly client: KairosClient;
  readonly locale: string | undefined;
  /** Undefined where the app made the client itself. */
  readonly connection: InspectedValue<InspectedConnection> | undefined;
}

/** All mounted providers, in mount order. */
export const inspectedProviders: InspectedValue<readonly InspectedProvider[]> =
  /* @__PURE__ */ createInspectedValue<readonly InspectedProvider[]>([]);

const connections = /* @__PURE__ */ new WeakMap<KairosClient, InspectedValue<InspectedConnection>>();

/** A client whose requests devtools can show. */
export function createInspectedClient(options: KairosClientOptions): KairosClient {
  const inspected = inspectOptions(options);
  const client = createKairosClient(inspected.options);
  connections.set(client, inspected.connection);
  return client;
}

/** Lists a provider while it is mounted. */
export function useInspectedProvider(client: KairosClient, locale: string | undefined): void {
  useEffect(
    () => addInspected(inspectedProviders, { client, locale, connection: connections.get(client) }),
    [client, locale],
  );
}

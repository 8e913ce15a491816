import type { Journey } from './create-journey.ts';

/** Gives the person a role with rules of its own, so that other journeys on this engine keep theirs. */
export async function withRole({ kit, session }: Journey, role: string, rules: object): Promise<void> {
  const { body } = await kit.call('service', 'GET', '/admin/policy');
  const document = { ...body.document, roles: { ...body.document.roles, [role]: rules } };
  await kit.call('service', 'PUT', '/admin/policy', { document });
  await kit.call('service', 'PUT', `/identities/${session.identityId}`, { roles: [role] });
}

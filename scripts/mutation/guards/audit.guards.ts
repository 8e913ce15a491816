import { type GuardedFile, lock, replaced, where, without } from '../guard.ts';

/** Guards of the audit: its rows, chains, checkpoints and deliveries. */
export const auditGuards: readonly GuardedFile[] = [
  {
    file: 'store/audit',
    tests: ['store/audit-rows'],
    guards: {
      listAudit: [
        where('event.tenant_id', '=', 'tenantId'),
        replaced("eb('identities.identity_id', '=', identity), ", ''),
        replaced(", eb('event.identity_key', '=', identity)", ''),
        without("if (filter.type) query = query.where('event.type', '=', filter.type);"),
        without("if (filter.since) query = query.where('event.at', '>=', new Date(filter.since));"),
        without(
          "if (filter.before !== undefined) query = query.where('event.event_id', '<', filter.before);",
        ),
      ],
    },
  },
  {
    file: 'store/audit-reasons',
    tests: ['store/audit-rows'],
    guards: { findReasons: [where('digest', 'in', 'digests')] },
  },
  {
    file: 'store/audit-patterns',
    tests: ['store/audit-rows'],
    guards: {
      failuresByPerson: [
        without('event.tenant_id = ${tenantId} and '),
        without("event.type = 'user.mfa_failed' and "),
        replaced(' and event.at > ${since}', ' and ${since}::timestamptz is not null'),
        replaced('having count(*) >= ${least}', 'having ${least}::int > 0'),
      ],
      failureSpread: [
        without('tenant_id = ${tenantId} and '),
        without("type = 'user.mfa_failed' and "),
        replaced(' and at > ${since}', ' and ${since}::timestamptz is not null'),
      ],
    },
  },
  {
    file: 'store/audit-chain',
    tests: ['store/audit-rows', 'store/locks'],
    guards: {
      tenantsToSeal: [
        replaced('tenant_id > waiting.tenant_id', 'waiting.tenant_id is not null'),
        replaced('order by tenant_id limit 1) following', 'order by tenant_id desc limit 1) following'),
        replaced('place < 1000', 'place < 1'),
      ],
      lockChain: [
        lock(' for update skip locked'),
        without(' on conflict do nothing'),
        replaced('where tenant_id = ${tenantId} for', 'where ${tenantId}::text is not null for'),
      ],
      chainHead: [
        replaced('where tenant_id = ${tenantId} order', 'where ${tenantId}::text is not null order'),
        replaced('audit_seals.seq desc', 'audit_seals.seq'),
      ],
      listUnsealed: [
        replaced('where tenant_id = ${tenantId} order', 'where ${tenantId}::text is not null order'),
        replaced('order by event_id limit', 'order by event_id desc limit'),
        replaced('order by e.event_id', 'order by e.event_id desc'),
      ],
      insertSeals: [
        where(
          'tenant_id',
          '=',
          'tenantId',
          'An event belongs to one tenant, and its number names it alone; the tenant makes the index serve.',
        ),
        without(
          ".where(\n      'event_id',\n      'in',\n      seals.map(({ event_id }) => event_id),\n    )",
        ),
      ],
      listSeals: [
        replaced('where s.tenant_id = ${tenantId} and', 'where ${tenantId}::text is not null and'),
        replaced(' and s.seq > ${after}', ' and ${after}::int is not null'),
        replaced('e.event_id = s.event_id', 'e.event_id >= s.event_id'),
      ],
      listUncovered: [
        replaced('where s.event_id is null order', 'where u.event_id is null order'),
        replaced('s.event_id = e.event_id', 's.event_id is not null'),
        replaced('u.event_id = e.event_id', 'u.event_id is not null'),
      ],
      listChainTenants: [replaced('select tenant_id from audit_chains union ', '')],
      listDueCheckpoints: [
        without('head_seq > checkpoint_seq\n         and '),
        replaced("\n         and checkpoint_at <= kairos_statement_now() - interval '5 minutes'", ''),
        replaced('head_seq >= checkpoint_seq + 1000', 'false'),
        replaced('head_seq >= checkpoint_seq + 1000', 'head_seq > checkpoint_seq'),
        replaced('s.tenant_id = chain.tenant_id', 's.tenant_id is not null'),
        replaced('order by s.seq desc', 'order by s.seq'),
      ],
      markCheckpoint: [
        replaced('greatest(checkpoint_seq, ${seq})', '${seq}'),
        replaced('\n    where tenant_id = ${tenantId}', '\n    where ${tenantId}::text is not null'),
      ],
    },
  },
  {
    file: 'store/audit-deliveries',
    tests: ['store/audit-rows', 'store/locks'],
    guards: {
      registerSink: [
        replaced('(${sink}) on conflict do nothing', '(${sink})'),
        lock('await sql`lock table audit_chains in share row exclusive mode`.execute(trx);'),
        replaced('from audit_chains\n      on conflict do nothing', 'from audit_chains'),
      ],
      claimDelivery: [
        replaced('where sink = ${sink} and tenant_id = (', 'where tenant_id = ('),
        without('waiting.sink = ${sink} and '),
        without('waiting.head_seq > waiting.delivered_seq\n        and '),
        without('waiting.due_at <= kairos_statement_now() and '),
        without(' and waiting.leased_until <= kairos_now()'),
        replaced('order by waiting.due_at', 'order by waiting.due_at desc'),
        lock(' for update skip locked'),
      ],
      advanceDelivery: [
        replaced('where lease_id = ${leaseId}', 'where ${leaseId}::text is not null'),
        without(' failures = 0,'),
        without(",\n      lease_id = null, leased_until = '-infinity'"),
      ],
      postponeDelivery: [
        replaced('where lease_id = ${leaseId}', 'where ${leaseId}::text is not null'),
        replaced(
          "least(power(2, least(failures, 16)) * interval '2 seconds', interval '1 hour')",
          "interval '2 seconds'",
        ),
        replaced(
          "least(power(2, least(failures, 16)) * interval '2 seconds', interval '1 hour')",
          "power(2, least(failures, 16)) * interval '2 seconds'",
        ),
        without('failures = failures + 1, '),
        without(", leased_until = '-infinity'"),
      ],
    },
  },
  {
    file: 'store/audit-retention',
    tests: ['store/audit-retention'],
    guards: {
      takeDueChain: [
        replaced('due.retention_due_at <= kairos_statement_now()', 'true'),
        replaced('order by due.retention_due_at', 'order by due.retention_due_at desc'),
        replaced("kairos_now() + interval '1 day'", 'kairos_now()'),
        replaced('least(head_seq - 1, (', 'least(head_seq, ('),
        replaced('coalesce(delivery.delivered_seq, 0)', 'delivery.delivered_seq'),
        replaced(' and delivery.tenant_id = chain.tenant_id', ''),
        replaced('delivery.sink = wanted.sink', 'delivery.sink is not null'),
        lock(' for update skip locked'),
      ],
      deleteLinks: [
        replaced(
          'where tenant_id = ${tenantId} and deleted_seq',
          'where ${tenantId}::text is not null and deleted_seq',
        ),
        replaced('deleted_seq = ${deletedSeq}::bigint and', '${deletedSeq}::bigint is not null and'),
        replaced(' and head_seq > ${seq}::bigint', ''),
        replaced(' and s.mac = ${mac}::text', ''),
        replaced('s.tenant_id = chain.tenant_id and ', ''),
        replaced('delivery.sink = wanted.sink', 'delivery.sink is not null'),
        replaced('and delivery.tenant_id = chain.tenant_id and', 'and'),
        replaced(' and delivery.delivered_seq >= ${seq}::bigint', ''),
        replaced(', retention_due_at = kairos_now()', ''),
        replaced('sql`tenant_id = ${tenantId} and seq', 'sql`${tenantId}::text is not null and seq'),
        replaced(" where digest in (select details ->> 'reasonDigest' from gone)", ''),
      ],
    },
  },
];

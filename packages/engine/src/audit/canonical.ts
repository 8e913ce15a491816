import type { SealableEvent } from '../store/audit-chain.ts';

type Field = string | null;

/** Concatenates fields, each preceded by its length, so that two different lists of fields never give the same bytes. */
export function canonicalBytes(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts = fields.map((field) => (field === null ? null : encoder.encode(field)));
  const bytes = new Uint8Array(parts.reduce((size, part) => size + 4 + (part?.length ?? 0), 0));
  const view = new DataView(bytes.buffer);
  let offset = 0;
  for (const part of parts) {
    // The length of an absent field; no real field is as long, so that absent and empty differ.
    view.setUint32(offset, part ? part.length : 0xffffffff);
    offset += 4;
    if (!part) continue;
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** The bytes that one seal covers: its position, the seal before it, and all fields of the row. */
export function sealedFields(seq: number, previous: string, event: SealableEvent): Field[] {
  const details = Object.entries(event.details).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    'event',
    String(seq),
    previous,
    event.event_id,
    event.tenant_id,
    event.identity_key,
    event.session_id,
    event.actor_key,
    event.type,
    event.at,
    ...details.flatMap(([name, value]) => [name, JSON.stringify(value)]),
  ];
}

import { lintCopy } from '@kairos-mfa/copy/lint';
import type {
  CopyChange,
  CopyDraft,
  DraftFinding,
  LintedDraft,
  MessagePreview,
  StoredCopy,
} from '@kairos-mfa/protocol';
import type { CopyLabAnswer, CopyLabPort, CopyLabProblem } from './copy-lab-port.ts';

/** What a memory begins with. */
export interface MemoryPortOptions {
  readonly copy?: readonly StoredCopy[];
  readonly drafts?: readonly CopyDraft[];
  readonly messages?: readonly MessagePreview[];
  /** Who edits. Default: `you`. */
  readonly editor?: string;
  /** A second person has to say yes. */
  readonly secondPerson?: boolean;
  /** The time of a change. Default: now. */
  readonly now?: () => Date;
}

/** A port without a server, for Storybook and tests: it keeps versions, refuses what the linter refuses, and tells the second of two editors. */
export function createMemoryPort({
  copy: initial = [],
  drafts: initialDrafts = [],
  messages = [],
  editor = 'you',
  secondPerson = false,
  now = () => new Date(),
}: MemoryPortOptions = {}): CopyLabPort {
  const versions = [...initial];
  const drafts = new Map(initialDrafts.map((draft) => [draft.draftId, draft]));
  const newest = (variant: string, locale: string): StoredCopy | undefined =>
    versions
      .filter((one) => one.variant === variant && one.locale === locale)
      .toSorted((one, other) => other.version - one.version)[0];
  const stamp = () => ({ changedAt: now().toISOString(), changedBy: editor });
  const store = ({ variant, locale, version, words }: CopyChange): StoredCopy => {
    const stored = { variant, locale, version: version + 1, words, ...stamp() };
    versions.push(stored);
    return stored;
  };
  const keep = (draft: CopyDraft): CopyLabAnswer<LintedDraft> => {
    drafts.set(draft.draftId, draft);
    return ok({ ...draft, ...lintDraft(draft.changes, newest) });
  };
  /** The draft, if this is its newest version and it can be changed. */
  const open = (draftId: string, version: number): CopyLabAnswer<CopyDraft> => {
    const draft = drafts.get(draftId);
    if (!draft) return refuse({ code: 'not_found' });
    const isFinal = draft.status === 'published' || draft.status === 'discarded';
    return draft.version === version && !isFinal ? ok(draft) : refuse({ code: 'version_conflict', draft });
  };

  const port: CopyLabPort = {
    load: async () =>
      ok({
        copy: [...Map.groupBy(versions, ({ variant, locale }) => `${variant} ${locale}`).values()].flatMap(
          ([first]) => (first ? (newest(first.variant, first.locale) ?? []) : []),
        ),
        drafts: [...drafts.values()].toSorted((one, other) => other.changedAt.localeCompare(one.changedAt)),
      }),
    async saveDraft({ draftId, version = 0, name, changes }) {
      const base = { name, changes, status: 'draft', startsAt: null, requestedBy: null, ...stamp() } as const;
      if (draftId === undefined) return keep({ ...base, draftId: `draft-${drafts.size + 1}`, version: 1 });
      const seen = open(draftId, version);
      return seen.ok ? keep({ ...base, draftId, version: version + 1 }) : seen;
    },
    async publish({ draftId, version, startsAt }) {
      const seen = open(draftId, version);
      if (!seen.ok) return seen;
      const draft = { ...seen.value, version: version + 1, ...stamp() };
      const { findings } = lintDraft(draft.changes, newest);
      if (findings.some(({ severity }) => severity === 'error'))
        return refuse({ code: 'invalid_format', findings });
      const isYes = draft.status === 'requested' && draft.requestedBy !== editor;
      if (secondPerson && !isYes)
        return keep({ ...draft, status: 'requested', startsAt, requestedBy: editor });
      const start = isYes ? draft.startsAt : startsAt;
      if (start !== null && new Date(start) > now())
        return keep({ ...draft, status: 'scheduled', startsAt: start });
      const newer = draft.changes.flatMap((change) => {
        const stored = newest(change.variant, change.locale);
        return (stored?.version ?? 0) === change.version ? [] : (stored ?? []);
      });
      if (newer.length > 0) return refuse({ code: 'version_conflict', copy: newer });
      draft.changes.forEach(store);
      return keep({ ...draft, status: 'published', startsAt: start });
    },
    async discard({ draftId, version }) {
      const seen = open(draftId, version);
      return seen.ok ? keep({ ...seen.value, version: version + 1, status: 'discarded', ...stamp() }) : seen;
    },
    listVersions: async ({ variant, locale }) =>
      ok(
        versions
          .filter((one) => one.variant === variant && one.locale === locale)
          .toSorted((one, other) => other.version - one.version),
      ),
    async rollBack({ variant, locale, version, to }) {
      const stored = newest(variant, locale);
      if (stored && stored.version !== version) return refuse({ code: 'version_conflict', copy: [stored] });
      const earlier = versions.find(
        (one) => one.variant === variant && one.locale === locale && one.version === to,
      );
      if (to > 0 && !earlier) return refuse({ code: 'not_found' });
      return ok(store({ variant, locale, version, words: earlier?.words ?? null }));
    },
    previewMessages: async () => ok(messages),
  };
  return port;
}

function lintDraft(
  changes: readonly CopyChange[],
  newest: (variant: string, locale: string) => StoredCopy | undefined,
): { findings: DraftFinding[]; notChecked: string[] } {
  const findings = changes.flatMap(({ variant, locale, words }) => {
    const english = changes.find((change) => change.variant === variant && change.locale === 'en');
    const source = (english ?? newest(variant, 'en'))?.words ?? undefined;
    return words === null
      ? []
      : lintCopy({ variant, locale, words, source }).findings.map((one) => ({ ...one, variant, locale }));
  });
  return { findings, notChecked: [] };
}

function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

function refuse(problem: CopyLabProblem): { readonly ok: false; readonly problem: CopyLabProblem } {
  return { ok: false, problem };
}

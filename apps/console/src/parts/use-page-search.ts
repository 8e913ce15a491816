import { useNavigate, useSearch } from '@tanstack/react-router';

/** The query of the address, which reproduces what is on the page, and how to change it. */
export function usePageSearch(): readonly [
  Readonly<Record<string, string | undefined>>,
  (changes: Readonly<Record<string, string | undefined>>) => void,
] {
  // SAFETY: nothing but `setSearch` and links with strings write it; a number that was typed in is read as text below.
  const raw = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const search = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, String(value)]));
  return [
    search,
    (changes) => {
      const next = Object.entries({ ...search, ...changes }).filter(([, value]) => value);
      void navigate({ to: '.', search: Object.fromEntries(next), replace: true });
    },
  ];
}

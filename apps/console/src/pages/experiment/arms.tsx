import type { ExperimentResults, PeopleCount } from '@kairos-mfa/protocol';
import type { ReactElement } from 'react';
import { Section } from '../../layout/page.tsx';
import { DataTable, type Column } from '../../parts/data-table.tsx';
import { useLanguage, useWords } from '../../words/index.ts';
import { rateText } from './interval-text.ts';

type Variant = ExperimentResults['variants'][number];

/** Each variant with how many saw it, and how many of them set up a second step. */
export function Arms({ results }: { results: ExperimentResults }): ReactElement {
  const { experiments } = useWords();
  const columns: Column<Variant>[] = [
    { id: 'variant', header: experiments.variant, cell: VariantCell },
    { id: 'exposures', header: experiments.exposures, cell: ExposureCell },
    { id: 'rate', header: experiments.rate, cell: RateCell },
  ];
  return (
    <Section title={experiments.variants} text={experiments.variantsText}>
      <DataTable label={experiments.variants} columns={columns} rows={results.variants} />
    </Section>
  );
}

interface VariantRow {
  row: { original: Variant };
}

function VariantCell({ row: { original: variant } }: VariantRow): ReactElement {
  return <span className="person-name">{variant.id}</span>;
}

function ExposureCell({ row: { original: variant } }: VariantRow): ReactElement {
  return <People count={variant.exposures} />;
}

/** A number of people, which is not told of a handful. */
export function People({ count }: { count: PeopleCount }): ReactElement {
  const { words, locale } = useLanguage();
  return <>{count === 'fewer_than_20' ? words.experiments.fewerThan20 : count.toLocaleString(locale)}</>;
}

function RateCell({ row: { original: variant } }: VariantRow): ReactElement {
  const { words, locale } = useLanguage();
  const rate = rateText(variant.outcome?.rate, variant.outcome?.interval, locale);
  return rate === undefined ? <span className="quiet">{words.experiments.notTold}</span> : <>{rate}</>;
}

import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ModelsChange } from '../../../preload/api.ts';
import { Button } from '../../components/button.tsx';
import { NumberField, TextField } from '../../components/field.tsx';
import { Plain } from '../../components/plain.tsx';
import { useModels } from '../../stores/models.ts';
import { setPrice, unpriced, withModels, type Candidate, type Price } from './draft.ts';
import { Section } from './section.tsx';

export function PricesSection({ settings }: { readonly settings: ModelsChange }): ReactElement {
  const { prices } = settings.models;
  const missing = unpriced(settings);
  return (
    <Section id="prices" name="Prices" note="What a model’s tokens cost, as of when, and where that was read. Without a price a model that costs money is not asked.">
      {missing.map((candidate) => <Missing key={`${candidate.provider}/${candidate.model}`} candidate={candidate} />)}
      {prices.length === 0 && missing.length === 0 && <p className="text-ink-2">No model that costs money is in use.</p>}
      {prices.map((price) => <PriceRow key={`${price.provider}/${price.model}`} price={price} />)}
    </Section>
  );
}

function Missing({ candidate }: { readonly candidate: Candidate }): ReactElement {
  const change = useModels((state) => state.change);
  const name = `${candidate.provider}/${candidate.model}`;
  return (
    <p className="flex flex-wrap items-center gap-3 rounded-md border border-need-edge bg-need-tint px-3 py-2 text-need">
      <span className="min-w-0 flex-1"><span className="font-mono"><Plain text={name} /></span> can’t be used until its price is given.</span>
      <Button size="small" why={candidate.model === '' ? 'Name the model first' : null} onClick={() => change((now) => setPrice(now, { ...candidate, inputUsdPerMillion: 0, outputUsdPerMillion: 0, asOf: new Date().toISOString().slice(0, 10), source: 'the provider’s price page' }))}>Give its price</Button>
    </p>
  );
}

function PriceRow({ price }: { readonly price: Price }): ReactElement {
  const change = useModels((state) => state.change);
  const edit = (part: Partial<Price>): void => change((now) => setPrice(now, { ...price, ...part }));
  const name = `${price.provider}/${price.model}`;
  const remove = (): void => change((now) => withModels(now, { prices: now.models.prices.filter((item) => item.provider !== price.provider || item.model !== price.model) }));
  return (
    <div role="group" aria-label={`Price of ${name}`} className="flex flex-wrap items-end gap-3">
      <span className="w-56 truncate pb-1.5 font-mono text-sm" title={name}><Plain text={name} /></span>
      <NumberField label="In, per million" value={price.inputUsdPerMillion} unit="USD" step={0.01} onChange={(inputUsdPerMillion) => edit({ inputUsdPerMillion })} />
      <NumberField label="Out, per million" value={price.outputUsdPerMillion} unit="USD" step={0.01} onChange={(outputUsdPerMillion) => edit({ outputUsdPerMillion })} />
      <TextField label="As of" value={price.asOf} onChange={(asOf) => edit({ asOf })} width="8rem" />
      <TextField label="Read at" value={price.source} onChange={(source) => edit({ source })} width="16rem" />
      <Button size="small" look="quiet" aria-label={`Remove the price of ${name}`} className="mb-1" onClick={remove}><X aria-hidden size="0.875rem" /></Button>
    </div>
  );
}

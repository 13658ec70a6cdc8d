import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ModelsChange } from '../../../preload/api.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/field.tsx';
import { useModels } from '../../stores/models.ts';
import { CandidateFields } from './candidate-fields.tsx';
import { moved, setTier, withModels, type Candidate, type Tier } from './draft.ts';
import { Section } from './section.tsx';

const tiers: readonly { readonly tier: Tier; readonly name: string; readonly note: string }[] = [
  { tier: 'capable', name: 'Capable', note: 'writes and reviews code' },
  { tier: 'triage', name: 'Triage', note: 'chooses and narrates; may be small and quick' },
];

export function TiersSection({ settings }: { readonly settings: ModelsChange }): ReactElement {
  const change = useModels((state) => state.change);
  return (
    <Section id="tiers" name="Who is asked" note="The first that may and can answer does. The next is asked when one is out of reach, too slow, out of quota, or answers in a wrong form twice.">
      {settings.models.providers.length === 0
        ? <p className="text-ink-2">Add a provider first.</p>
        : tiers.map((item) => <TierList key={item.tier} {...item} settings={settings} />)}
      <CheckField
        label="A model that costs money may follow one that does not" checked={settings.models.fallbackToPaid}
        onChange={(fallbackToPaid) => change((now) => withModels(now, { fallbackToPaid }))}
        note="Off: when a free model is out, the run says so instead of spending."
      />
    </Section>
  );
}

function TierList({ tier, name, note, settings }: { readonly tier: Tier; readonly name: string; readonly note: string; readonly settings: ModelsChange }): ReactElement {
  const change = useModels((state) => state.change);
  const list = settings.models.tiers[tier];
  const providers = settings.models.providers.map((provider) => provider.id);
  const put = (next: readonly Candidate[]): void => change((now) => setTier(now, tier, next));
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 text-sm"><span className="font-medium">{name}</span> <span className="text-ink-3">{note}</span></legend>
      {list.length === 0 && <p className="text-sm text-ink-3">Nobody yet.</p>}
      <ol className="flex flex-col gap-1.5">
        {list.map((candidate, at) => (
          <li key={at} className="flex flex-wrap items-center gap-2">
            <span aria-hidden className="w-5 text-right text-sm text-ink-3 tabular-nums">{at + 1}.</span>
            <CandidateFields candidate={candidate} providers={providers} what={`${name} ${at + 1}`} onChange={(next) => put(list.with(at, next))} />
            <Button size="small" look="quiet" aria-label={`Move ${name} ${at + 1} up`} why={at === 0 ? 'It is the first' : null} onClick={() => put(moved(list, at, -1))}><ArrowUp aria-hidden size="0.875rem" /></Button>
            <Button size="small" look="quiet" aria-label={`Move ${name} ${at + 1} down`} why={at === list.length - 1 ? 'It is the last' : null} onClick={() => put(moved(list, at, 1))}><ArrowDown aria-hidden size="0.875rem" /></Button>
            <Button size="small" look="quiet" aria-label={`Remove ${name} ${at + 1}`} onClick={() => put(list.toSpliced(at, 1))}><X aria-hidden size="0.875rem" /></Button>
          </li>
        ))}
      </ol>
      <div><Button size="small" onClick={() => put([...list, { provider: providers[0] ?? '', model: '' }])}><Plus aria-hidden size="0.8125rem" />Add to {name}</Button></div>
    </fieldset>
  );
}

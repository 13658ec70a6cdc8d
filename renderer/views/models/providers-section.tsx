import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ModelsChange, ModelsPage } from '../../../preload/api.ts';
import { Button } from '../../components/button.tsx';
import { useModels } from '../../stores/models.ts';
import { addProvider, presets } from './draft.ts';
import { ProviderCard } from './provider-card.tsx';
import { Section } from './section.tsx';

export function ProvidersSection({ settings, page }: { readonly settings: ModelsChange; readonly page: ModelsPage }): ReactElement {
  const change = useModels((state) => state.change);
  const { providers } = settings.models;
  return (
    <Section id="providers" name="Providers" note={<>Ways to reach models. {page.keychain.sentence}</>}>
      {providers.length === 0 && <p className="text-ink-2">There is none yet. Add one: a server on this machine needs no key and costs nothing.</p>}
      {providers.map((provider) => <ProviderCard key={provider.id} provider={provider} page={page} />)}
      <div className="flex flex-wrap gap-2" role="group" aria-label="Add a provider">
        {presets.map(({ name, note, provider }) => (
          <Button key={name} size="small" title={note} onClick={() => change((now) => addProvider(now, provider))}><Plus aria-hidden size="0.8125rem" />{name}</Button>
        ))}
      </div>
    </Section>
  );
}

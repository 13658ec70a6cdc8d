import { useState, type ReactElement } from 'react';
import type { KeyPlace, ModelsPage } from '../../../preload/api.ts';
import { showFault } from '../../app/dry-run.ts';
import type { Fault } from '../../app/contract.ts';
import { Button } from '../../components/button.tsx';
import { CheckField, NumberField, SelectField, TextField } from '../../components/field.tsx';
import { Confirm } from '../../components/layer.tsx';
import { useModels } from '../../stores/models.ts';
import { changeProvider, removeProvider, type Provider } from './draft.ts';
import { ModelList } from './model-list.tsx';
import { PullModel } from './pull-model.tsx';

const keyWords: Readonly<Record<KeyPlace, string>> = {
  none: 'no key', keychain: 'key kept in the system’s keychain', session: 'key held for this session only', environment: 'key from the environment',
};

const formats = { openai: 'chat completions', ollama: 'Ollama' } as const;

function told(fault: Fault | null): void {
  if (fault !== null) showFault(fault);
}

/** One provider: its address, its key, what it has. What is tested or given a key has to be saved first. */
export function ProviderCard({ provider, page }: { readonly provider: Provider; readonly page: ModelsPage }): ReactElement {
  const { change, draft, test, enterKey, forgetKey } = useModels();
  const [leaving, setLeaving] = useState(false);
  const saved = page.models.providers.some((item) => item.id === provider.id && item.baseUrl === provider.baseUrl && item.kind === provider.kind);
  const unsaved = saved ? null : 'Save it first';
  const place = page.keys[provider.id] ?? 'none';
  const edit = (part: Partial<Omit<Provider, 'id'>>): void => change((now) => changeProvider(now, provider.id, part));
  return (
    <article aria-label={`Provider ${provider.id}`} className="flex flex-col gap-3 rounded-md border border-line-2 p-3">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-mono font-medium">{provider.id}</h3>
        <span className="text-sm text-ink-2">{formats[provider.kind]} · {provider.paid ? 'costs money' : 'free'}{provider.kind === 'openai' && ` · ${keyWords[place]}`}</span>
        {!saved && draft !== null && <span className="text-sm text-need">not saved</span>}
        <span className="ml-auto"><Button size="small" look="quiet" onClick={() => setLeaving(true)}>Remove…</Button></span>
      </header>
      <div className="flex flex-wrap items-end gap-3">
        <TextField label="Address" value={provider.baseUrl} onChange={(baseUrl) => edit({ baseUrl })} mono width="24rem" />
        <NumberField label="Context" value={provider.contextTokens} onChange={(contextTokens) => edit({ contextTokens: Math.round(contextTokens) })} unit="tokens" step={1024} min={2048} />
        <SelectField label="Tool calls" value={provider.toolCalls} onChange={(toolCalls) => edit({ toolCalls })} choices={[{ value: 'native', name: 'its own' }, { value: 'structured', name: 'as JSON' }]} />
      </div>
      {provider.kind === 'openai' && <CheckField label="Answers come in pieces" checked={provider.streaming} onChange={(streaming) => edit({ streaming })} note="Off for servers that send tool calls only in whole answers." />}
      <CheckField label="Its models cost money" checked={provider.paid} onChange={(paid) => edit({ paid })} note="Then each needs a price, and what a call can cost at worst is set aside before it is made." />
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void test(provider.id)} why={unsaved}>Test connection</Button>
        {provider.kind === 'openai' && <Button onClick={() => void enterKey(provider.id).then(told)} why={unsaved} title="Opens a small window of its own; this page never sees the key">Enter key…</Button>}
        {(place === 'keychain' || place === 'session') && <Button look="quiet" onClick={() => void forgetKey(provider.id).then(told)}>Forget key</Button>}
      </div>
      <ModelList providerId={provider.id} />
      {provider.kind === 'ollama' && <PullModel providerId={provider.id} why={unsaved} />}
      <Confirm
        open={leaving} onClose={() => setLeaving(false)} title={`Remove ${provider.id}?`} verb={`Remove ${provider.id}`}
        effect="It goes out of every tier and role too. Its key is forgotten when you save."
        act={() => change((now) => removeProvider(now, provider.id))}
      />
    </article>
  );
}

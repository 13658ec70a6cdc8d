import type { ReactElement } from 'react';
import type { ModelsChange } from '../../../preload/api.ts';
import { NumberField, TextField } from '../../components/field.tsx';
import { useModels } from '../../stores/models.ts';
import { withModels, type Models } from './draft.ts';
import { Section } from './section.tsx';

/** When one call ends, and when a candidate is left alone for a while. */
export function LimitsSection({ settings }: { readonly settings: ModelsChange }): ReactElement {
  const change = useModels((state) => state.change);
  const { bounds, serviceLevel, keepAlive } = settings.models;
  const setBounds = (part: Partial<Models['bounds']>): void => change((now) => withModels(now, { bounds: { ...now.models.bounds, ...part } }));
  const setLevel = (part: Partial<Models['serviceLevel']>): void => change((now) => withModels(now, { serviceLevel: { ...now.models.serviceLevel, ...part } }));
  return (
    <Section id="limits" name="Limits and service level" note="A candidate whose latest calls were too slow or failed too often is left alone, then tried with one call.">
      <fieldset className="flex flex-wrap gap-4"><legend className="mb-1 text-sm font-medium">One call ends</legend>
        <NumberField label="without an answer after" value={bounds.headersSeconds} unit="s" onChange={(headersSeconds) => setBounds({ headersSeconds })} />
        <NumberField label="when silent for" value={bounds.silenceSeconds} unit="s" onChange={(silenceSeconds) => setBounds({ silenceSeconds })} />
        <NumberField label="in any case after" value={bounds.totalSeconds} unit="s" onChange={(totalSeconds) => setBounds({ totalSeconds })} />
        <NumberField label="beyond" value={bounds.maxAnswerBytes} unit="bytes" step={1024} width="9rem" onChange={(maxAnswerBytes) => setBounds({ maxAnswerBytes: Math.round(maxAnswerBytes) })} />
      </fieldset>
      <fieldset className="flex flex-wrap gap-4"><legend className="mb-1 text-sm font-medium">A candidate is left alone</legend>
        <NumberField label="when calls take over" value={serviceLevel.latencySeconds} unit="s" onChange={(latencySeconds) => setLevel({ latencySeconds })} />
        <NumberField label="or fail, at a rate of" value={Math.round(serviceLevel.errorRate * 100)} unit="%" step={1} onChange={(percent) => setLevel({ errorRate: percent / 100 })} />
        <NumberField label="among the last" value={serviceLevel.window} unit="calls" step={1} onChange={(window) => setLevel({ window: Math.round(window) })} />
        <NumberField label="for" value={serviceLevel.pauseSeconds} unit="s" onChange={(pauseSeconds) => setLevel({ pauseSeconds })} />
      </fieldset>
      <TextField label="Ollama keeps a model in memory for" value={keepAlive} onChange={(next) => change((now) => withModels(now, { keepAlive: next }))} width="7rem" note="like 5m or 1h; -1 for ever" />
    </Section>
  );
}

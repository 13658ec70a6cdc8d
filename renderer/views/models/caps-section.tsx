import type { ReactElement } from 'react';
import type { ModelsChange } from '../../../preload/api.ts';
import { NumberField } from '../../components/field.tsx';
import { useModels } from '../../stores/models.ts';
import { Section } from './section.tsx';

/** What is never crossed: the worst case of a call is set aside before it is made. */
export function CapsSection({ settings }: { readonly settings: ModelsChange }): ReactElement {
  const change = useModels((state) => state.change);
  const { run, day } = settings.caps;
  const setRun = (part: Partial<typeof run>): void => change((now) => ({ ...now, caps: { ...now.caps, run: { ...now.caps.run, ...part } } }));
  const setDay = (part: Partial<typeof day>): void => change((now) => ({ ...now, caps: { ...now.caps, day: { ...now.caps.day, ...part } } }));
  return (
    <Section id="caps" name="Caps" note="Never crossed: a call that could is not made. A local model costs no money and counts tokens and calls.">
      <fieldset className="flex flex-wrap gap-4"><legend className="mb-1 text-sm font-medium">A run</legend>
        <NumberField label="Money" value={run.usd} unit="USD" step={0.1} onChange={(usd) => setRun({ usd })} />
        <NumberField label="Tokens" value={run.tokens} step={1000} onChange={(tokens) => setRun({ tokens: Math.round(tokens) })} />
        <NumberField label="Calls" value={run.calls} step={1} onChange={(calls) => setRun({ calls: Math.round(calls) })} />
      </fieldset>
      <fieldset className="flex flex-wrap gap-4"><legend className="mb-1 text-sm font-medium">A day (UTC)</legend>
        <NumberField label="Money" value={day.usd} unit="USD" step={0.5} onChange={(usd) => setDay({ usd })} />
        <NumberField label="Tokens" value={day.tokens} step={10_000} onChange={(tokens) => setDay({ tokens: Math.round(tokens) })} />
      </fieldset>
    </Section>
  );
}

import type { ReactElement } from 'react';
import type { ModelsChange } from '../../../preload/api.ts';
import { cx } from '../../components/class-names.ts';
import { useModels } from '../../stores/models.ts';
import { Section } from './section.tsx';

const choices = [
  { value: 'builtin', name: 'builtin', note: 'Recipes without a model. No network, no cost; finds its tasks itself.' },
  { value: 'models', name: 'Models, and builtin where they are out', note: 'Asks the candidates below, in their order.' },
] as const;

export function WhoWorks({ settings }: { readonly settings: ModelsChange }): ReactElement {
  const change = useModels((state) => state.change);
  return (
    <Section id="who" name="Who works" note="For runs that are asked for from now on.">
      <div role="radiogroup" aria-label="Who works" className="grid gap-2 md:grid-cols-2">
        {choices.map((choice) => (
          <label key={choice.value} htmlFor={`who-${choice.value}`} aria-label={choice.name} className={cx(
            'flex gap-2.5 rounded-md border p-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
            settings.provider === choice.value ? 'border-edge bg-chosen' : 'border-line-2 bg-raised',
          )}>
            <input id={`who-${choice.value}`} type="radio" name="who-works" checked={settings.provider === choice.value} onChange={() => change((now) => ({ ...now, provider: choice.value }))} className="mt-0.5 size-4 accent-(--link)" />
            <span><span className="font-medium">{choice.name}</span><span className="block text-sm text-ink-2">{choice.note}</span></span>
          </label>
        ))}
      </div>
    </Section>
  );
}

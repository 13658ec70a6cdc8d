import type { ReactElement } from 'react';
import type { ModelLine } from '../../../preload/api.ts';
import { count, figure } from '../../app/figures.ts';
import { Answered } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { useModels } from '../../stores/models.ts';

/** What the last test of a provider found; nothing before the first test. */
export function ModelList({ providerId }: { readonly providerId: string }): ReactElement | null {
  const found = useModels((state) => state.tests[providerId]);
  const test = useModels((state) => state.test);
  if (found === undefined) return null;
  return (
    <Answered remote={found} what={`Asking ${providerId} for its models`} retry={() => void test(providerId)} lines={2} height="1.75rem">
      {(models) => (models.length === 0
        ? <p className="text-ink-2">It answers, and has no model yet.</p>
        : (
          <details open={models.length <= 8}>
            <summary className="text-ink-2">It answers, with {count(models.length, 'model')}</summary>
            <ul className="mt-1 max-h-56 overflow-auto border-t border-line">{models.map((model) => <li key={model.name} className="flex gap-4 border-b border-line py-1"><Words model={model} /></li>)}</ul>
          </details>
        ))}
    </Answered>
  );
}

function Words({ model }: { readonly model: ModelLine }): ReactElement {
  const parts = [
    model.contextTokens === null ? null : `holds ${figure(model.contextTokens)} tokens`,
    model.toolCalls === null ? null : model.toolCalls ? 'has tool calls' : 'no tool calls: asked as JSON',
    model.sizeBytes === null ? null : `${(model.sizeBytes / 1e9).toFixed(1)} GB`,
  ].filter((part) => part !== null);
  return <><span className="min-w-0 flex-1 truncate font-mono text-sm"><Plain text={model.name} /></span><span className="text-sm text-ink-3">{parts.join(' · ')}</span></>;
}

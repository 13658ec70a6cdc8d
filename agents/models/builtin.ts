import type { ModelProvider } from './contract.ts';
import { modelFault } from './model-fault.ts';
import { inputOf } from './usage.ts';

/** No model: it says what the role's deterministic form says. */
export function createBuiltinProvider(): ModelProvider {
  const info = { name: 'builtin', contextTokens: null, toolCalls: true, sizeBytes: null };
  return {
    id: 'builtin',
    kind: 'builtin',
    async complete({ deterministic, tools }) {
      if (deterministic === null) return { ok: false, error: modelFault('model_no_deterministic_form', 'Only a model can do this.', { cost: 'nothing', next: 'Set a model in Settings, Models.' }) };
      const finishing = tools.some((tool) => tool.name === 'finish');
      const toolRequests = finishing ? [{ id: 'finish', tool: 'finish', input: inputOf(deterministic) }] : [];
      return { ok: true, value: { text: finishing ? '' : deterministic, toolRequests, stop: finishing ? 'tools' : 'end', usage: { promptTokens: 0, outputTokens: 0 }, firstPieceMs: 0 } };
    },
    models: async () => ({ ok: true, value: [info] }),
    model: async () => ({ ok: true, value: info }),
  };
}

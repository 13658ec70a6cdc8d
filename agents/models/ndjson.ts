import type { CallGuard } from './call-guard.ts';
import { modelFault } from './model-fault.ts';

/**
 * A `fetch` that looks at each line of a body before the client does: the client drops lines that are not JSON, with
 * a word on the console, and goes on, which would turn a broken answer into a shorter one.
 */
export function checkedLines(guard: CallGuard): typeof fetch {
  return async (input, init) => {
    const response = await guard.fetch(input, init);
    const decoder = new TextDecoder();
    const encoder = new TextEncoder();
    let rest = '';
    const pass = (lines: readonly string[], controller: TransformStreamDefaultController<Uint8Array>): void => {
      const said = lines.filter((line) => line.trim() !== '');
      if (said.every(isJson)) {
        if (said.length > 0) controller.enqueue(encoder.encode(`${said.join('\n')}\n`));
        return;
      }
      guard.stop(modelFault('model_answer_not_json', 'The answer is not what Ollama sends.', { next: 'Check that the address is that of an Ollama server.' }));
      controller.error(new Error('Not JSON.'));
    };
    const checked = response.body?.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        pass(lines, controller);
      },
      flush(controller) {
        pass([rest], controller);
      },
    }));
    return new Response(checked ?? null, { status: response.status, headers: response.headers });
  };
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

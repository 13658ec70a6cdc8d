import { createHash } from 'node:crypto';
import { runAgent, type AgentEnd, type AgentEvent } from '../../agents/loop.ts';
import { nameOf } from '../../agents/models/ask.ts';
import { createRouter } from '../../agents/models/router.ts';
import type { Role } from '../../agents/roles/role.ts';
import type { ToolHost } from '../../agents/tools/host.ts';
import type { Settings } from '../domain/settings.ts';
import type { StepName } from '../domain/words.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { PlayRole, RoleEnd, RunContext } from '../loops/loop.ts';
import type { OpenModels } from './model-room.ts';
import { createCallKeeper } from './spend.ts';

export interface PlayRoleOptions {
  readonly ledger: Ledger;
  readonly context: RunContext;
  readonly step: StepName;
  readonly settings: Settings;
  readonly models: OpenModels;
  readonly tools: ToolHost;
  readonly redact: (text: string) => string;
  readonly now: () => Date;
}

/** Lets a model play a role: the router picks it, caps are kept, and it can do nothing but call the step's tools. */
export function createPlayRole(options: PlayRoleOptions): PlayRole {
  return async (role, input) => {
    const { ledger, context, settings, models } = options;
    context.progress(`${role.title}: looking who can be asked`);
    const candidates = await models.candidates(role.name, role.tier, context.signal);
    const keeper = createCallKeeper({ ledger, run: context.run, step: options.step, role: role.name, settings, now: options.now, redact: options.redact });
    const ask = createRouter({ candidates, providerOf: (id) => models.providerOf(id), breakers: models.breakers, keeper, fallbackToPaid: settings.models.fallbackToPaid });
    const end = await runAgent({
      role, input, ask,
      tools: options.tools,
      boundary: boundaryOf(context.run.runId),
      redact: options.redact,
      contextTokens: Math.min(...candidates.map((candidate) => candidate.contextTokens), largestContext),
      emit: tell(context, role),
      signal: context.signal,
    });
    return roleEnd(role, end, options.redact);
  };
}

const largestContext = 2_000_000;

/** What a model says is outside text too: a key it may have been told elsewhere must not be stored with its words. */
function roleEnd<Input, Output>(role: Role<Input, Output>, end: AgentEnd<Output>, redact: (text: string) => string): RoleEnd<Output> {
  if (!end.ok) return { ok: false, error: { ...end.error, message: redact(end.error.message) }, attempts: end.attempts.map((attempt) => ({ ...attempt, message: redact(attempt.message) })) };
  const clean = role.output.safeParse(JSON.parse(redact(JSON.stringify(end.value))));
  if (clean.success) return { ok: true, value: clean.data, by: end.by };
  return { ok: false, error: { code: 'answer_not_storable', message: `What the ${role.name} answered holds something that looks like a credential, and can’t be kept.`, next: 'Look at the timeline.' }, attempts: [] };
}

/** Marks where outside text begins and ends in a prompt. Nobody outside knows a run's id when they write such text. */
function boundaryOf(runId: string): string {
  return createHash('sha256').update(`data of ${runId}`).digest('hex').slice(0, 12);
}

function tell<Input, Output>(context: RunContext, role: Role<Input, Output>): (event: AgentEvent) => void {
  return (event) => {
    const sentence = sentenceOf(role.title, event);
    if (sentence !== null) context.progress(sentence);
  };
}

function sentenceOf(who: string, event: AgentEvent): string | null {
  switch (event.kind) {
    case 'turn':
      return `${who}: turn ${event.turn}, waiting for an answer`;
    case 'piece':
      return `${who}: ${nameOf(event.by)} has written ${event.characters} characters`;
    case 'tool':
      return `${who}: ${event.tool}`;
    default:
      return null;
  }
}

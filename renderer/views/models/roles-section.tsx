import type { ReactElement } from 'react';
import type { ModelsChange } from '../../../preload/api.ts';
import { Button } from '../../components/button.tsx';
import { useModels } from '../../stores/models.ts';
import { CandidateFields } from './candidate-fields.tsx';
import { setRole, type Role } from './draft.ts';
import { Section } from './section.tsx';

const roles: readonly { readonly role: Role; readonly name: string; readonly tier: string; readonly note: string }[] = [
  { role: 'planner', name: 'Planner', tier: 'triage', note: 'chooses among candidates' },
  { role: 'coder', name: 'Coder', tier: 'capable', note: 'does the task through the run’s tools' },
  { role: 'reviewer', name: 'Reviewer', tier: 'capable', note: 'a second opinion, as advice' },
  { role: 'narrator', name: 'Narrator', tier: 'triage', note: 'writes the feed’s sentences' },
  { role: 'qa-checker', name: 'QA checker', tier: 'triage', note: 'holds them against the data' },
  { role: 'scout', name: 'Scout', tier: 'triage', note: 'looks for data sources' },
  { role: 'evaluator', name: 'Evaluator', tier: 'capable', note: 'reads a source’s trial' },
  { role: 'integrator', name: 'Integrator', tier: 'capable', note: 'maps a source’s records' },
];

/** A role's own default, asked before its tier. Most need none. */
export function RolesSection({ settings }: { readonly settings: ModelsChange }): ReactElement {
  const change = useModels((state) => state.change);
  const providers = settings.models.providers.map((provider) => provider.id);
  return (
    <Section id="roles" name="Roles" note="Each asks its tier, unless it has a model of its own.">
      <ul className="flex flex-col">
        {roles.map(({ role, name, tier, note }) => {
          const own = settings.models.roles[role];
          return (
            <li key={role} className="flex min-h-9 flex-wrap items-center gap-2 border-b border-line py-1 last:border-b-0">
              <span className="w-72"><span className="font-medium">{name}</span> <span className="text-sm text-ink-3">{note}</span></span>
              {own === undefined
                ? <><span className="text-ink-2">as its tier ({tier})</span><Button size="small" look="quiet" why={providers.length === 0 ? 'Add a provider first' : null} onClick={() => change((now) => setRole(now, role, { provider: providers[0] ?? '', model: '' }))} aria-label={`Its own… (${name})`}>Its own…</Button></>
                : <><CandidateFields candidate={own} providers={providers} what={name} onChange={(next) => change((now) => setRole(now, role, next))} /><Button size="small" look="quiet" onClick={() => change((now) => setRole(now, role, null))} aria-label={`As its tier (${name})`}>As its tier</Button></>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

import type { ReactElement } from 'react';
import { valueOf } from '../../app/ask.ts';
import { SelectField, TextField } from '../../components/field.tsx';
import { useModels } from '../../stores/models.ts';
import type { Candidate } from './draft.ts';

/** Provider and model; the models a test found are offered, others can be typed. */
export function CandidateFields({ candidate, providers, onChange, what }: {
  readonly candidate: Candidate; readonly providers: readonly string[]; readonly onChange: (candidate: Candidate) => void; readonly what: string;
}): ReactElement {
  const offered = useModels((state) => valueOf(state.tests[candidate.provider]));
  const choices = providers.map((id) => ({ value: id, name: id }));
  return (
    <>
      <SelectField hideLabel label={`Provider of ${what}`} value={candidate.provider} choices={choices} onChange={(provider) => onChange({ ...candidate, provider })} />
      <TextField hideLabel label={`Model of ${what}`} value={candidate.model} onChange={(model) => onChange({ ...candidate, model })} mono placeholder="model" list={offered?.map((model) => model.name) ?? []} />
    </>
  );
}

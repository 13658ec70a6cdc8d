import { useEffect, type ReactElement } from 'react';
import type { ModelsPage } from '../../../preload/api.ts';
import { useCommands } from '../../app/commands.ts';
import { Button } from '../../components/button.tsx';
import { Answered } from '../../components/notes.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { ScreenFrame } from '../../components/screen.tsx';
import { useModels } from '../../stores/models.ts';
import { CapsSection } from './caps-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { PricesSection } from './prices-section.tsx';
import { ProvidersSection } from './providers-section.tsx';
import { RolesSection } from './roles-section.tsx';
import { SpendSection } from './spend-section.tsx';
import { TiersSection } from './tiers-section.tsx';
import { WhoWorks } from './who-works.tsx';

/** Who works, who may be asked, and what it may cost. Nothing is saved until it is said so. */
export function ModelsView(): ReactElement {
  const { page, load, draft, save } = useModels();
  useEffect(() => void load(), [load]);
  useCommands({ save: { run: () => void save(), disabled: draft === null ? 'Nothing was changed' : undefined } });
  return (
    <ScreenFrame title="Models" note="Touchline works without one. A model adds a coder for tasks in your own words, a planner and a second opinion." wide>
      <SpendSection />
      <Answered remote={page} what="Reading the settings for models" retry={() => void load()} lines={6}>
        {(value) => <Edited page={value} />}
      </Answered>
    </ScreenFrame>
  );
}

function Edited({ page }: { readonly page: ModelsPage }): ReactElement {
  const draft = useModels((state) => state.draft);
  const settings = draft ?? { provider: page.provider, models: page.models, caps: page.caps };
  return (
    <>
      <div className="flex max-w-[72rem] flex-col divide-y divide-line border-y border-line">
        <WhoWorks settings={settings} />
        <ProvidersSection settings={settings} page={page} />
        <TiersSection settings={settings} />
        <RolesSection settings={settings} />
        <CapsSection settings={settings} />
        <PricesSection settings={settings} />
        <LimitsSection settings={settings} />
      </div>
      <SaveBar />
    </>
  );
}

/** What has been changed and not saved, and why it could not be. */
function SaveBar(): ReactElement | null {
  const { draft, saveFault, saving, save, discard } = useModels();
  if (draft === null) return null;
  return (
    <div role="region" aria-label="Changes not saved" className="sticky bottom-0 mt-4 flex max-w-[72rem] flex-wrap items-center gap-3 rounded-md border border-line-2 bg-raised px-4 py-2.5 shadow-(--shadow)">
      <p className="min-w-0 flex-1">
        {saveFault === null
          ? 'There are changes that are not saved. Runs under way keep the settings they began with.'
          : <span role="alert" className="text-bad"><Sentence text={saveFault.message} /> <Sentence text={saveFault.next} /></span>}
      </p>
      <Button look="quiet" onClick={discard}>Discard</Button>
      <Button look="strong" command="save" why={saving ? 'It is being saved' : null} onClick={() => void save()}>Save</Button>
    </div>
  );
}

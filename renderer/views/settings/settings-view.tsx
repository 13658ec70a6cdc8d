import { Monitor, Moon, Sun } from 'lucide-react';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import type { Theme } from '../../../preload/api.ts';
import { commandOf } from '../../app/commands.ts';
import { Button } from '../../components/button.tsx';
import { cx } from '../../components/class-names.ts';
import { KeyValues } from '../../components/key-values.tsx';
import { Answered } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { ScreenFrame } from '../../components/screen.tsx';
import { useHealth } from '../../stores/health.ts';
import { useSettings, type Level } from '../../stores/settings.ts';

const icon = '1rem';
const themes: readonly { readonly value: Theme; readonly name: string; readonly icon: ReactElement }[] = [
  { value: 'system', name: 'As the system', icon: <Monitor aria-hidden size={icon} /> },
  { value: 'light', name: 'Light', icon: <Sun aria-hidden size={icon} /> },
  { value: 'dark', name: 'Dark', icon: <Moon aria-hidden size={icon} /> },
];

const levels: readonly { readonly value: Level; readonly name: string }[] = [{ value: 'L1', name: 'L1' }, { value: 'L2', name: 'L2' }, { value: 'L3', name: 'L3' }];

/** Main asks in a window of its own before it changes anything. */
function Autonomy(): ReactElement {
  const { level, loadLevel, setLevel } = useSettings();
  useEffect(() => void loadLevel(), [loadLevel]);
  return (
    <div className="flex flex-col items-start gap-2">
      <Choices name="level" choices={levels} value={level ?? 'L1'} onChoose={(value) => void setLevel(value)} />
      <p className="text-ink-2">{levelMeaning(level)}</p>
    </div>
  );
}

function levelMeaning(level: Level | null): string {
  if (level === 'L1' || level === null) return 'Dry runs only. Nothing outside Touchline’s own folder is written.';
  if (level === 'L2') return 'A feed whose clock is on is published where its settings say. Live runs make changes that wait for your review; what you approve is pushed as a branch, and a pull request is opened. Nothing is merged.';
  return 'As L2; and changes of categories that have earned it go on without you, as far as policy and the canary allow.';
}

export function SettingsView(): ReactElement {
  const { theme, letterKeys, diffLayout, setTheme, setLetterKeys, setDiffLayout } = useSettings();
  const facts = useHealth((state) => state.facts);
  return (
    <ScreenFrame title="Settings">
      <div className="flex max-w-[46rem] flex-col divide-y divide-line border-y border-line">
        <Setting name="Theme" note="Colours of the window and of the code in it.">
          <Choices name="theme" choices={themes} value={theme} onChoose={(value) => void setTheme(value)} />
        </Setting>
        <Setting name="Diff layout" note="Can be switched while reading, too.">
          <Choices
            name="diff-layout" value={diffLayout} onChoose={setDiffLayout}
            choices={[{ value: 'unified', name: 'Unified' }, { value: 'split', name: 'Side by side' }] as const}
          />
        </Setting>
        <Setting name="Letter keys" note="Single letters such as j, k and d as shortcuts. Keys with Ctrl or Alt work either way.">
          <label className="inline-flex h-8 items-center gap-2">
            <input type="checkbox" checked={letterKeys} onChange={(event) => setLetterKeys(event.target.checked)} className="size-4 accent-(--link)" />
            {letterKeys ? 'On' : 'Off'}
          </label>
          <Button look="quiet" command="sheet" onClick={() => commandOf('sheet')?.run()}>All shortcuts</Button>
        </Setting>
        <Setting name="Autonomy" note="How far a run may go by itself.">
          <Autonomy />
        </Setting>
        <Setting name="This Touchline" note="What is running, and where it keeps its things.">
          <Answered remote={facts} what="Reading the version" retry={() => void useHealth.getState().loadFacts()} lines={2} height="1.5rem">
            {(value) => (
              <KeyValues pairs={[
                ['Version', value.version],
                ['Folder', <span key="f" className="font-mono text-sm"><Plain text={value.home} /></span>],
                ['Electron', value.electron ?? 'none'],
                ['Node', value.node],
                ['Platform', value.platform],
              ]} />
            )}
          </Answered>
        </Setting>
      </div>
    </ScreenFrame>
  );
}

function Setting({ name, note, children }: { readonly name: string; readonly note: string; readonly children: ReactNode }): ReactElement {
  return (
    <section aria-label={name} className="grid gap-x-8 gap-y-2 py-4 md:grid-cols-[15rem_minmax(0,1fr)]">
      <div><h2 className="font-medium">{name}</h2><p className="text-sm text-ink-3">{note}</p></div>
      <div className="flex min-w-0 flex-wrap items-center gap-3">{children}</div>
    </section>
  );
}

function Choices<T extends string>({ name, choices, value, onChoose }: {
  readonly name: string; readonly value: T; readonly onChoose: (value: T) => void;
  readonly choices: readonly { readonly value: T; readonly name: string; readonly icon?: ReactElement }[];
}): ReactElement {
  return (
    <div role="radiogroup" aria-label={name} className="flex rounded-md border border-line-2 bg-raised p-0.5">
      {choices.map((choice) => (
        <label key={choice.value} className={cx(
          'flex h-7 items-center gap-1.5 rounded-sm px-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
          choice.value === value ? 'bg-chosen font-medium text-ink' : 'text-ink-2 hover:text-ink',
        )}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChoose(choice.value)} className="sr-only" />
          {choice.icon}{choice.name}
        </label>
      ))}
    </div>
  );
}

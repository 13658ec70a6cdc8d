import type { ReactElement } from 'react';
import { Caps } from '../components/button.tsx';
import { Layer } from '../components/layer.tsx';
import { useOfferedIds } from './commands.ts';
import { keymap, type Shortcut } from './keymap.ts';

const groups: readonly Shortcut['group'][] = ['Anywhere', 'Go to', 'Lists', 'Run', 'Verdict', 'Changes', 'Tasks', 'Feed', 'Replay', 'Settings'];

/** The keys that do something on the screen behind it. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  const offered = useOfferedIds();
  const here = keymap.filter((shortcut) => offered.has(shortcut.id));
  return (
    <Layer open onClose={onClose} title="Shortcuts on this screen" width="46rem">
      <div role="group" aria-label="Shortcuts" tabIndex={0} className="-outline-offset-2 columns-2 gap-10 px-5 pt-3 pb-5 max-sm:columns-1">
        {groups.map((group) => {
          const shortcuts = here.filter((shortcut) => shortcut.group === group);
          return shortcuts.length === 0 ? null : (
            <section key={group} className="mb-4 break-inside-avoid">
              <h3 className="label mb-1">{group}</h3>
              <dl>
                {shortcuts.map((shortcut) => (
                  <div key={shortcut.id} className="flex min-h-7 items-center justify-between gap-4 border-b border-line">
                    <dt>{shortcut.title}</dt>
                    <dd className="flex items-center gap-2">{shortcut.keys.map((keys, at) => (
                      <span key={keys} className="flex items-center gap-2">{at > 0 && <span className="text-sm text-ink-3">or</span>}<SpokenCaps keys={keys} /></span>
                    ))}</dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Layer>
  );
}

function SpokenCaps({ keys }: { readonly keys: string }): ReactElement {
  return <><Caps keys={keys} /><span className="sr-only">{keys.replace('$mod', 'Control').replace('[Shift]+', '')}</span></>;
}

import { create } from 'zustand';

/** The field that is pointed at: its claims and its row light up together, wherever they are. */
export const useLit = create<{ readonly field: string | null }>(() => ({ field: null }));

/** What an element does to light its field while it is pointed at or focused. */
export function lighting(field: string): Readonly<Record<'onMouseEnter' | 'onMouseLeave' | 'onFocus' | 'onBlur', () => void>> {
  const light = (): void => useLit.setState({ field });
  const dim = (): void => useLit.setState((state) => (state.field === field ? { field: null } : state));
  return { onMouseEnter: light, onMouseLeave: dim, onFocus: light, onBlur: dim };
}

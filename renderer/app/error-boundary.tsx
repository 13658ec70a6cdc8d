import { Component, type ReactNode } from 'react';
import { FaultNote } from '../components/notes.tsx';

interface State {
  readonly thrown: string | null;
}

/** A screen that breaks says so and offers a fresh try; the rest of the window goes on. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode; readonly name: string }, State> {
  override state: State = { thrown: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { thrown: thrown instanceof Error ? thrown.message : String(thrown) };
  }

  override render(): ReactNode {
    if (this.state.thrown === null) return this.props.children;
    return (
      <div className="p-6">
        <FaultNote
          fault={{
            code: 'screen_broke',
            message: `${this.props.name} could not be drawn: ${this.state.thrown}`,
            next: 'Draw it again. Nothing stored is affected; the terminal shows the same runs with `touchline runs`.',
          }}
          retry={() => this.setState({ thrown: null })}
          retryLabel="Draw it again"
        />
      </div>
    );
  }
}

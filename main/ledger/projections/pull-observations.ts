import type Database from 'better-sqlite3';
import type { DeliveryRow } from '../../domain/change-views.ts';
import { canonicalText } from '../fact-text.ts';
import { pullOf, pullSchema } from './deliveries.ts';
import type { Projection } from './projection.ts';

/** Every look at a pull request that showed something new, in order: how it went, where a delivery's row has only how it stands. */
export const pullObservationsProjection: Projection = {
  table: 'pull_observations',
  key: ['root', 'seq'],
  definition: `
CREATE TABLE pull_observations (
  root TEXT NOT NULL,
  seq INTEGER NOT NULL,
  pull TEXT NOT NULL,
  PRIMARY KEY (root, seq)
) STRICT, WITHOUT ROWID;
`,
  prepare(db) {
    const observe = db.prepare('INSERT INTO pull_observations (root, seq, pull) VALUES (?, ?, ?)');
    return (fact) => {
      if (fact.type === 'pull.observed') observe.run(fact.body.root, fact.seq, canonicalText(pullOf(fact.body, fact.at)));
    };
  },
};

export function pullObservationReader(db: Database.Database) {
  const newest = db.prepare<[string, number]>('SELECT pull FROM pull_observations WHERE root = ? ORDER BY seq DESC LIMIT ?').pluck();
  return {
    pullObservations: (root: string, limit: number): readonly NonNullable<DeliveryRow['pull']>[] => newest.all(root, limit).map((text) => pullSchema.parse(JSON.parse(String(text)))).toReversed(),
  };
}

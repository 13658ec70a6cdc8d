import type { ModelRoom } from '../../main/orchestrator/model-room.ts';

/** A house without models, for tests that are about something else. */
export const noModels: ModelRoom = {
  open: () => {
    throw new Error('This run asked for models.');
  },
  secrets: () => [],
};

import type { LightWords } from '../language.ts';

/** See `LightWords`. “Still”, “again”, “only” and “yet” are none: each says something of what was before. */
export const lightWords: LightWords = {
  always: ['currently', 'also', 'right now', 'at the moment', 'at present', 'as it stands', 'as things stand', 'at this stage', 'at this point', 'here'],
  loose: ['now', 'already'],
  whenFresh: ['just'],
  whenJustOver: ['just'],
  beforeEnd: ['finished', 'ended', 'won', 'beaten', 'beat', 'defeated', 'drawn'],
  keptBefore: `: up down clear level leading trailing winning losing beaten lost won scored before after inside into within under over past short shy off of as prior in on at behind ahead outside beyond like about around by to for with from until till since when and but or not no
    minutes seconds moments a an one two three four five six seven eight nine ten half minute the it that if there`.split(/\s+/),
};

/** What stands in front and tells how it was, or how it stands for the one named right behind. */
export const fronts = String.raw`
front-was
  ?is.goAhead from (level | level terms | parity | a level position | all square | a tie | a position of parity)
  ?is.opener from (0 - 0 | nil-nil | goalless)
  ?is.goAhead having been (level | tied | all square | on level terms | even) [before <by-goal> | until then | a moment ago &is.fresh]
  ?is.opener having been (0 - 0 | nil-nil | goalless | scoreless)
  &is.bothScored &is.latest [with] <sides> (having | each having | both having | now having) (scored | found the net)
  &is.bothScored &is.latest [with] goals (for | from) both (sides | teams)
  ?is.extended with (a | the) (lead | advantage) already (in hand | established | theirs | in place)
  ?is.extended with (a lead already in hand | {action.team} [already] (ahead | in front | leading))
  ?is.wasBehind with {action.team} (behind | trailing | losing | a goal down &is.equaliser)
  ?is.equaliser with {action.opponent} (ahead | in front | leading | a goal up)
  ?is.pulledBack with {action.opponent} (ahead | in front | leading)
  ?is.comeback [having (gone | moved | come)] from (a goal | one [goal]) (down | behind) to (a goal | one [goal]) (up | ahead | in front) &is.narrow
  ?is.comeback [having (gone | moved | come)] from (behind | trailing | losing | a deficit | a losing position) to (ahead | in front | leading | the lead | winning | a winning position)

front-clause
  ?is.leading (<behind-place> | <trail-front>) {trailer} [now] (<trail-now:fin> | <need:fin>) <needs-more>*
  ?is.leading <lead-place> {leader} [now] (<lead-now:fin> | <hold-on>) <now-more>*
  ?is.trailerBlank ?is.winInPlay <trail-front> {loser} <lost-pred>
  ?is.level &is.underWay <level-place> <sides> (go again | need a winner | are still looking for a winner)

trail-front
  ?is.trailerBlank [still] (without (a goal | scoring | a reply) [to their name] | with no goals [to their name] | with nothing to show [for it] | goalless | scoreless)
  ?is.trailerBlank [still | yet] to score

# Beside what trails or lost: the goal did not change that.
despite
  &is.teamTrails &is.latest (despite | in spite of | even after) (<by-goal> | <s-np> <s-pred:ing>)
  &is.teamLost (despite | in spite of | even after) (<by-goal> | <s-np> <s-pred:ing>)
`;

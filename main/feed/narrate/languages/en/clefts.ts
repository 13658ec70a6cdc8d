/** Sentences that put one thing first: it was he who, it was then that, the side that scored is. */
export const clefts = String.raw`
cleft-clause
  (it is | it was | this is | that was) <s-np> whose <goal-adj>* (goal | <goal-noun>) <goal-post>* <result:fin> <s-more>*
  (it is | it was) {action.team} (who | that | which) <t-pred:fin> <t-more>*
  (it is | it was) {action.opponent} (who | that | which) <o-pred> <o-more>*
  (it is | it was) (through | thanks to | via | courtesy of | from) <by-whom> that (<t-clause> | <m-clause>)
  (it is | it was) <goal-np> (that | which) <result:fin> <g-more>*
  (it is | it was) (<when> | <from-the-spot>) (that | when) (<s-clause> | <t-clause> | <o-clause> | <lead-clause> | <passive>)
  ?is.goal !is.ownGoal the (one | player | man &is.men) (who | to | that) (<s-pred:fin> | score) (is | was) <s-np> <s-more>*
  ?is.goal !is.ownGoal the {action.team} (player | man &is.men | scorer) (who | that) <s-pred:fin> (is | was) <s-np> <s-more>*
  the (side | team) (that | who | which | to) (<team-act:fin> | score) (is | was) {action.team} <t-more>*
  ?is.leading &is.underWay the (side | team) (in front | that leads | ahead | leading | in the lead | on top | with the lead) (is | are) [now] {leader} <now-more>*
  ?is.leading &is.underWay the (side | team) (behind | that trails | trailing | that is behind) (is | are) [now] {trailer} <now-more>*
  ?is.winInPlay the (winners | winner | winning side) (are | is | were | was) <winner-np> <lost-adv>*
`;

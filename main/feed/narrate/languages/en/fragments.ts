/** What stands for a sentence without being one: a name, a score, a cry, as a ticker has them between full stops. */
export const fragments = String.raw`
fragment
  <s-fragment>
  <when>
  <bare-now>
  <cry>
  <t-fragment>
  <scoreline> [now] [<by-cause>]
  <noun-clause> <m-more>*
  with <with-clause>
  <abs-clause>
  ?is.finished <scoreline-end>
  <when> [: | -] (<s-fragment> | <t-fragment> | <cry>)

scoreline-end
  (ft | full time | full-time | final score | final) [:] (<scoreline> | <bare-now>)

# The scorer alone, and when.
s-fragment
  ?is.goal !is.ownGoal <s-np> <fragment-more>*
  ?is.ownGoal [own goal [: | - | \! | .]] <scorer> \( (own goal | og | o [.] g [.]) \) <fragment-more>*
  ?is.ownGoal own goal [: | - | \! | .] <scorer> <fragment-more>*
  ?is.ownGoal an own goal [: | - | \! | .] <scorer> <fragment-more>*
  ?is.goal !is.ownGoal (the |) (last | latest) &is.latest (scorer | goalscorer | goal | on the scoresheet) : <s-np> <fragment-more>*
  ?is.ownGoal (the |) (last | latest) &is.latest goal : <scorer> \( (own goal | og) \) <fragment-more>*
  \( ?is.penalty !is.ownGoal (pen [.] | penalty) \) <s-np> <fragment-more>*

fragment-more
  !is.ownGoal [for] {action.team}
  [now | and] <bare-now>
  now
  <when>
  \( {action.minute} \)
  {action.minute}
  \( ?is.penalty !is.ownGoal (pen [.] | penalty) \)
  <scoreline>
  (: | -) <scoreline>

# The score behind it, or beside the name.
t-fragment
  ?is.leading {leader} [now | already] <lead-now:abs> <now-more>*
  ?is.leading {trailer} [now | already | still &is.trailerBlank] <trail-now:abs> <now-more>*
  <lead-of> <lead-is:abs> <now-more>*
  <gap> <gap-is:abs> <now-more>*
  ?is.teamLeads &is.latest {action.team} <fragment-lead>
  ?is.teamLeads &is.latest {action.opponent} <fragment-trail>
  ?is.teamTrails &is.latest {action.team} <fragment-trail>
  ?is.teamTrails &is.latest {action.opponent} <fragment-lead>

fragment-lead
  [now | already] <lead-place> <now-more>*

fragment-trail
  <behind-place> <now-more>*

cry
  ?is.penalty !is.ownGoal penalty (to | for) <team>
  &is.severalGoals another [one] for <team>
  ?is.finished (full time | full-time | ft | FT | it's all over | all over | that's it | it is over | final whistle) [<bare-now> | <scoreline>]
  ?is.equaliser (equaliser | equalizer | level | all square | parity [restored] | leveller)
  ?is.goAhead (lead | advantage | breakthrough) <team>
  ?is.opener (first blood | opener | one-nil &is.latest) [to] [{action.team}]
  ?is.goAhead (parity (gone | over)) 
  ?is.penalty !is.ownGoal (penalty | pen) (scored | converted | goal)
  ?is.comeback (turnaround | comeback) [complete | completed | from <team> | by {action.team}]
  ?is.ownGoal own goal
  ?is.hatTrick !is.ownGoal hat-trick [from the spot &is.penalty] [for] [<s-np>] [against <other>] <fragment-more>*
  ?is.brace !is.ownGoal (brace | double) [for] [<s-np>]
  ?is.again !is.ownGoal <s-np> again
  ?is.teamAhead {action.score.leaderFirst} [to] {action.team} &is.latest
  ?is.pulledBack &is.marginOne {action.team} within one [goal] [of <other>]
  ?is.halved [the] (deficit | lead | gap) halved <by-cause>*
  ?is.goal !is.ownGoal [and] another [goal] for <team> <by-cause>* &is.severalGoals
  ?is.comeback (late &is.late |) (twist | turnaround)
  ?is.goAhead &is.latest (late &is.late |) twist
  ?is.pulledBack (a | ) (late &is.late |) lifeline for <team>
  ?is.goAhead (the |) (deadlock | tie | stalemate) (broken | over)
  ?is.goal new (score | scoreline) [in <match-np>] &is.latest [<bare-now> | <scoreline>]
  ?is.close &is.underWay [it's] (tight | close) [late on &is.nowLate]
  ?is.level &is.underWay (all | everything) to play for [at {score}] [<by-cause>] 
  ?is.opener (we had to wait | it took a while | we waited a long time) [for a goal | for the first goal] &is.secondHalf [until the {action.minute:ord} minute]
  ?is.trailerBlank nothing for <trailer-np>
  ?is.goal (tap to follow | follow now | watch now | tune in now) &is.underWay
  ?is.brace !is.ownGoal ({goal.number.of.scorer:nth} of the <match> | {goal.number.of.scorer:count}) for (<s-np> | the {action.team} (scorer | player))
  ?is.pulledBack &is.latest still work to do
  ?is.pulledBack (one | a goal) back for <team> <by-cause>*
  ?is.opener {action.team} (off the mark | up and running) <by-cause>*
  ?is.opener <match-np> (off the mark | up and running)
  ?is.extended (more trouble | trouble | another blow) for <other>
  ?is.early (quick | bright | flying | dream) start for <team>
  ?is.goal (late &is.late | early &is.early | second-half &is.secondHalf | first-half &is.firstHalf | added-time &is.stoppage | stoppage-time &is.stoppage | latest &is.latest | new &is.latest | last &is.latest)* <goal-noun> [alert | update | flash] [: | -] [<s-np> !is.ownGoal | {scorer} &is.ownGoal] [for <team>] <when>*
  ?is.goal {competition} (alert | update | goal | news) [:]
  ?is.goal !is.ownGoal (scorer | goalscorer) : <s-np>
  ?is.goal (it's in | it is in | there it is | there's the goal | we have a goal | there it is then | in it goes | back of the net | what a goal | goal)
  ?is.leading &is.underWay (can | will) {leader} [now] (hold on | hold out | see it out | stay ahead | keep it | win it) [to (it | their lead | the lead | win | the end)]
  ?is.leading &is.underWay (can | will) ({trailer} | they) [now | still] (respond | reply | answer | react | recover | hit back | come back | find (<chased> | a way back [into (it | the <match>)]) | equalise &is.byOne | level &is.byOne | get back <into-it> | turn it around | <purpose-verb>)
  ?is.close &is.underWay (who | which (side | team)) (will | can) (win | win it | get the winner &is.level | score next | find a winner &is.level)
  ?is.teamAhead &is.latest {action.margin:count} [goals | goal] (clear | up | ahead | in front | to the good) [now] [for <team>]
  ?is.teamTrails &is.latest {action.margin:count} [goals | goal] (down | behind) [now] [for <team>]
`;

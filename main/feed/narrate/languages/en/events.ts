/** The goal as the event that something follows from: who scored, who conceded, that it came, behind “after”, “when”, “since”. */
export const events = String.raw`
event-sub
  (after | when | as | because | since | once | now that | given that | seeing as) <goal-event>

goal-event
  <s-np> <s-post>* <act:after>
  {action.team} <t-post>* <team-act:after>
  {action.opponent} <o-event>
  (<g-np> | <goal-np>) <g-event>
  they conceded [(to | against) (<s-np> !is.ownGoal | {action.team})] <when>*

o-event
  ?is.goal (conceded | concede | concedes | (have | has | had) conceded | let in (a goal | one | <s-np> !is.ownGoal)) [again &is.extended | first &is.opener | another &is.extended | a goal | the <goal-adj>* goal] [(to | from) (<s-np> !is.ownGoal | <by-goal> | {action.team})] <when>*
  ?is.goAhead (fell | fall | went | go | (have | has | had) (fallen | gone)) behind [(to | against) (<s-np> !is.ownGoal | <by-goal> | {action.team})] <when>*
  ?is.equaliser (lost | lose | (have | has | had) lost | surrendered | let slip) (their | the) (lead | advantage) [to (<s-np> !is.ownGoal | <by-goal> | {action.team})] <when>*
  ?is.equaliser (were | are | was | is | have been | had been) (pegged back | caught | hauled back) [by (<by-whom> | {action.team})] <when>*
  ?is.goal !is.ownGoal (were | are | was | is | have been | had been) (breached | beaten | caught out) [by (<by-whom> | {action.team})] <when>*

g-event
  ?is.goal (came | comes | arrived | arrives | went in | goes in | was scored | is scored | (has | have | had) (come | arrived | gone in | been scored)) [(by | from | through) <s-np> !is.ownGoal] [for {action.team}] <when>*

# What follows from the goal.
event-main
  <t-clause>
  <o-clause>
  <m-clause>
  <now-clause>
  <needs-clause>
  <thing-turned:fin>
  <passive>
  <score-clause>
  <news-clause>
  <g-clause>
  <time-clause>
  <state> <state-more>*
  <done> <done-more>*
`;

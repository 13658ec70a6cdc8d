/** The score, the match and its leader as what changed. */
export const scoreChanges = String.raw`
score-clause
  ?is.goal <match-thing> (has | have) [now | just &is.fresh] (a | another &is.severalGoals) (new | fresh | changed | different) (score | scoreline) [:] [of] [<standing-now>] <now-more>*
  ?is.goAhead &is.latest <match-thing> [now] (has | have) [now] (a | its) [new | clear] leader [:] [in] [{action.team}] <t-more>*
  ?is.goal <match-thing> (has | have) [now | just &is.fresh] (its | a | their | the) (first &is.opener | {goals.in.match:nth}) goal <goal-post>* [(through | thanks to | from) <by-whom>] <adv>*
  ?is.goal (there is | there has [just &is.fresh | now] been | there was) (a | the) (first &is.opener | {goals.in.match:nth}) goal [(in | of) <the-match>] [for <team>] <goal-post>*
  the (score | scoreline) (in | of | between | for) (<the-match> | <both>) (has [just &is.fresh | now] (changed | moved | gone | become) | changes | changed | moves | moved | goes | went | becomes | became) [to] <standing-now> <m-more>*
  the (score | scoreline) (in | of | for) <the-match> (is | stands at | reads | was made) [now] <standing-now> <now-more>*
  ?is.opener <was-nil> (is | has become | has now become | became | becomes | turns into | turned into) [now] <standing-now> <now-more>*
  ?is.goAhead <was-even> (is | has become | has now become | became | becomes | turns into | turned into) [now] (<standing-now> | a <lead-size>* (lead | advantage) for <team>) <now-more>*
  ?is.equaliser &is.latest (a | the | {action.opponent:gen}) (lead | advantage) [for <other>] (is | has become | became | becomes | turns into | turned into) [now] (a [{score}] (draw &is.finished | tie) | parity | {score}) <now-more>*
  ?is.goAhead &is.latest ?is.firstLead {action.team} (have | has) not (led | been ahead) before
  ?is.goal <match-thing> (has | have) [just &is.fresh] [got | had] (its | an | a | the) <goal-adj>* (goal | <goal-noun>) <goal-post>* <adv>*

was-nil
  what was (0 - 0 | goalless | nil-nil) [a moment ago &is.fresh | before]
  (0 - 0 | nil-nil)
  a goalless <match>

was-even
  (what was [a] level | a level <match> | a tie | a level score)

match-thing
  (the | this) [{competition}] <match> [between <both>]
  <fixture>
  the (second half &is.secondHalf | first half &is.firstHalf)
`;

import type { CoursePoint, EventAction, EventFile } from '../../app/contract.ts';

/** A line of the course: what it is of, and its value after each action. */
export interface CourseLine {
  readonly name: string;
  readonly values: readonly number[];
}

/** An action that changed the chances, with where it stands. */
export interface ImpactMark {
  readonly actionId: string;
  readonly progress: number;
  readonly impact: number;
  readonly words: string;
  /** Among the three that changed most. */
  readonly top: boolean;
}

export interface Course {
  readonly progress: readonly number[];
  readonly chances: readonly CourseLine[];
  readonly score: readonly CourseLine[];
  readonly marks: readonly ImpactMark[];
}

const topMarks = 3;

/** The course of an event as lines to draw, each with a value at every point. */
export function courseOf({ record, outcomes, course }: Pick<EventFile, 'record' | 'outcomes' | 'course'>): Course {
  // An outcome is called by a competitor's key, by `home` or `away`, or by a word of the sport's own.
  const names = new Map<string, string>(record.competitors.flatMap((one) => (one.alignment === null ? [[one.key, one.name]] : [[one.alignment, one.name], [one.key, one.name]])));
  const scored = [...new Set(course.flatMap((point) => Object.keys(point.total ?? {})))];
  return {
    progress: course.map((point) => point.progress),
    chances: outcomes.map((outcome, at) => ({
      name: names.get(outcome) ?? outcome,
      values: course.map((point) => point.chances[at] ?? 0),
    })),
    score: scored.map((key) => ({ name: names.get(key) ?? key, values: carried(course, key) })),
    marks: marksOf(course, record.actions),
  };
}

/** A total that a point leaves out is what it was. */
function carried(course: readonly CoursePoint[], key: string): readonly number[] {
  let last = 0;
  return course.map((point) => {
    last = point.total?.[key] ?? last;
    return last;
  });
}

function marksOf(course: readonly CoursePoint[], actions: readonly EventAction[]): readonly ImpactMark[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const felt = course.filter((point) => point.impact > 0.005);
  const top = new Set([...felt].sort((a, b) => b.impact - a.impact).slice(0, topMarks).map((point) => point.actionId));
  return felt.map((point) => {
    const action = byId.get(point.actionId);
    return { actionId: point.actionId, progress: point.progress, impact: point.impact, words: action === undefined ? '' : actionInWords(action), top: top.has(point.actionId) };
  });
}

export function actionInWords(action: Pick<EventAction, 'type' | 'minute' | 'stoppage' | 'participant'>): string {
  const minute = minuteInWords(action);
  return [minute, action.type.replaceAll('-', ' '), action.participant].filter((word) => word !== null && word !== '').join(' ');
}

/** `90+4’`; empty where the source gives no minute. */
export function minuteInWords({ minute, stoppage }: Pick<EventAction, 'minute' | 'stoppage'>): string {
  if (minute === null) return '';
  return stoppage === null || stoppage === 0 ? `${minute}’` : `${minute}+${stoppage}’`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What the plot of chances shows, for those who can't see it. */
export function chancesInWords({ chances, marks }: Course): string {
  const last = chances.map((line) => ({ name: line.name, start: line.values[0] ?? 0, end: line.values.at(-1) ?? 0 }))
    .sort((a, b) => b.end - a.end).slice(0, 3);
  const ends = last.map((line) => `${line.name} ${percent(line.start)} after the first action and ${percent(line.end)} after the last`).join('; ');
  const top = marks.filter((mark) => mark.top).map((mark) => `${mark.words || 'an action'} by ${percent(mark.impact)}`).join(', ');
  return `Chances after each action. ${ends}.${top === '' ? '' : ` What changed them most: ${top}.`}`;
}

export function scoreCourseInWords({ score }: Course): string {
  return `The score after each action. At the end: ${score.map((line) => `${line.name} ${line.values.at(-1) ?? 0}`).slice(0, 5).join(', ')}.`;
}

import { useMemo, useState, type ReactElement } from 'react';
import type { EventFile } from '../../app/contract.ts';
import { cx } from '../../components/class-names.ts';
import { Plain } from '../../components/plain.tsx';
import { actionInWords, chancesInWords, courseOf, scoreCourseInWords, type Course } from './course-data.ts';
import { CoursePlot } from './course-plot.tsx';

const percent = (value: number): string => `${Math.round(value * 100)} %`;
const whole = (value: number): string => (Number.isInteger(value) ? String(value) : '');

/** What each action changed: the chances of each outcome and the score, as plots or as a table. */
export function CourseTab({ file }: { readonly file: EventFile }): ReactElement {
  const [asTable, setAsTable] = useState(false);
  const course = useMemo(() => courseOf(file), [file]);
  if (course.progress.length === 0) {
    return <p className="text-ink-2">There is no course to draw: no action was told yet, or Touchline has no description of this sport.</p>;
  }
  return (
    <>
      <div className="mb-2 flex items-center gap-3">
        <p className="text-ink-2">Half the sum of what an action changed in the chances is its impact.</p>
        <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)} className={cx('ml-auto h-6 shrink-0 rounded-md border border-line-2 px-2 text-sm', asTable ? 'bg-chosen font-medium' : 'bg-raised text-ink-2 hover:bg-hover')}>As a table</button>
      </div>
      {asTable ? <CourseTable file={file} course={course} /> : <Plots course={course} />}
    </>
  );
}

function Plots({ course }: { readonly course: Course }): ReactElement {
  const most = Math.max(...course.score.flatMap((line) => line.values), 1);
  return (
    <div className="flex flex-col gap-4">
      {course.chances.length > 0 && (
        <figure>
          <figcaption className="label mb-1">Chance of each outcome</figcaption>
          <CoursePlot lines={course.chances} progress={course.progress} marks={course.marks} top={1} tick={percent} words={chancesInWords(course)} height={230} />
          <TopMarks course={course} />
        </figure>
      )}
      {course.score.length > 0 && (
        <figure>
          <figcaption className="label mb-1">Score</figcaption>
          <CoursePlot lines={course.score} progress={course.progress} marks={[]} top={most} tick={whole} words={scoreCourseInWords(course)} height={120} />
        </figure>
      )}
    </div>
  );
}

function TopMarks({ course }: { readonly course: Course }): ReactElement | null {
  const top = course.marks.filter((mark) => mark.top);
  return top.length === 0 ? null : (
    <p className="mt-1 text-sm text-ink-2"><span className="text-ink-3">Changed most: </span>{top.map((mark, at) => <span key={mark.actionId}>{at > 0 && ' · '}<Plain text={mark.words} /> <span className="text-ink-3">by {percent(mark.impact)}</span></span>)}</p>
  );
}

function CourseTable({ file, course }: { readonly file: EventFile; readonly course: Course }): ReactElement {
  const actions = new Map(file.record.actions.map((action) => [action.id, action]));
  const shown = course.chances.slice(0, 6);
  return (
    <div role="region" aria-label="The course as a table" tabIndex={0} className="overflow-x-auto">
      <table className="w-full text-left">
        <thead>
          <tr className="border-b border-line-2 text-sm text-ink-3">
            <th scope="col" className="py-1 pr-3 font-medium">Action</th>
            {course.score.slice(0, 6).map((line) => <th key={line.name} scope="col" className="max-w-28 truncate py-1 pl-3 text-right font-medium"><Plain text={line.name} /></th>)}
            {shown.map((line) => <th key={line.name} scope="col" className="max-w-28 truncate py-1 pl-3 text-right font-medium">chance <Plain text={line.name} /></th>)}
            <th scope="col" className="py-1 pl-3 text-right font-medium">impact</th>
          </tr>
        </thead>
        <tbody>
          {file.course.map((point, at) => {
            const action = actions.get(point.actionId);
            return (
              <tr key={point.actionId} className="border-b border-line">
                <th scope="row" className="py-1 pr-3 font-normal wrap-anywhere"><Plain text={action === undefined ? point.actionId : actionInWords(action)} /></th>
                {course.score.slice(0, 6).map((line) => <td key={line.name} className="py-1 pl-3 text-right">{line.values[at]}</td>)}
                {shown.map((line) => <td key={line.name} className="py-1 pl-3 text-right">{percent(line.values[at] ?? 0)}</td>)}
                <td className="py-1 pl-3 text-right">{percent(point.impact)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

import type { Fault, Result } from '../domain/result.ts';
import { failureReportSchema } from '../domain/artifacts/failure-report.ts';
import { fail, ok } from '../domain/result.ts';
import type { ModelRole } from '../domain/words.ts';
import type { RoleEnd, StepContext, StepEnd } from './loop.ts';

type Attempts = Extract<RoleEnd<unknown>, { ok: false }>['attempts'];

/**
 * Ends the run with "needs you" and a report that says who was asked, what went wrong each time, and what to do
 * next. A run that was cancelled is no such case: it stays cancelled.
 */
export function needsYou(context: StepContext, role: ModelRole, fault: Fault, attempts: Attempts): Result<StepEnd> {
  if (context.signal.aborted) return fail('cancelled', 'The run was cancelled.', 'Start a new run when you want one.');
  const report = failureReportSchema.safeParse({
    ...context.envelope({ step: context.step, role, fault }, { value: 0, basis: 'The work was not done.' }),
    kind: 'failure_report',
    step: context.step,
    role,
    fault: { code: fault.code, message: fault.message, next: fault.next },
    attempts: attempts.slice(0, 100).map((attempt) => ({ ...attempt, message: attempt.message.slice(0, 1000) })),
  });
  if (!report.success) return fail('artifact_off_contract', 'The failure report does not fit its contract.', 'This is a fault of Touchline; please report it.');
  const written = context.writeArtifact('failure_report.json', `${JSON.stringify(report.data, null, 2)}\n`, 'application/json');
  if (!written.ok) return written;
  const sentence = `${fault.message} ${fault.next}`.slice(0, 1000);
  return ok({ sentence, end: { result: 'needs-you', sentence } });
}

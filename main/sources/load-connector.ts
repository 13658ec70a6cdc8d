import * as z from 'zod';
import { connectorSchema, type Connector } from '../domain/connector.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { compileExpression } from '../feed/connect/expression.ts';
import { compileRegex } from '../feed/connect/linear-regex.ts';
import { mappingText } from '../feed/connect/map-records.ts';
import { RegexRefused } from '../feed/connect/regex-syntax.ts';

/** A connector somebody wrote, checked as far as it can be without data. Faults: `connector_not_json`, `connector_invalid`, `mapping_invalid`, `grammar_invalid`. */
export function loadWorkspaceConnector(text: string): Result<Connector> {
  const parsed = parseManifest(text);
  if (!parsed.ok) return parsed;
  const connector = parsed.value;
  const parts = [connector.records.from, ...connector.records.joins.map((join) => join.part)];
  const stranger = parts.find((name) => connector.parts[name] === undefined);
  if (stranger !== undefined) return fail('connector_invalid', `The connector ${connector.id} reads records from a part ${stranger} that it does not have.`, `Its parts are ${Object.keys(connector.parts).join(', ')}.`);
  for (const expression of [connector.records.path, ...connector.records.joins.map((join) => join.path), mappingText(connector)]) {
    const compiled = compileExpression(expression);
    if (!compiled.ok) return compiled;
  }
  return checkedGrammars(connector);
}

function parseManifest(text: string): Result<Connector> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fail('connector_not_json', `The connector is not JSON: ${error instanceof Error ? error.message : String(error)}`, 'Correct the file.');
  }
  const parsed = connectorSchema.safeParse(json);
  return parsed.success ? ok(parsed.data) : fail('connector_invalid', `The connector is not valid:\n${z.prettifyError(parsed.error).slice(0, 2000)}`, 'Correct the file; docs/connectors.md says what each field is.');
}

function checkedGrammars(connector: Connector): Result<Connector> {
  for (const [name, { format }] of Object.entries(connector.parts)) {
    if (format.kind !== 'text') continue;
    try {
      for (const rule of format.grammar.lines) compileRegex(`^(?:${rule.pattern})$`, '');
    } catch (error) {
      if (!(error instanceof RegexRefused)) throw error;
      return fail('grammar_invalid', `The grammar of the part ${name} can’t be used. ${error.message}`, 'Mend the rule; docs/connectors.md says what there is.');
    }
  }
  return ok(connector);
}

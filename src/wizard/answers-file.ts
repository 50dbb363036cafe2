// Answers as a file: what --record writes, --replay reads, and what is kept when the user leaves. What the questions
// started from goes with them, so that a replay makes the same request although the service has moved on.
import {printJson} from '../value/json/json-print.js'
import {isList, isStructure, type Structure, type Value} from '../value/value.js'
import type {Beginning} from './beginning.js'
import type {TemplateParameter} from './wizard-ports.js'

export interface AnswersFile {
  /** `CreateJob` or `UpdateJob`. */
  readonly operation: string
  readonly beginning: Beginning
  /** Members that flags had given. */
  readonly given: Structure
  readonly answers: ReadonlyMap<string, string>
}

/** Rises when older files could be misread. */
const VERSION = 1

export function writeAnswers({operation, beginning, given, answers}: AnswersFile): string {
  const {base, template, job} = beginning
  const file: Structure = new Map<string, Value>([
    ['wizard', VERSION],
    ['operation', operation],
    ['base', base],
    ...(template ? [['template', templateStructure(template.arn, template.parameters)] as const] : []),
    ...(job ? [['job', job] as const] : []),
    ...(given.size > 0 ? [['given', given] as const] : []),
    ['answers', new Map(answers)],
  ])
  return `${printJson(file, 4)}\n`
}

/** @returns nothing where the content is not a file of answers */
export function readAnswers(content: Structure): AnswersFile | undefined {
  const [operation, base, answers] = [content.get('operation'), content.get('base'), content.get('answers')]
  if (content.get('wizard') !== VERSION || typeof operation !== 'string') return undefined
  if (!isStructure(base) || !isStructure(answers)) return undefined
  const [template, job, given] = [content.get('template'), content.get('job'), content.get('given')]
  return {
    operation,
    given: isStructure(given) ? given : new Map(),
    answers: new Map([...answers].map(([id, answer]) => [id, String(answer)])),
    beginning: {
      base,
      ...(isStructure(template)
        ? {template: {arn: String(template.get('arn')), parameters: parametersOf(template.get('parameters'))}}
        : {}),
      ...(isStructure(job) ? {job} : {}),
    },
  }
}

function templateStructure(arn: string, parameters: readonly TemplateParameter[]): Structure {
  const rows = parameters.map(
    ({key, doc, optional}) =>
      new Map<string, Value>([
        ['key', key],
        ['doc', doc],
        ['optional', optional],
      ]),
  )
  return new Map<string, Value>([
    ['arn', arn],
    ['parameters', rows],
  ])
}

function parametersOf(value: Value | undefined): TemplateParameter[] {
  return (isList(value) ? value.filter(isStructure) : []).map((row) => ({
    key: String(row.get('key')),
    doc: String(row.get('doc')),
    optional: row.get('optional') === true,
  }))
}

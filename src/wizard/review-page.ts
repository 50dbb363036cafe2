// What stands above the last choice: the command that the answers equal, what would change, and what is wrong with it.

import {connectionFlags} from '../arguments/connection-flags.js'
import type {GlobalFlags} from '../arguments/global-flags.js'
import {diffJob} from '../diff/job-diff.js'
import {renderDiff} from '../diff/render-diff.js'
import {countText, type ThingCount} from '../diff/thing-count.js'
import type {Operation} from '../model/vocabulary.js'
import type {ValidationContext} from '../validation/context.js'
import {problemLines} from '../validation/problem-text.js'
import {isError, validate} from '../validation/validate.js'
import type {Structure} from '../value/value.js'
import {commandText} from './command-text.js'
import type {Reviewed} from './review.js'

export interface Page {
  readonly operation: Operation
  readonly input: Structure
  readonly job: Structure | undefined
  readonly things: ThingCount | undefined
  readonly context: ValidationContext
  readonly globals: GlobalFlags
}

export function reviewPage({
  operation,
  input,
  job,
  things,
  context,
  globals,
}: Page): Pick<Reviewed, 'lines' | 'isWrong'> {
  const problems = validate(operation, input, context)
  const diff = job && diffJob({job, things: things?.things}, input, connectionFlags(globals))
  return {
    lines: [
      '',
      `Review${things && !job ? `: ${countText(things)}` : ''}`,
      '',
      commandText(operation, input, globals),
      '',
      ...(diff ? [...renderDiff(diff), ''] : []),
      ...problems.filter(({severity}) => severity !== 'note').flatMap(problemLines),
    ],
    isWrong: problems.some(isError) || (diff !== undefined && (diff.refusals.length > 0 || diff.changes.length === 0)),
  }
}

// What a wizard's outcome becomes: text on stdout, the request that would be sent, or the request itself.
import {UsageError} from '../../errors/cli-error.js'
import type {Operation} from '../../model/vocabulary.js'
import {formatValue} from '../../output/format-value.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {fillTokens} from '../../transport/fill-tokens.js'
import {commandText} from '../../wizard/command-text.js'
import {countText} from '../../wizard/consequences.js'
import {DIALECTS} from '../../wizard/review.js'
import type {Outcome} from '../../wizard/run.js'
import {assertValid} from '../assert-valid.js'
import {type Confirmation, consent} from '../consent.js'
import {refuseChanged} from '../diff/refuse-changed.js'
import {dryRunText} from '../dry-run.js'
import {printAnswer} from '../print-answer.js'
import type {Runtime} from '../runtime.js'
import type {Session} from '../session.js'

export interface Circumstances {
  readonly operation: Operation
  /** What --print asked for. */
  readonly print: string | undefined
  /** Somebody has seen the warnings, and errors have stopped there. */
  readonly isReviewed: boolean
  readonly settings: Settings
  readonly session: Session
  readonly runtime: Runtime
}

/** @returns the exit code */
export async function finish(outcome: Outcome, circumstances: Circumstances): Promise<number> {
  const {operation, print, isReviewed, settings, session, runtime} = circumstances
  const {globals, stdout} = runtime
  const input = fillTokens(operation, outcome.input)
  if (!isReviewed) await assertValid(operation, input, settings, async () => undefined, runtime)
  if (outcome.text !== undefined || print !== undefined) {
    await stdout.write(outcome.text ?? (await printed(print ?? '', operation, outcome)))
    return 0
  }
  if (globals.dryRun) {
    await stdout.write(dryRunText(operation, input))
    return 0
  }
  await consent(confirmation(operation, outcome), runtime)
  if (outcome.job) await refuseChanged(outcome.job, session)
  return printAnswer(operation, [await session.send(operation, input)], {paged: false}, settings, runtime)
}

export const PRINTED = ['json', 'yaml', ...DIALECTS.keys()]

async function printed(what: string, operation: Operation, {input}: Outcome): Promise<string> {
  const dialect = DIALECTS.get(what)
  if (dialect) return `${commandText(operation, input, dialect)}\n`
  if (what === 'json' || what === 'yaml') return formatValue(input, what)
  throw new UsageError(`--print takes ${PRINTED.join(', ')}, not '${what}'`)
}

/** Only a new job for many things asks once more: the review has been the question for the others. */
function confirmation({name}: Operation, {input, things}: Outcome): Confirmation | undefined {
  const isLarge = things !== undefined && (things.things > LARGE || things.orMore)
  if (name !== 'CreateJob' || !isLarge) return undefined
  return {question: `This reaches ${countText(things)}.`, typed: String(input.get('jobId'))}
}

const LARGE = 100

// One operation on many things: every input is made and checked before the first is sent, then each gives one line.

import {connectionFlags} from '../../arguments/connection-flags.js'
import {flagOf} from '../../arguments/operation-flags.js'
import type {BulkFlags} from '../../bulk/bulk-flags.js'
import {type Journal, openJournal} from '../../bulk/journal.js'
import {checkOutput} from '../../cli/global-checks.js'
import {consent} from '../../cli/operation/consent.js'
import {whereText} from '../../cli/operation/consent-facts.js'
import {dryRunText} from '../../cli/operation/dry-run.js'
import type {ManyItems} from '../../cli/operation/run-many.js'
import {sayNext} from '../../cli/print/next-line.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {announceLocal, isLocal} from '../../cli/session/local-simulator.js'
import {settingsOf} from '../../cli/session/settings-of.js'
import {emptyValue} from '../../errors/words.js'
import type {Operation} from '../../model/vocabulary.js'
import {requireRegion} from '../../settings/region.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {ManyQuestions} from './confirm-many.js'
import {journalScope} from './journal-scope.js'
import {type Plan, planWork} from './plan-work.js'
import {readLines, titleOf} from './read-lines.js'
import {sendAll} from './send-all.js'

/** @returns the exit code */
export async function runBulk(operation: Operation, many: ManyItems, runtime: Runtime): Promise<number> {
  const {flags, keys, question} = many
  checkOutput(runtime.globals.output, ['ndjson'])
  // An empty line of a file is skipped; an empty word is a variable that was never set.
  if (flags.ids.includes('')) throw emptyValue(keys.map(flagOf).join(' '))
  const settings = await settingsOf(runtime)
  if (!runtime.globals.dryRun && !isLocal(runtime)) requireRegion(settings)
  const questions = new ManyQuestions(operation, question)
  const {plan, journal} = await prepare(operation, many, questions, settings, runtime)
  try {
    if (plan.count + plan.already === 0)
      await runtime.stderr.write(`Nothing to do: ${titleOf(flags.from ?? '-')} has no ids\n`)
    if (runtime.globals.dryRun) {
      for (const {input} of plan.items) await runtime.stdout.write(dryRunText(operation, await input()))
      return 0
    }
    await announceLocal(runtime)
    const facts = [`In: ${whereText(settings, runtime)}`, questions.itemsText]
    await consent(questions.confirmation, runtime, {facts})
    const exitCode = await sendAll({operation, ...plan, flags, journal}, settings, runtime)
    if (exitCode === 0) await sayNext(nextAfterMany(operation, connectionFlags(runtime.globals)), runtime)
    return exitCode
  } finally {
    journal?.close()
  }
}

/** Nothing where nothing was changed. */
const nextAfterMany = ({http}: Operation, connection: string) =>
  http.method === 'GET' ? undefined : `iotjobs jobs${connection}`

function journalOf(
  operation: Operation,
  {journal: file, rest}: BulkFlags,
  settings: Settings,
  runtime: Runtime,
): Journal | undefined {
  if (file === undefined) return undefined
  const task = `${operation.service}.${operation.name} ${JSON.stringify(rest)}`
  return openJournal(file, {task, scope: journalScope(operation, settings, runtime)}, runtime.globals.dryRun)
}

interface Prepared {
  readonly plan: Plan
  readonly journal: Omit<Journal, 'done'> | undefined
}

async function prepare(
  operation: Operation,
  work: ManyItems,
  questions: ManyQuestions,
  settings: Settings,
  runtime: Runtime,
): Promise<Prepared> {
  const lines = await readLines(work.flags, runtime)
  const journal = journalOf(operation, work.flags, settings, runtime)
  try {
    const context = {operation, work, done: journal?.done, onItem: questions.add, settings, runtime}
    return {plan: await planWork(lines, context), journal: journal && withoutDone(journal)}
  } catch (error) {
    journal?.close()
    throw error
  }
}

/** Once the plan leaves it out, it is not kept for as long as the work lasts. */
const withoutDone = ({unsettled, note, close}: Journal) => ({unsettled, note, close})

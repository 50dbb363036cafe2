// One operation on many things: every input is made and checked before the first is sent, then each gives one line.

import {assemble} from '../../arguments/assemble.js'
import {connectionFlags} from '../../arguments/connection-flags.js'
import {ParameterFiles} from '../../arguments/files/parameter-file.js'
import {flagOf} from '../../arguments/operation-flags.js'
import {scanOperation} from '../../arguments/scan-operation.js'
import {sourceFinder} from '../../arguments/source-finder.js'
import {decodeBlobs} from '../../arguments/values/blobs.js'
import type {BulkFlags} from '../../bulk/bulk-flags.js'
import {type Journal, openJournal} from '../../bulk/journal.js'
import {type Item, readItems} from '../../bulk/read-items.js'
import {checkOutput} from '../../cli/global-checks.js'
import {assertValid} from '../../cli/operation/assert-valid.js'
import {type Confirmation, consent, type Question} from '../../cli/operation/consent.js'
import {whereText} from '../../cli/operation/consent-facts.js'
import {dryRunText} from '../../cli/operation/dry-run.js'
import type {ManyItems} from '../../cli/operation/run-many.js'
import {sayNext} from '../../cli/print/next-line.js'
import {spellingOf} from '../../cli/runtime/invocation.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {announceLocal, isLocal} from '../../cli/session/local-simulator.js'
import {settingsOf} from '../../cli/session/settings-of.js'
import {CliError, UsageError} from '../../errors/cli-error.js'
import {emptyValue} from '../../errors/words.js'
import {known} from '../../members/known.js'
import {CancelJob} from '../../model/iot/operations.js'
import type {Operation} from '../../model/vocabulary.js'
import {requireRegion} from '../../settings/region.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {counted} from '../../text/counted.js'
import type {Structure} from '../../value/value.js'
import {journalScope} from './journal-scope.js'
import {readLines, titleOf} from './read-lines.js'
import {type BulkItem, sendAll} from './send-all.js'

/** @returns the exit code */
export async function runBulk(
  operation: Operation,
  {flags, keys, question}: ManyItems,
  runtime: Runtime,
): Promise<number> {
  checkOutput(runtime.globals.output, ['ndjson'])
  // An empty line of a file is skipped; an empty word is a variable that was never set.
  if (flags.ids.includes('')) throw emptyValue(keys.map(flagOf).join(' '))
  const settings = await settingsOf(runtime)
  if (!runtime.globals.dryRun && !isLocal(runtime)) requireRegion(settings)
  const {inputs, already, journal} = await readWork(operation, {flags, keys}, settings, runtime)
  try {
    if (runtime.globals.dryRun) {
      for (const {input} of inputs) await runtime.stdout.write(dryRunText(operation, input))
      return 0
    }
    if (inputs.length + already === 0)
      await runtime.stderr.write(`Nothing to do: ${titleOf(flags.from ?? '-')} has no ids\n`)
    await announceLocal(runtime)
    const facts = [`In: ${whereText(settings, runtime)}`, itemsText(inputs)]
    await consent(questionFor(operation, inputs, question), runtime, {facts})
    const exitCode = await sendAll({operation, inputs, flags, journal, already}, settings, runtime)
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

/** @returns with how many the journal leaves out; the lines themselves are forgotten */
async function readWork(
  operation: Operation,
  {flags, keys}: Pick<ManyItems, 'flags' | 'keys'>,
  settings: Settings,
  runtime: Runtime,
): Promise<{inputs: BulkItem[]; already: number; journal: Journal | undefined}> {
  const items = readItems(await readLines(flags, runtime), keys, flags.rest)
  const journal = journalOf(operation, flags, settings, runtime)
  try {
    const left = journal ? items.filter(({text}) => !journal.done.has(text)) : items
    const inputs = await inputsOf(operation, left, flags.rest, settings, runtime)
    return {inputs, already: items.length - inputs.length, journal}
  } catch (error) {
    journal?.close()
    throw error
  }
}

async function inputsOf(
  operation: Operation,
  items: readonly Item[],
  shared: readonly string[],
  settings: Settings,
  runtime: Runtime,
): Promise<BulkItem[]> {
  const inputs: BulkItem[] = []
  const files = new ParameterFiles(runtime)
  for (const item of items) {
    try {
      const scanned = scanOperation(
        operation,
        [...shared, ...item.words],
        spellingOf(operation, runtime, {takesMany: true}),
      )
      const {input: typed} = await assemble(operation, scanned, runtime.globals, files)
      const input = decodeBlobs(operation.input, typed, settings.binaryFormat)
      await assertValid(operation, input, settings, sourceFinder(operation, scanned, files), runtime.now(), runtime)
      inputs.push({text: item.text, input})
    } catch (error) {
      throw error instanceof CliError ? atItem(item, error) : error
    }
  }
  return inputs
}

const atItem = ({location, text}: Item, error: CliError) =>
  new UsageError(`${location} ('${text}'): ${error.message}`, {
    cause: error,
    hints: [...error.hints, 'Nothing was sent'],
  })

function questionFor(
  operation: Operation,
  inputs: readonly BulkItem[],
  question: (input: Structure) => Question,
): Confirmation | undefined {
  const asked = inputs.map(({input}) => question(input)).filter((one) => one !== undefined)
  if (asked.length === 0) return undefined
  const forced = inputs.some(({input}) => known(CancelJob.input, input).force) ? ' with force' : ''
  const text = `${deedText(operation, asked.length)}${forced}?`
  const isSevere = asked.some((one) => typeof one === 'object' && one.typed !== undefined)
  return isSevere ? {question: text, typed: String(asked.length)} : {question: text}
}

/** `Cancel 2 jobs`, `Delete 1 job execution`: as the operation's name has it. */
function deedText({command}: Operation, count: number): string {
  const [verb = '', ...nouns] = command.split('-')
  return `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${counted(count, nouns.join(' '))}`
}

const NAMED = 5

function itemsText(inputs: readonly BulkItem[]): string {
  const names = inputs.slice(0, NAMED).map(({text}) => text)
  const more = inputs.length - names.length
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

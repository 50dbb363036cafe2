// Lines → what is to be done. Every input is made and checked before the first is sent, and made again when its turn comes: of
// hundreds of thousands, only where they stand is kept. Sends nothing.

import {assemble} from '../../arguments/assemble.js'
import {ParameterFiles} from '../../arguments/files/parameter-file.js'
import {operationScanner, type ScannedOperation} from '../../arguments/scan-operation.js'
import {sourceFinder} from '../../arguments/source-finder.js'
import {decodeBlobs} from '../../arguments/values/blobs.js'
import {type Item, readItems} from '../../bulk/read-items.js'
import {assertValid} from '../../cli/operation/assert-valid.js'
import type {ManyItems} from '../../cli/operation/run-many.js'
import {FlatMemory} from '../../cli/print/limit-heap-growth.js'
import {spellingOf} from '../../cli/runtime/invocation.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {CliError, UsageError} from '../../errors/cli-error.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {linesBehind} from '../../text/one-line.js'
import type {Structure} from '../../value/value.js'
import type {Line} from './read-lines.js'
import type {BulkItem} from './send-all.js'

export interface Plan {
  /** Can be gone through again. */
  readonly items: Iterable<BulkItem>
  readonly count: number
  /** How many the journal leaves out. */
  readonly already: number
}

export interface PlanContext {
  readonly operation: Operation
  readonly work: Pick<ManyItems, 'flags' | 'keys'>
  /** What the journal leaves out. */
  readonly done: ReadonlySet<string> | undefined
  /** Called with each that is to be done, in their order. */
  readonly onItem: (text: string, input: Structure) => void
  readonly settings: Settings
  readonly runtime: Runtime
}

/** @throws CliError for the first line that cannot be sent */
export async function planWork(lines: Iterable<Line>, context: PlanContext): Promise<Plan> {
  const {done, onItem, work} = context
  const inputs = new Inputs(context)
  const [memory, seen, chosen] = [new FlatMemory(), new Set<string>(), [] as number[]]
  const read = () => readItems(lines, work.keys, work.flags.rest)
  let number = 0
  for (const item of read()) {
    number++
    if (seen.has(item.text)) continue
    seen.add(item.text)
    if (done?.has(item.text)) continue
    onItem(item.text, await inputs.checked(item))
    chosen.push(number)
    await memory.step()
  }
  const items = {[Symbol.iterator]: () => itemsAt(chosen, read(), inputs)}
  return {items, count: chosen.length, already: seen.size - chosen.length}
}

/** @param numbers from 1, rising */
function* itemsAt(
  numbers: readonly number[],
  items: Iterable<Item>,
  inputs: Inputs,
): Generator<BulkItem, void, undefined> {
  let [number, next] = [0, 0]
  for (const item of items) {
    if (++number !== numbers[next]) continue
    next++
    yield {text: item.text, input: () => inputs.made(item)}
  }
}

/** Files that the words name are read once for all. */
class Inputs {
  private readonly files: ParameterFiles
  private readonly scan: (words: readonly string[]) => ScannedOperation

  constructor(private readonly context: PlanContext) {
    const {operation, runtime} = context
    this.files = new ParameterFiles(runtime)
    this.scan = operationScanner(operation, spellingOf(operation, runtime, {takesMany: true}))
  }

  made(item: Item): Promise<Structure> {
    return atItem(item, async () => this.assembled(this.scanned(item)))
  }

  checked(item: Item): Promise<Structure> {
    const {operation, settings, runtime} = this.context
    return atItem(item, async () => {
      const scanned = this.scanned(item)
      const input = await this.assembled(scanned)
      await assertValid(
        operation,
        input,
        settings,
        sourceFinder(operation, scanned, this.files),
        runtime.now(),
        runtime,
      )
      return input
    })
  }

  private scanned({words}: Item): ScannedOperation {
    return this.scan([...this.context.work.flags.rest, ...words])
  }

  private async assembled(scanned: ScannedOperation): Promise<Structure> {
    const {operation, settings, runtime} = this.context
    const {input} = await assemble(operation, scanned, runtime.globals, this.files)
    return decodeBlobs(operation.input, input, settings.binaryFormat)
  }
}

async function atItem({location, text}: Item, make: () => Promise<Structure>): Promise<Structure> {
  try {
    return await make()
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    throw new UsageError(linesBehind(`${location} ('${text}'): `, error), {
      cause: error,
      hints: [...error.hints, 'Nothing was sent'],
    })
  }
}

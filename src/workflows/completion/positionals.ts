// The words that commands take behind their names, beside flags.
import {bulkKeys} from '../../bulk/bulk-keys.js'
import {commandWords, operationOf} from '../../cli/runtime/invocation.js'
import {operations} from '../../model/operations.js'
import {SHELLS} from './shells.js'
import {files, names, type Source, words} from './suggestions.js'
import {topics} from './topics.js'

interface Given {
  readonly given: readonly string[]
  readonly isBehindFlag: boolean
}

/** @returns nothing where no further word is taken */
export function positionalOf(id: string, {given, isBehindFlag}: Given): Source | undefined {
  const operation = operationOf(id)
  // Many ids stand before the first flag.
  if (operation) return isBehindFlag ? undefined : BULK[bulkKeys(operation).at(-1) ?? '']
  const many = MANY[id]
  if (many) return many
  return given.length === 0 ? ONE[id] : SECOND[`${id} ${given.join(' ')}`]
}

const job = names(['job'])
const thing = names(['thing'])

/** By the last member that tells one item from another; the others are given once for all. */
const BULK: Readonly<Record<string, Source>> = {
  jobId: job,
  thingName: thing,
  resourceArn: names(['job', 'template'], 'arn'),
}

const ONE: Readonly<Record<string, Source>> = {
  watch: job,
  wait: job,
  failures: job,
  executions: job,
  explain: topics,
  schema: words([...new Set(operations.map((operation) => commandWords(operation).split(' ')[0] ?? ''))]),
  completion: words(SHELLS),
  'local:fleet:show': thing,
  'local:export': files,
  'local:import': files,
}

const SECOND: Readonly<Record<string, Source>> = {
  'schema data': words(operations.filter(({service}) => service === 'iot-jobs-data').map(({command}) => command)),
}

const MANY: Readonly<Record<string, Source>> = {
  validate: files,
  'local:fleet:remove': thing,
  'local:fleet:join': thing,
  'local:fleet:leave': thing,
}

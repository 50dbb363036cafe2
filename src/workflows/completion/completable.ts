// What a value names → where its words are known from.
import type {Named} from '../../arguments/declared-words.js'
import {commandWords} from '../../cli/runtime/invocation.js'
import {JobExecutionStatus, JobStatus} from '../../model/iot/scalars.js'
import {operations} from '../../model/operations.js'
import {RETRY_STATUSES, ROLLBACK_STATUSES} from '../retry/statuses.js'
import {SHELLS} from './shells.js'
import {files, names, type Source, words, wordsWithCommas} from './suggestions.js'
import {topicNames} from './topics.js'

/** @param given the words that stand before it */
export const completableOf = (wanted: Named, given: readonly string[] = []): Source => SOURCES[wanted](given)

const SOURCES: Readonly<Record<Named, (given: readonly string[]) => Source>> = {
  job: () => names(['job']),
  thing: () => names(['thing']),
  group: () => names(['group']),
  template: () => names(['template']),
  managedTemplate: () => names(['managedTemplate']),
  file: () => files,
  'file or job': () => files,
  topic: () => topicNames,
  operation: () => words(operations.map(({command}) => command)),
  'operation words': (given) => words(nextOperationWords(given)),
  shell: () => words(SHELLS),
  'job status': () => wordsWithCommas(JobStatus.enum),
  'execution status': () => wordsWithCommas(JobExecutionStatus.enum),
  'retry status': () => wordsWithCommas(RETRY_STATUSES),
  'rollback status': () => wordsWithCommas(ROLLBACK_STATUSES),
}

/** `data` leads on to the operations of the device plane. */
function nextOperationWords(given: readonly string[]): readonly string[] {
  const before = given.map((word) => `${word} `).join('')
  const following = operations.map(commandWords).filter((line) => line.startsWith(before))
  return [...new Set(following.map((line) => line.slice(before.length).split(' ')[0] ?? ''))]
}

// The values of the flags of our own commands, which are in no table.
import {JobExecutionStatus, JobStatus} from '../../model/iot/scalars.js'
import {operations} from '../../model/operations.js'
import {files, names, nothing, type Source, words, wordsWithCommas} from './suggestions.js'

/** @param options what the flag itself says that it takes */
export function ownValues(id: string, flag: string, options: readonly string[] | undefined): Source {
  if (options) return words(options)
  return SOURCES[`${id} ${flag}`] ?? SOURCES[flag] ?? nothing
}

const SOURCES: Readonly<Record<string, Source>> = {
  '--group': names(['group']),
  '--operation': words(operations.map(({command}) => command)),
  '--record': files,
  '--replay': files,
  '--status': wordsWithCommas(JobExecutionStatus.enum),
  '--thing': names(['thing']),
  'prune --status': wordsWithCommas(JobStatus.enum),
}

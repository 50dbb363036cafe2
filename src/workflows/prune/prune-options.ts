// The flags of prune as typed → what they mean.

import {readStatuses} from '../../cli/runtime/status-flag.js'
import {UsageError} from '../../errors/cli-error.js'
import {requiredArguments} from '../../errors/words.js'
import {JobStatus} from '../../model/iot/scalars.js'
import {parseDuration} from '../../progress/duration.js'
import type {PruneOptions} from './run-prune.js'

interface TypedFlags {
  readonly 'older-than'?: string | undefined
  readonly status: string
  readonly name?: readonly string[] | undefined
  readonly tag?: readonly string[] | undefined
  readonly keep: number
  readonly force: boolean
  readonly expect?: number | undefined
}

const ENDED: readonly (typeof JobStatus.enum)[number][] = ['COMPLETED', 'CANCELED']

/** @throws UsageError */
export function pruneOptions(flags: TypedFlags): PruneOptions {
  const olderThan = flags['older-than']
  if (olderThan === undefined) {
    throw requiredArguments(
      ['--older-than'],
      ['--older-than: Jobs that ended at least this long ago, such as 30d; --groups deletes groups of jobs instead'],
    )
  }
  const statuses = readStatuses([flags.status], JobStatus.enum) ?? ENDED
  const alive = statuses.filter((status) => !ENDED.includes(status))
  if (alive.length > 0 && !flags.force) {
    throw new UsageError(`argument --status: jobs that are ${alive.join(' or ')} are only deleted with --force`, {
      hints: ['Cancel them first, or add --force'],
    })
  }
  const tags = flags.tag ?? []
  const bad = tags.find((tag) => !/^[^=]+=/.test(tag))
  if (bad !== undefined)
    throw new UsageError(`argument --tag: expected key=value, received: '${bad}'`, {
      hints: ['Write it as --tag env=dev'],
    })
  return {
    statuses: [...new Set(statuses)],
    olderThan: parseDuration(olderThan, '--older-than'),
    names: flags.name ?? [],
    tags,
    keep: flags.keep,
    force: flags.force,
    expect: flags.expect,
  }
}

// Resolved targets → what a job takes: ARNs, or one group that has still to be gathered. Says on stderr what will be reached,
// and refuses what cannot be meant.
import type {Runtime} from '../../cli/runtime/runtime.js'
import {targetsLine} from '../../derive/target-counts.js'
import {UsageError} from '../../errors/cli-error.js'
import {MAX_TARGETS} from '../../model/quotas.js'
import {groupFor} from '../gather/job-group.js'
import type {ResolvedTargets} from './resolve-targets.js'
import type {TargetRequest} from './target-request.js'

export interface ChosenTargets {
  readonly arns: readonly string[]
  /** Things that go into a group first; the group is then the only target. */
  readonly gathered: readonly string[]
  readonly things: number
  readonly arnOf: ResolvedTargets['arnOf']
}

/**
 * @param selection targetSelection of the job
 * @throws UsageError where names are unknown, nothing is left, or a query is to be followed
 */
export async function chooseTargets(
  jobId: string,
  request: TargetRequest,
  resolved: ResolvedTargets,
  selection: string,
  {stderr}: Pick<Runtime, 'stderr'>,
): Promise<ChosenTargets> {
  const {groupArns, names, counts, arnOf} = resolved
  await stderr.write(`${targetsLine(counts)}\n`)
  if (!request.allowMissing) refuseUnknown(resolved)
  if (groupArns.length + names.length === 0) throw new UsageError('There are no things to send the job to')
  const gathers = groupArns.length === 0 && names.length > MAX_TARGETS
  if (selection === 'CONTINUOUS' && (gathers || isResolvedOnce(request))) throw resolvedOnce()
  const arns = gathers
    ? [arnOf('thinggroup', groupFor(jobId))]
    : [...groupArns, ...names.map((name) => arnOf('thing', name))]
  return {arns, gathered: gathers ? names : [], things: counts.things, arnOf}
}

const isResolvedOnce = ({where, excluded}: TargetRequest) => where !== undefined || excluded.length > 0

const resolvedOnce = () =>
  new UsageError('A CONTINUOUS job follows its groups, and these things are looked up once, now', {
    hints: [
      'Make a dynamic thing group of the query, and name it with --group: aws iot create-dynamic-thing-group',
      'Or leave out --target-selection CONTINUOUS',
    ],
  })

const MAX_SHOWN = 20

function refuseUnknown({unknown}: ResolvedTargets): void {
  if (unknown.length === 0) return
  const shown = unknown.slice(0, MAX_SHOWN).map(({name, hint}) => `  ${name}${hint === undefined ? '' : `   ${hint}`}`)
  const more = unknown.length > shown.length ? [`  and ${unknown.length - shown.length} more`] : []
  const what = unknown.length === 1 ? '1 thing does' : `${unknown.length} things do`
  throw new UsageError([`${what} not exist; nothing was sent`, ...shown, ...more], {
    hints: ['--allow-missing leaves them out'],
  })
}

// A diff as data for programs: what `--output json` and `--output yaml` print.
import type {Structure, Value} from '../value/value.js'
import type {JobDiff} from './job-diff.js'
import type {Change} from './member-changes.js'

export function diffStructure({jobId, status, lastUpdatedAt, changes, refusals, effects}: JobDiff): Structure {
  return new Map<string, Value>([
    ['jobId', jobId],
    ['status', status],
    ...(lastUpdatedAt === undefined ? [] : [['lastUpdatedAt', lastUpdatedAt] as const]),
    ['same', changes.length === 0],
    ['changes', changes.map(changeStructure)],
    ['refusals', [...refusals]],
    [
      'effects',
      effects.map(
        ({text, grave}) =>
          new Map<string, Value>([
            ['text', text],
            ['grave', grave],
          ]),
      ),
    ],
  ])
}

const changeStructure = ({path, before, after}: Change): Structure =>
  new Map<string, Value>([
    ['path', path],
    ...(before === undefined ? [] : [['before', before] as const]),
    ...(after === undefined ? [] : [['after', after] as const]),
  ])

// The settings of a job in words, as reports list them. Pure.

import {tookText} from '../../progress/age.js'
import type {ObservedJob} from '../../progress/observed-job.js'
import {counted} from '../../text/counted.js'
import {rolloutText} from '../live/rate-text.js'
import type {ReportAbout} from './failure.js'
import {iso} from './iso.js'

/** Names and values, in the order in which they are read. */
export function jobSettings(job: ObservedJob, about: ReportAbout | undefined): readonly (readonly [string, string])[] {
  const {createdAt, completedAt, reasonCode, comment} = job
  const took = tookText(createdAt, completedAt)
  const created = iso(createdAt)
  const said = [reasonCode, comment].filter((text) => text !== undefined).join(' · ')
  const settings: readonly (readonly [string, string | undefined])[] = [
    ['Description', about?.description],
    ['Created', created && `${created}${took === undefined ? '' : `, ended ${took} later`}`],
    ['Selection', job.selection],
    ['Targets', targetsText(job.targets)],
    ['Rollout', rolloutText(job.rollout)],
    ['Abort', abortText(job)],
    ['Timeout', job.timeoutMinutes === undefined ? 'none' : `${job.timeoutMinutes} min in progress`],
    ['Retries', retriesText(job)],
    ['Said', said],
    ['Document from', about?.documentSource],
  ]
  return settings.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const]))
}

const SHOWN = 3

function targetsText(targets: readonly string[]): string {
  const names = targets.slice(0, SHOWN).map((target) => target.replace(/^.*?:(thing(?:group)?\/)/, '$1'))
  return [...names, ...(targets.length > SHOWN ? [`and ${targets.length - SHOWN} more`] : [])].join(', ')
}

const abortText = ({abort}: ObservedJob) =>
  abort.length === 0
    ? 'none'
    : abort
        .map(
          ({failureType, thresholdPercentage, minNumberOfExecutedThings: least}) =>
            `${failureType} ≥ ${thresholdPercentage} % after ${counted(least, 'execution')}`,
        )
        .join('; ')

const retriesText = ({retries}: ObservedJob) =>
  retries.length === 0
    ? 'none'
    : retries.map(({failureType, numberOfRetries}) => `${numberOfRetries} after ${failureType}`).join('; ')

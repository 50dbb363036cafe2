// The state of the local simulator as a picture for people: clock, fleet, jobs.
import type {JobView, StateView} from '../../emulator/state/state-view.js'
import {durationText} from '../../progress/duration.js'

export function statusText({clock, fleet, jobs, jobCount}: StateView, stateFile: string): string {
  const rest = jobCount - jobs.length
  return [
    `State   ${stateFile}`,
    `Clock   ${clock.now}${paceOf(clock)}`,
    `Fleet   ${count(fleet.things, 'thing')}, ${fleet.simulated} simulated, in ${count(fleet.groups, 'group')}`,
    `Jobs    ${jobCount === 0 ? 'none' : jobCount}`,
    ...jobs.map(jobLine),
    ...(rest > 0 ? [`        … and ${rest} more`] : []),
    '',
  ].join('\n')
}

function paceOf({speed, paused, aheadSeconds}: StateView['clock']): string {
  const pace = paused ? 'paused' : speed === 1 ? undefined : `${speed} × real time`
  const distance = aheadSeconds === 0 ? undefined : durationText(Math.abs(aheadSeconds) * 1000)
  const ahead = distance && `${distance} ${aheadSeconds > 0 ? 'ahead of' : 'behind'} real time`
  const notes = [pace, ahead].filter((note) => note !== undefined)
  return notes.length > 0 ? ` (${notes.join(', ')})` : ''
}

function jobLine({jobId, status, executions, toBeReached, next}: JobView): string {
  const counts = Object.entries(executions).map(([name, n]) => `${n} ${name}`)
  const rest = toBeReached > 0 ? [`${toBeReached} to be reached`] : []
  const parts = [...counts, ...rest]
  return `        ${jobId}  ${status}  ${parts.join(', ') || 'no executions'}${next ? `  next ${next}` : ''}`
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`

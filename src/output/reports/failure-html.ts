// Failures as one HTML file that needs nothing else: no script, no font, no address. Whatever devices said is text. Pure.
import {type Progress, percent} from '../../progress/progress.js'
import type {ReasonGroup} from '../../progress/reason-groups.js'
import {deviceText} from '../device-text.js'
import {thingsText} from '../live/parts.js'
import {curveSvg} from './curve-svg.js'
import type {Failure, FailureReport, FailureTail} from './failure.js'
import {HTML_STYLE} from './html-style.js'
import {iso} from './iso.js'
import {markup} from './markup.js'

const safe = (text: string) => markup(deviceText(text))

/** The table of things is written as it comes; reasons and curve, known last, are put above it by the style. */
export function failureHtml(): FailureReport {
  return {
    begin: ({progress, count}) => head(progress) + summary(progress, count) + thingsHead,
    failure: (failure) => thingRow(failure),
    end: (tail) => `</tbody></table></section>\n${reasons(tail)}</main></body></html>\n`,
  }
}

function head({job}: Progress): string {
  const title = safe(`Failures of ${job.jobId}`)
  // Nothing is ever loaded, whatever a device managed to say.
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8">${policy}<meta name="viewport" content="width=device-width"><title>${title}</title><style>${HTML_STYLE}</style></head>\n<body><main>\n`
}

function summary(progress: Progress, count: number): string {
  const {job, things, finished, attempts, source} = progress
  const facts: readonly (readonly [string, string])[] = [
    ['Status', job.status],
    ['Created', iso(job.createdAt) ?? ''],
    ['Things', thingsText(progress)],
    ['Succeeded', `${things.SUCCEEDED} (${percent(things.SUCCEEDED, finished)} % of finished)`],
    ['Failed', String(things.FAILED)],
    ['Timed out', String(things.TIMED_OUT)],
    ['Rejected', String(things.REJECTED)],
    ['Canceled', String(things.CANCELED)],
    ['Removed', String(things.REMOVED)],
    ['Attempts', `${attempts}, counts ${source}`],
  ]
  const items = facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${safe(value)}</dd></div>`).join('')
  return `<header><h1>${safe(job.jobId)}</h1><p>${count} of ${thingsText(progress)} did not succeed</p><dl>${items}</dl></header>\n`
}

const thingsHead =
  '<section class="things"><h2>Things</h2><table><thead><tr><th>Thing</th><th>Status</th><th>Reason</th><th>Attempt</th><th>Updated</th></tr></thead><tbody>\n'

function thingRow({execution, reason, details}: Failure): string {
  const {thingName = '', status, retryAttempt, updatedAt} = execution
  const said = Object.entries(details).map(([key, value]) => `${key}: ${value}`)
  const title = said.length === 0 ? '' : ` title="${safe(said.join(' · '))}"`
  return `<tr><td>${safe(thingName)}</td><td>${safe(status)}</td><td class="said"${title}>${safe(reason)}</td><td>${retryAttempt + 1}</td><td>${iso(updatedAt) ?? ''}</td></tr>\n`
}

function reasons({groups, curve}: FailureTail): string {
  const most = Math.max(1, ...groups.map(({count}) => count))
  const rows = groups.map((group) => reasonRow(group, most)).join('')
  const table = `<table><thead><tr><th>Things</th><th></th><th>Status</th><th>Reason</th><th>Such as</th></tr></thead><tbody>\n${rows}</tbody></table>`
  return `<section class="curve"><h2>Rollout</h2>${curveSvg(curve)}<p>Attempts: <span class="sent">sent</span><span class="ok">succeeded</span><span class="bad">not succeeded</span></p></section>\n<section class="reasons"><h2>Reasons</h2>${table}</section>\n`
}

function reasonRow({status, reason, count, sample}: ReasonGroup, most: number): string {
  const bar = `<progress value="${count}" max="${most}">${count}</progress>`
  const things = sample.map((name) => `<span>${safe(name)}</span>`).join(' ')
  return `<tr><td class="count">${count}</td><td>${bar}</td><td>${safe(status)}</td><td class="said">${safe(reason)}</td><td class="said">${things}</td></tr>\n`
}

// Failures as one HTML file: what came of all things, the job's settings, why things failed, and each thing, to be filtered and
// sorted in the browser. Whatever devices said is text. Pure.
import type {ReasonGroup} from '../../progress/reason-groups.js'
import {curveSvg} from './curve-svg.js'
import type {Failure, FailureHead, FailureReport, FailureTail, ReportAbout} from './failure.js'
import {htmlFacts, htmlFoot, htmlHead, htmlText} from './html-page.js'
import {iso} from './iso.js'
import {jobSettings} from './job-settings.js'
import {markup} from './markup.js'
import {summaryText} from './summary-text.js'
import {TABLE_SCRIPT} from './table-script.js'
import {thingCounts} from './thing-counts.js'

/** The table of things is written as it comes; reasons and curve, known last, are put above it by the style. */
export function failureHtml(): FailureReport {
  let script: string | undefined
  return {
    begin: (head) => {
      script = head.count === 0 ? undefined : TABLE_SCRIPT
      const things = head.count === 0 ? '' : thingsHead
      return htmlHead(`Failures of ${head.progress.job.jobId}`, {script}) + header(head) + settings(head) + things
    },
    failure: (failure) => thingRow(failure),
    end: (tail) => {
      const things = script === undefined ? '' : `</tbody></table></section>\n`
      return `${things}${rollout(tail)}${script === undefined ? '' : reasons(tail)}${htmlFoot(script)}`
    },
  }
}

function header(head: FailureHead): string {
  const {progress, about} = head
  const {job, total, attempts, sent} = progress
  const counts = thingCounts(progress)
  const bar = counts.map(({slot, count}) => `<i class="${slot}" style="flex:${count}"></i>`).join('')
  const rows = counts.map(
    ({slot, title, count, percent}) =>
      `<tr><th><i class="${slot}"></i>${title}</th><td class="count">${count}</td><td class="count">${percent} %</td></tr>`,
  )
  const again = attempts <= sent ? '' : ` (${attempts} attempts)`
  return [
    `<header><h1>${htmlText(job.jobId)} <small>${htmlText(job.status)}</small></h1>`,
    `<p>${htmlText(summaryText(head))}${about ? `<br><small>${madeText(about)}</small>` : ''}</p>`,
    `<div class="bar" aria-hidden="true">${bar}</div>`,
    `<table class="counts"><tbody>${rows.join('')}`,
    `<tr class="sum"><th>Things${again}</th><td class="count">${total}</td><td></td></tr></tbody></table></header>\n`,
  ].join('')
}

function madeText({madeAt, madeBy, isLocal, account, region}: ReportAbout): string {
  const where = isLocal ? ['local simulator'] : [account && `account ${account}`, region]
  const parts = [`Made ${iso(madeAt)} by ${madeBy}`, ...where.filter((part) => part !== undefined && part !== '')]
  return htmlText(parts.join(' · '))
}

function settings({progress, about}: FailureHead): string {
  const document = about?.document
  const shown =
    document === undefined
      ? ''
      : `<details><summary>Job document</summary><pre>${markup(documentText(document))}</pre></details>`
  return `<section class="settings"><h2>Job</h2>${htmlFacts(jobSettings(progress.job, about))}${shown}</section>\n`
}

/** JSON is laid out for people; anything else stays as it is. */
function documentText(document: string): string {
  try {
    return JSON.stringify(JSON.parse(document), null, 2)
  } catch {
    return document
  }
}

const thingsHead = [
  '<section class="things"><h2>Things</h2>',
  '<p class="tools" hidden><input id="words" type="search" placeholder="Filter" aria-label="Filter the things">',
  '<select id="status" aria-label="Status"><option value="">Any status</option></select> <span id="shown"></span></p>',
  '<table><thead><tr><th>Thing</th><th>Status</th><th>Reason</th><th>Attempt</th><th>Updated</th></tr></thead><tbody>\n',
].join('')

function thingRow({execution, reason, details}: Failure): string {
  const {thingName = '', status, retryAttempt, updatedAt} = execution
  const said = Object.entries(details)
    .filter(([, value]) => value !== reason)
    .map(([key, value]) => `${key}: ${value}`)
  const more = said.length === 0 ? '' : `<small>${htmlText(said.join(' · '))}</small>`
  return `<tr><td>${htmlText(thingName)}</td><td class="status">${htmlText(status)}</td><td class="said">${htmlText(reason)}${more}</td><td class="attempt">${retryAttempt + 1}</td><td class="updated">${iso(updatedAt) ?? ''}</td></tr>\n`
}

/** Nothing where no time has passed. */
function rollout({curve}: FailureTail): string {
  if (curve.length === 0 || curve[0]?.at === curve.at(-1)?.at) return ''
  return `<section class="curve"><h2>Rollout</h2>${curveSvg(curve)}<p>Attempts: <span class="sent">sent</span><span class="ok">succeeded</span><span class="bad">not succeeded</span></p></section>\n`
}

function reasons({groups}: FailureTail): string {
  const most = groups.reduce((highest, {count}) => Math.max(highest, count), 1)
  const rows = groups.map((group) => reasonRow(group, most)).join('')
  const table = `<table><thead><tr><th>Things</th><th></th><th>Status</th><th>Reason</th><th>Such as</th></tr></thead><tbody>\n${rows}</tbody></table>`
  return `<section class="reasons"><h2>Reasons</h2>${table}</section>\n`
}

function reasonRow({status, reason, count, sample}: ReasonGroup, most: number): string {
  const bar = `<progress value="${count}" max="${most}">${count}</progress>`
  const things = sample.map((name) => `<span>${htmlText(name)}</span>`).join(' ')
  return `<tr><td class="count">${count}</td><td class="share">${bar}</td><td class="status">${htmlText(status)}</td><td class="said">${htmlText(reason)}</td><td class="said">${things}</td></tr>\n`
}

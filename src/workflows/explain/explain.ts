// A code, a concept or a member → its page on stdout.

import type {Runtime} from '../../cli/runtime/runtime.js'
import {wantsStructuredOutput} from '../../cli/runtime/wants-structured-output.js'
import {UsageError} from '../../errors/cli-error.js'
import {didYouMean} from '../../errors/words.js'
import {nearest} from '../../text/nearest.js'
import {codes, isProblemCode} from '../../validation/codes.js'
import {explainCode} from './explain-code.js'
import {explainConcept} from './explain-concept.js'
import {explainMember} from './explain-member.js'
import {findMember} from './find-member.js'
import {type Page, pageText} from './page.js'
import {unknownTopic} from './unknown-topic.js'

const WIDEST = 100

/**
 * @param words as they were typed: `W334`, `create-job.abortConfig`, `cron(0 2 ? * SUN *)`
 * @param commands of the program, by id
 * @param zone in which times are also shown; the user's where absent
 */
export async function explain(
  words: string,
  commands: readonly string[],
  zone: string | undefined,
  runtime: Runtime,
): Promise<void> {
  const page = words.startsWith('cron(') ? await cronPage(words, zone, runtime) : pageFor(words, commands)
  const {stdout} = runtime
  if (!wantsStructuredOutput(runtime)) return stdout.write(pageText(page, Math.min(stdout.columns, WIDEST)))
  const {printValue} = await import('../../cli/print/print-value.js')
  await printValue(page.data, 'Explain', runtime)
}

async function cronPage(words: string, zone: string | undefined, {now, env}: Runtime): Promise<Page> {
  const [{explainCron}, {checkZone}, {localZone}] = await Promise.all([
    import('./explain-cron.js'),
    import('../../timetable/zoned-time.js'),
    import('../../timetable/local-zone.js'),
  ])
  return explainCron(words, now(), zone === undefined ? localZone(env.TZ) : checkZone(zone))
}

function pageFor(words: string, commands: readonly string[]): Page {
  const code = words.toUpperCase()
  if (isProblemCode(code)) return explainCode(code)
  if (looksLikeCode(code)) return unknownCode(words, code)
  const concept = explainConcept(words)
  if (concept) return concept
  const found = findMember(words)
  if (!found) throw unknownTopic(words, commands)
  return explainMember(found)
}

const looksLikeCode = (word: string) => /^[A-Z]?\d+$/.test(word)

function unknownCode(typed: string, code: string): never {
  const known = Object.keys(codes)
  const close = known.find((candidate) => candidate.slice(1) === code.replace(/^\D/, '')) ?? nearest(code, known)
  throw new UsageError(`No problem has the code '${typed}'`, {
    hints: [close ? didYouMean(close) : 'Codes look like W334; docs/problems.md lists them'],
  })
}

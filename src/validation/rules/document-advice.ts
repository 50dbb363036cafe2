// Advice on what stands in a document: settings that belong to the job, and links that no device can open.
import {momentText} from '../../value/moment.js'
import {type Json, textsIn} from '../document/job-document.js'
import {type SignedLink, signedLinksIn} from '../document/link-expiry.js'
import type {Problem} from '../problem.js'
import {problemAt, type Rule} from '../rule.js'

const PATH = ['document'] as const
const SETTINGS = new Set(
  [
    'timeoutConfig',
    'inProgressTimeoutInMinutes',
    'abortConfig',
    'rollbackConfig',
    'rolloutConfig',
    'jobExecutionsRolloutConfig',
    'maximumPerMinute',
    'retryConfig',
    'jobExecutionsRetryConfig',
    'presignedUrlConfig',
    'schedulingConfig',
    'targetSelection',
  ].map((name) => name.toLowerCase()),
)
const SIGNED = /[?&](?:X-Amz-)?Signature=/i
const LINK = /^https?:\/\/([^\s/]*)\S*$/i

export const checkDocumentAdvice: Rule = ({document, context: {now}}) => {
  if (document === undefined) return []
  const problems: Problem[] = []
  const names = settingsIn(document)
  if (names.length > 0) problems.push(problemAt('W307', PATH, {expected: {names}}))
  const link = textsIn(document).find((text) => isS3Link(text) && !SIGNED.test(text))
  if (link !== undefined) {
    const fix = `Write \${aws:iot:s3-presigned-url:${link}} and give presignedUrlConfig.roleArn`
    problems.push(problemAt('W308', PATH, {expected: {link}, fix}))
  }
  return [...problems, ...checkLinks(document, now), ...checkWrapped(document)]
}

function isS3Link(text: string): boolean {
  const host = LINK.exec(text)?.[1]?.toLowerCase() ?? ''
  const at = host.search(/\bs3[.-]/)
  return at >= 0 && host.includes('amazonaws.com', at)
}

/** Of links that were signed beforehand the one that ends first. */
function checkLinks(document: Json, now: number): Problem[] {
  const links = textsIn(document).flatMap(signedLinksIn)
  const first = links.reduce<SignedLink | undefined>(
    (least, one) => (least && least.until <= one.until ? least : one),
    undefined,
  )
  if (!first) return []
  const state = first.until <= now ? 'expired at' : 'is valid until'
  const [plain = ''] = first.link.split('?')
  const fix = isS3Link(plain)
    ? `Devices may come later: write \${aws:iot:s3-presigned-url:${plain}} and give presignedUrlConfig`
    : 'Devices may come later: choose a link that stays valid as long as the job lasts'
  return [problemAt('W328', PATH, {expected: {link: first.link, state, time: momentText(first.until)}, fix})]
}

/** A file that holds a whole request, and what get-job-document prints. */
function checkWrapped(document: Json): Problem[] {
  if (document === null || typeof document !== 'object' || Array.isArray(document)) return []
  const names = ['jobId', 'targets', 'document', 'documentSource'].filter((name) => Object.hasOwn(document, name))
  if (names.length > 1) return [problemAt('W329', PATH, {expected: {names, what: 'the input of create-job'}})]
  const isAnswer = Object.keys(document).length === 1 && typeof document.document === 'string'
  return isAnswer ? [problemAt('W329', PATH, {expected: {names, what: 'the output of get-job-document'}})] : []
}

/** At the top and one level down, where published documents have them. */
function settingsIn(document: Json): string[] {
  if (document === null || typeof document !== 'object' || Array.isArray(document)) return []
  return Object.entries(document).flatMap(([name, value]) => {
    const inner = value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : []
    return [name, ...inner].filter((key) => SETTINGS.has(key.toLowerCase().replace(/[_-]/g, '')))
  })
}

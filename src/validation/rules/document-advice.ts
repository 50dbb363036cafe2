// Advice on what stands in a document: settings that belong to the job, and links that no device can open.
import {type Json, textsIn} from '../job-document.js'
import {type Problem, problem} from '../problem.js'
import type {Rule} from '../rule.js'

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
const S3_LINK = /^https?:\/\/[^\s/]*\bs3[.-][^\s/]*amazonaws\.com[^\s]*$/i

export const checkDocumentAdvice: Rule = ({document}) => {
  if (document === undefined) return []
  const problems: Problem[] = []
  const names = settingsIn(document)
  if (names.length > 0) problems.push(problem('W307', PATH, {expected: {names}}))
  const link = textsIn(document).find((text) => S3_LINK.test(text) && !text.includes('X-Amz-Signature'))
  if (link !== undefined) {
    const fix = `Write \${aws:iot:s3-presigned-url:${link}} and give presignedUrlConfig.roleArn`
    problems.push(problem('W308', PATH, {expected: {link}, fix}))
  }
  return problems
}

/** At the top and one level down, where published documents have them. */
function settingsIn(document: Json): string[] {
  if (document === null || typeof document !== 'object' || Array.isArray(document)) return []
  return Object.entries(document).flatMap(([name, value]) => {
    const inner = value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : []
    return [name, ...inner].filter((key) => SETTINGS.has(key.toLowerCase().replace(/[_-]/g, '')))
  })
}

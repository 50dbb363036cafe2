// `${aws:iot:s3-presigned-url-upload:URL}`: keywords in the key of the URL, each at most twice, none in the bucket.

import type {Problem} from '../problem.js'
import {problemAt} from '../rule.js'
import type {Placeholder} from './placeholder.js'

export const KEYWORDS: readonly string[] = ['thingName', 'jobId', 'executionNumber']
const PATH = ['document'] as const
const MOST = 2

export function checkUpload(placeholder: Placeholder): Problem[] {
  const problems: Problem[] = []
  for (const {body, text} of placeholder.inner) {
    if (KEYWORDS.includes(body)) continue
    const words = KEYWORDS.map((word) => `\${${word}}`)
    problems.push(problemAt('E313', PATH, {expected: {placeholder: text, words}}))
  }
  for (const keyword of KEYWORDS) {
    const count = placeholder.inner.filter(({body}) => body === keyword).length
    const expected = {placeholder: `\${${keyword}}`, count, max: MOST}
    if (count > MOST) problems.push(problemAt('E315', PATH, {expected}))
  }
  if (bucketOf(placeholder.body).includes('${'))
    problems.push(problemAt('E316', PATH, {expected: {placeholder: placeholder.text}}))
  return problems
}

/** The host as well as the first part of the path: in virtual-hosted style the bucket stands in the host. */
function bucketOf(body: string): string {
  const [, host = '', first = ''] = /:\/\/([^/]*)\/?([^/]*)/.exec(body) ?? []
  return /^s3[.-]/i.test(host) ? host + first : host
}

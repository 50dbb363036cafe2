// What was meant as a placeholder but is not one, since it lacks its dollar sign, its braces or its case; and backslashes that
// a shell would have taken away within double quotes. ARNs hold `aws:iot:` too, and are not placeholders.

import type {Problem} from '../problem.js'
import {problemAt} from '../rule.js'
import type {Placeholder} from './placeholder.js'

const PATH = ['document'] as const
const MEANT = /(\\?)(\$?)(\\?)(\{?)(\s*)(?<!arn:)(aws:iot:)([^\s"'}\\)]*)(\\?[})])?/gi

export function strayPlaceholders(text: string, found: readonly Placeholder[]): Problem[] {
  if (text.length > MOST || !/aws:iot:/i.test(text)) return []
  const spans = found
    .filter(({body}) => body.startsWith('aws:iot:'))
    .map(({start, text: own}) => [start, start + own.length])
  return [...text.matchAll(MEANT)].flatMap((match): Problem[] => {
    const {0: whole, 1: before = '', 3: within = '', 7: content = '', index} = match
    const start = index + before.length
    const placeholder = whole.slice(before.length).trim()
    if (before !== '' || within !== '')
      return [problemAt('W326', PATH, {expected: {placeholder}, fix: fixFor(content)})]
    if (spans.some(([from = 0, to = 0]) => start >= from && start < to)) return []
    return [problemAt('W325', PATH, {expected: {placeholder}, fix: `Write \${aws:iot:${content || 'NAME:…'}}`})]
  })
}

/** Longer texts are refused for their length. */
const MOST = 40_000

const fixFor = (content: string) =>
  `Remove the backslash, which is for double quotes in a shell: \${aws:iot:${content.replace(/\\$/, '')}}`

// documentSource: the URL of an S3 object; other ways to name one work for some, and are only doubted.

import {textAt} from '../../members/shaped.js'
import {likelySource} from '../../text/likely-source.js'
import {isObjectUrl, objectUrlOf} from '../document/s3-url.js'
import {problemAt, type Rule} from '../rule.js'
import {nothingFound} from '../values/nothing-found.js'

const PATH = ['documentSource'] as const

export const checkDocumentSource: Rule = ({input, context: {region}}) => {
  const value = textAt(input, 'documentSource')
  if (!value || isObjectUrl(value)) return []
  const url = objectUrlOf(value, region)
  if (url !== undefined) return [problemAt('W330', PATH, {value, fix: `Write it as ${url}`})]
  return [problemAt('E304', PATH, {value, fix: sourceFix(value, region)})]
}

/** What was meant by a text that is not an address. */
function sourceFix(value: string, region: string | undefined): string | undefined {
  const [, object] = /^arn:aws[\w-]*:s3:::([^/]+\/.+)$/.exec(value) ?? []
  const url = object && objectUrlOf(`s3://${object}`, region)
  if (url) return `Write it as ${url}`
  const meant = likelySource(value)
  if (meant?.kind === 'file') return `documentSource is an address: give a file as --document ${meant.url}`
  if (/^\s*\{/.test(value)) return 'documentSource is an address: give the document itself as --document'
  return nothingFound(value)
}

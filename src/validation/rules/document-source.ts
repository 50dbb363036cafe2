// documentSource: the URL of an S3 object; other ways to name one work for some, and are only doubted.

import {textAt} from '../../members/shaped.js'
import {isObjectUrl, objectUrlOf} from '../document/s3-url.js'
import {problemAt, type Rule} from '../rule.js'

const PATH = ['documentSource'] as const

export const checkDocumentSource: Rule = ({input, context: {region}}) => {
  const value = textAt(input, 'documentSource')
  if (!value || isObjectUrl(value)) return []
  const url = objectUrlOf(value, region)
  if (url !== undefined) return [problemAt('W330', PATH, {value, fix: `Write it as ${url}`})]
  const fix = value.startsWith('file:') ? 'documentSource is an address: give a file as --document file://…' : undefined
  return [problemAt('E304', PATH, {value, fix})]
}

// documentSource: the forms of S3 object URLs that the service fetches.
import {DNS_SUFFIXES, partitionOf} from '../../model/partition.js'
import {problem} from '../problem.js'
import {type Rule, textAt} from '../rule.js'

const SUFFIX = DNS_SUFFIXES.map((suffix) => suffix.replaceAll('.', String.raw`\.`)).join('|')
// No part of a name can be read in two ways: texts may be long, and come from strangers.
const HOST = String.raw`(?:[a-z0-9.-]+\.)?s3(?:[.-][a-z0-9]+)*\.(?:${SUFFIX})`
const OBJECT_URL = new RegExp(`^https?://${HOST}/.+$`, 'i')
const S3_URI = /^s3:\/\/([^/]+)\/(.+)$/i

export const checkDocumentSource: Rule = ({input, context: {region}}) => {
  const url = textAt(input, 'documentSource')
  if (!url || OBJECT_URL.test(url)) return []
  const uri = S3_URI.exec(url)
  const fix = uri ? `Write it as https://${hostOf(region)}/${uri[1]}/${uri[2]}` : undefined
  return [problem('E304', ['documentSource'], {value: url, fix})]
}

/** The short host finds buckets of every region, but of one partition only. */
function hostOf(region = ''): string {
  const {id, dnsSuffix} = partitionOf(region)
  return id === 'aws' ? 's3.amazonaws.com' : `s3.${region}.${dnsSuffix}`
}

// documentSource: the forms of S3 object URLs that the service fetches.
import {problem} from '../problem.js'
import {type Rule, textAt} from '../rule.js'

const HOST = String.raw`(?:[a-z0-9.-]+\.)?s3(?:[.-](?:dualstack\.|fips\.)?[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?`
const OBJECT_URL = new RegExp(`^https?://${HOST}/.+$`, 'i')
const S3_URI = /^s3:\/\/([^/]+)\/(.+)$/i

export const checkDocumentSource: Rule = ({input}) => {
  const url = textAt(input, 'documentSource')
  if (!url || OBJECT_URL.test(url)) return []
  const uri = S3_URI.exec(url)
  const fix = uri ? `Write it as https://s3.amazonaws.com/${uri[1]}/${uri[2]}` : undefined
  return [problem('E304', ['documentSource'], {value: url, fix})]
}

// The placeholders of a document: closed, known, and each in its place. What they need of the request is `presigned.ts`'s.

import {textAt} from '../../members/shaped.js'
import {textsIn} from '../document/job-document.js'
import {packagePlaceholder} from '../document/package-placeholder.js'
import {type Placeholder, placeholdersIn} from '../document/placeholder.js'
import {strayPlaceholders} from '../document/placeholder-slips.js'
import {isObjectUrl} from '../document/s3-url.js'
import {checkUpload, KEYWORDS} from '../document/upload-placeholder.js'
import type {Problem} from '../problem.js'
import {problemAt, type Request, type Rule} from '../rule.js'

const PATH = ['document'] as const
const PREFIX = 'aws:iot:'
const SIMPLE = /^aws:iot:(s3-presigned-url|code-sign-signature):/

export const checkPlaceholders: Rule = (request) => {
  const {document, input} = request
  if (document === undefined || !/\$\{|aws:iot:/i.test(textAt(input, 'document') ?? '')) return []
  return textsIn(document).flatMap((text) => {
    const found = placeholdersIn(text)
    return [...found.flatMap((one) => check(one, text, request)), ...strayPlaceholders(text, found)]
  })
}

/** Texts such as `${HOME}` mean nothing to the service and are left alone. */
function check(one: Placeholder, text: string, request: Request): Problem[] {
  const expected = {placeholder: one.text}
  if (!one.body.startsWith(PREFIX)) return checkForeign(one)
  if (!one.closed) return [problemAt('E311', PATH, {expected})]
  if (one.body.startsWith('aws:iot:s3-presigned-url-upload:')) {
    const problems = checkUpload(one)
    return problems.length > 0 ? problems : checkContent(one)
  }
  if (one.body.startsWith('aws:iot:package:')) return packagePlaceholder(one, text, request.input)
  if (one.body.startsWith('aws:iot:parameter:')) return [problemAt('W324', PATH, {expected})]
  if (!SIMPLE.test(one.body)) return [problemAt('W323', PATH, {expected})]
  const keyword = one.inner.find(isKeyword)
  return keyword ? [problemAt('E314', PATH, {expected: {placeholder: keyword.text}})] : checkContent(one)
}

/** Of a service or a name that there is not; another case is reported as a slip. */
const NEARLY = /^aws:(?!iot:)|^(?:iot:|iotjobs:)?(?:s3-presigned-url|code-sign-signature)\b/

function checkForeign(one: Placeholder): Problem[] {
  const expected = {placeholder: one.text}
  if (isKeyword(one)) return [problemAt('E314', PATH, {expected})]
  return NEARLY.test(one.body) ? [problemAt('W323', PATH, {expected})] : []
}

const isKeyword = ({body}: Placeholder) => KEYWORDS.includes(body)

const URL_KIND = {wanted: 'the URL of an S3 object, such as https://s3.us-east-1.amazonaws.com/bucket/key'}
const KINDS: Readonly<Record<string, {readonly wanted: string; readonly accepts: (content: string) => boolean}>> = {
  's3-presigned-url': {...URL_KIND, accepts: isObjectUrl},
  's3-presigned-url-upload': {...URL_KIND, accepts: isObjectUrl},
  'code-sign-signature': {
    wanted: 's3://BUCKET/KEY@VERSION',
    accepts: (content) => /^s3:\/\/[^/\s]+\/\S+$/.test(content) || isObjectUrl(content),
  },
}

/** What is made of other placeholders is known only when they are replaced. */
function checkContent({body, text, inner}: Placeholder): Problem[] {
  const [, kind = '', content = ''] = /^aws:iot:([^:]*):(.*)$/s.exec(body) ?? []
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  if (!known || inner.some((one) => !isKeyword(one)) || known.accepts(content)) return []
  return [problemAt('W327', PATH, {expected: {placeholder: text, wanted: known.wanted}})]
}

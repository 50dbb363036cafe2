// The placeholders of a document: closed, known, and each in its place. What they need of the request is `presigned.ts`'s.
import {textsIn} from '../job-document.js'
import {packagePlaceholder} from '../package-placeholder.js'
import {type Placeholder, placeholdersIn} from '../placeholder.js'
import {type Problem, problem} from '../problem.js'
import {type Request, type Rule, textAt} from '../rule.js'
import {checkUpload, KEYWORDS} from '../upload-placeholder.js'

const PATH = ['document'] as const
const PREFIX = 'aws:iot:'
const SIMPLE = /^aws:iot:(s3-presigned-url|code-sign-signature):/

export const checkPlaceholders: Rule = (request) => {
  const {document, input} = request
  if (document === undefined || !textAt(input, 'document')?.includes('${')) return []
  return textsIn(document).flatMap((text) => placeholdersIn(text).flatMap((one) => check(one, text, request)))
}

/** Texts such as `${HOME}` mean nothing to the service and are left alone. */
function check(one: Placeholder, text: string, request: Request): Problem[] {
  const expected = {placeholder: one.text}
  if (!one.body.startsWith(PREFIX)) return isKeyword(one) ? [problem('E314', PATH, {expected})] : []
  if (!one.closed) return [problem('E311', PATH, {expected})]
  if (one.body.startsWith('aws:iot:s3-presigned-url-upload:')) return checkUpload(one)
  if (one.body.startsWith('aws:iot:package:')) return packagePlaceholder(one, text, request.input)
  if (one.body.startsWith('aws:iot:parameter:')) return [problem('W324', PATH, {expected})]
  if (!SIMPLE.test(one.body)) return [problem('W323', PATH, {expected})]
  const keyword = one.inner.find(isKeyword)
  return keyword ? [problem('E314', PATH, {expected: {placeholder: keyword.text}})] : []
}

const isKeyword = ({body}: Placeholder) => KEYWORDS.includes(body)

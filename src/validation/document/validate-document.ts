// A job document by itself → its problems: its size, its placeholders, its links, and what belongs beside it.
import {CreateJob} from '../../model/iot/operations.js'
import type {ValidationContext} from '../context.js'
import type {Problem} from '../problem.js'
import {ProblemList} from '../problem-list.js'
import {checkDocument} from '../rules/document.js'
import {checkDocumentAdvice} from '../rules/document-advice.js'
import {checkPlaceholders} from '../rules/placeholders.js'
import {checkBounds} from '../values/bounds.js'
import {readJobDocument} from './job-document.js'

const RULES = [checkDocument, checkPlaceholders, checkDocumentAdvice]

/** @param text as it is sent */
export function validateDocument(text: string, context: ValidationContext): Problem[] {
  const input = new Map([['document', text]])
  const bound = checkBounds(CreateJob.input.members.document.shape, text, ['document'], 'whole')
  const problems = new ProblemList()
  if (bound) problems.add(bound)
  const request = {operation: CreateJob, input, context, document: readJobDocument(input)}
  for (const rule of RULES) for (const one of rule(request)) problems.add(one)
  return problems.list()
}

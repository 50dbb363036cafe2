// The validator's rules, in the words of the service: it runs the same rules, and speaks of the first that is broken.
import type {Operation} from '../../model/vocabulary.js'
import type {ProblemCode} from '../../validation/codes.js'
import {readJobDocument} from '../../validation/document/job-document.js'
import type {Problem} from '../../validation/problem.js'
import type {Request, Rule} from '../../validation/rule.js'
import {fromPlain} from '../../value/plain.js'
import type {Structure} from '../../value/value.js'
import {invalidRequest} from '../service-exception.js'

/** What the service says of a problem, by its code. The order is that in which it looks; other codes it lets pass. */
export type Sentences = {readonly [Code in ProblemCode]?: string | ((problem: Problem) => string)}

/** What rules are asked about. */
export function requestOf(operation: Operation, input: object, now = 0): Request {
  const structure = fromPlain(input) as Structure
  return {operation, input: structure, document: readJobDocument(structure), context: {now, depth: 'all'}}
}

/** @throws ServiceException in the words for the first code that the rule reports */
export function refuseBy(rule: Rule, sentences: Sentences, request: Request): void {
  const broken = firstOf(rule(request), sentences)
  if (broken) throw invalidRequest(broken)
}

export function firstOf(problems: readonly Problem[], sentences: Sentences): string | undefined {
  for (const [code, sentence] of Object.entries(sentences)) {
    const found = problems.find((problem) => problem.code === code)
    if (found) return typeof sentence === 'string' ? sentence : sentence(found)
  }
  return undefined
}

// One document: as text, as an S3 object, or through a template or a job.
import {problem} from '../problem.js'
import type {Rule} from '../rule.js'

export const checkDocumentChoice: Rule = ({operation, input}) => {
  const inline = input.has('document')
  const source = input.has('documentSource')
  if (inline && source) return [problem('E301', ['document'])]
  const instead = operation.name === 'CreateJob' ? 'jobTemplateArn' : 'jobArn'
  return inline || source || input.has(instead) ? [] : [problem('E302', ['document'], {expected: {instead}})]
}

// One document: as text, as an S3 object, or through a template or a job.
import {problemAt, type Rule} from '../rule.js'

export const checkDocumentChoice: Rule = ({operation, input}) => {
  const inline = input.has('document')
  const source = input.has('documentSource')
  if (inline && source) return [problemAt('E301', ['document'])]
  const instead = operation.name === 'CreateJob' ? 'jobTemplateArn' : 'jobArn'
  return inline || source || input.has(instead) ? [] : [problemAt('E302', ['document'], {expected: {instead}})]
}

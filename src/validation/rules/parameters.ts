// documentParameters and the managed template whose document they complete.

import {structureAt, textAt} from '../../members/shaped.js'
import {characters} from '../../text/length.js'
import type {Structure} from '../../value/value.js'
import {type ManagedTemplate, managedTemplateName, managedTemplates} from '../managed-templates.js'
import type {Problem} from '../problem.js'
import {problemAt, type Rule} from '../rule.js'

const NAME = 'documentParameters'

export const checkParameters: Rule = ({input}) => {
  const given = structureAt(input, NAME)
  const arn = textAt(input, 'jobTemplateArn')
  const template = arn === undefined ? undefined : managedTemplateName(arn)
  if (template === undefined) return given ? [withoutManaged(arn)] : []
  const known = Object.hasOwn(managedTemplates, template) ? managedTemplates[template] : undefined
  // A document of one's own takes the place of the template's, so that its parameters are not needed.
  if (!known || input.has('document') || input.has('documentSource')) return []
  return [...checkRequired(known, given, template), ...checkGiven(known, given ?? new Map(), template)]
}

const withoutManaged = (arn: string | undefined): Problem =>
  problemAt('E402', [NAME], {expected: {instead: arn === undefined ? 'without a template' : 'with one of your own'}})

const checkRequired = ({required}: ManagedTemplate, given: Structure | undefined, template: string): Problem[] =>
  required.filter((key) => !given?.has(key)).map((key) => problemAt('E403', [NAME, key], {expected: {template}}))

function checkGiven({required, optional}: ManagedTemplate, given: Structure, template: string): Problem[] {
  const words = [...required, ...Object.keys(optional)]
  return [...given].flatMap(([key, value]) => {
    if (!words.includes(key)) return [problemAt('W405', [NAME, key], {atKey: true, expected: {template, words}})]
    const max = optional[key] ?? Number.POSITIVE_INFINITY
    const length = typeof value === 'string' ? characters(value) : 0
    return length > max ? [problemAt('E404', [NAME, key], {expected: {length, max}})] : []
  })
}

// jobTemplateArn names a job template, and a managed one that is known.
import {didYouMean} from '../../errors/words.js'

import {textAt} from '../../members/shaped.js'
import {parseArn} from '../../model/arn.js'
import {nearest} from '../../text/nearest.js'
import {managedTemplateName, managedTemplates} from '../managed-templates.js'
import {problemAt, type Rule} from '../rule.js'
import {arnFault} from '../values/arn-fault.js'
import {checkRegionMismatch} from '../values/region-mismatch.js'

const WANTED = {service: 'iot', types: ['jobtemplate'], ofAws: true} as const
const PATH = ['jobTemplateArn'] as const

export const checkTemplateArn: Rule = ({input, context}) => {
  const value = textAt(input, 'jobTemplateArn')
  if (!value) return []
  const arn = parseArn(value)
  if (arn?.type !== 'jobtemplate') return [problemAt('E401', PATH, {value, fix: arnFault(value, WANTED)})]
  const elsewhere = checkRegionMismatch(value, arn, context, PATH)
  if (elsewhere) return [elsewhere]
  const name = managedTemplateName(value)
  if (name === undefined || Object.hasOwn(managedTemplates, name)) return []
  const close = nearest(name, Object.keys(managedTemplates))
  return [problemAt('W406', PATH, {value, fix: close && didYouMean(close)})]
}

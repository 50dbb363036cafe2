// DescribeManagedJobTemplate: one of the templates that every account has.
import type {Handler} from '../context.js'
import {findManagedTemplate} from '../documents/managed-templates.js'

export const describeManagedJobTemplate: Handler<'iot.DescribeManagedJobTemplate'> = (input, {arns}) => {
  const {name, version, description, environments, parameters, document} = findManagedTemplate(
    input.templateName,
    input.templateVersion,
  )
  return {
    templateName: name,
    templateArn: arns.managedTemplate(name, version),
    description,
    templateVersion: version,
    environments,
    documentParameters: parameters,
    document,
  }
}

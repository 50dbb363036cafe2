// ListManagedJobTemplates: the templates that every account has, by name.
import type {Handler} from '../context.js'
import {managedTemplates} from '../documents/managed-templates.js'
import {cutPage, readToken} from '../next-token.js'
import {DEFAULT_PAGE} from '../quotas.js'

const LIST = 'ListManagedJobTemplates'

export const listManagedJobTemplates: Handler<'iot.ListManagedJobTemplates'> = (input, {arns}) => {
  const size = input.maxResults ?? DEFAULT_PAGE
  const [after = -1] = readToken(LIST, input.nextToken) ?? []
  const found = managedTemplates
    .map((template, index) => ({template, index}))
    .filter(({template, index}) => index > after && template.name === (input.templateName ?? template.name))
  const {rows, nextToken} = cutPage(LIST, found, size, ({index}) => [index])
  const managedJobTemplates = rows.map(({template: {name, version, description, environments}}) => ({
    templateArn: arns.managedTemplate(name, version),
    templateName: name,
    description,
    environments,
    templateVersion: version,
  }))
  return {managedJobTemplates, nextToken}
}

// ListJobTemplates: newest first.
import type {Handler} from '../context.js'
import {cutPage, readToken} from '../next-token.js'
import {DEFAULT_PAGE} from '../quotas.js'

export const listJobTemplates: Handler<'iot.ListJobTemplates'> = ({nextToken: token, maxResults}, context) => {
  const size = maxResults ?? DEFAULT_PAGE
  const [before = Number.MAX_SAFE_INTEGER] = readToken('ListJobTemplates', token) ?? []
  const found = context.store.templates.list(before, size + 1)
  const {rows, nextToken} = cutPage('ListJobTemplates', found, size, ({id}) => [id])
  const jobTemplates = rows.map(({templateId, description, createdAt}) => ({
    jobTemplateArn: context.arns.of('jobtemplate', templateId),
    jobTemplateId: templateId,
    description,
    createdAt: new Date(createdAt),
  }))
  return {jobTemplates, nextToken}
}

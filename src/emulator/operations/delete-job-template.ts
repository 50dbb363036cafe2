// DeleteJobTemplate: jobs that were made from it stay as they are.
import type {Handler} from '../context.js'
import {findTemplate} from '../find.js'

export const deleteJobTemplate: Handler<'iot.DeleteJobTemplate'> = ({jobTemplateId}, context) => {
  context.store.templates.remove(findTemplate(context, jobTemplateId).id)
  context.store.tags.removeAll(`jobtemplate/${jobTemplateId}`)
  return undefined
}

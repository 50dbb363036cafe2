// DescribeJobTemplate: all of a template. Members that are unset are left out; clients cannot tell them from nulls.
import type {Handler} from '../context.js'
import {findTemplate} from '../find.js'

export const describeJobTemplate: Handler<'iot.DescribeJobTemplate'> = ({jobTemplateId}, context) => {
  const {description, source, document, createdAt, config} = findTemplate(context, jobTemplateId)
  const {schedulingConfig, ...rest} = config
  return {
    presignedUrlConfig: {},
    jobExecutionsRolloutConfig: {},
    timeoutConfig: {},
    ...rest,
    maintenanceWindows: schedulingConfig?.maintenanceWindows,
    jobTemplateArn: context.arns.of('jobtemplate', jobTemplateId),
    jobTemplateId,
    description,
    documentSource: source,
    document,
    createdAt: new Date(createdAt),
  }
}

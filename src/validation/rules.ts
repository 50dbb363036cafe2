// Which rules between members apply to which operation, in the order in which their problems are reported.
import type {Operation} from '../model/vocabulary.js'
import type {Rule} from './rule.js'
import {checkAbort} from './rules/abort.js'
import {checkDeviceStatus} from './rules/device-status.js'
import {checkDocument} from './rules/document.js'
import {checkDocumentAdvice} from './rules/document-advice.js'
import {checkDocumentChoice} from './rules/document-choice.js'
import {checkDocumentSource} from './rules/document-source.js'
import {checkEndpointType} from './rules/endpoint-type.js'
import {checkParameters} from './rules/parameters.js'
import {checkPlaceholderValues} from './rules/placeholder-values.js'
import {checkPlaceholders} from './rules/placeholders.js'
import {checkPresigned} from './rules/presigned.js'
import {checkResourceArns} from './rules/resource-arns.js'
import {checkRetry} from './rules/retry.js'
import {checkRetryTimeout} from './rules/retry-timeout.js'
import {checkRetryUpdate} from './rules/retry-update.js'
import {checkRoleArn} from './rules/role-arn.js'
import {checkRollout} from './rules/rollout.js'
import {checkSchedule} from './rules/schedule.js'
import {checkTags} from './rules/tags.js'
import {checkGroupTargets, checkTargets} from './rules/targets.js'
import {checkTemplateArn} from './rules/template-arn.js'
import {checkTimeout} from './rules/timeout.js'
import {checkUpdate} from './rules/update.js'
import {checkWindows} from './rules/windows.js'

const document: readonly Rule[] = [
  checkDocumentChoice,
  checkDocumentSource,
  checkDocument,
  checkPlaceholders,
  checkPresigned,
  checkDocumentAdvice,
]
const configuration: readonly Rule[] = [checkRoleArn, checkRollout, checkAbort, checkTimeout, checkRetry]

const rules: Readonly<Record<string, readonly Rule[]>> = {
  'iot.CreateJob': [
    checkTargets,
    ...document,
    ...configuration,
    checkRetryTimeout,
    checkTags,
    checkTemplateArn,
    checkParameters,
    checkSchedule,
    checkWindows,
    checkPlaceholderValues,
  ],
  'iot.CreateJobTemplate': [
    checkResourceArns,
    ...document,
    ...configuration,
    checkRetryTimeout,
    checkTags,
    checkWindows,
    checkPlaceholderValues,
  ],
  'iot.UpdateJob': [checkUpdate, ...configuration, checkRetryUpdate, checkPlaceholderValues],
  'iot.AssociateTargetsWithJob': [checkTargets, checkGroupTargets, checkPlaceholderValues],
  'iot.TagResource': [checkResourceArns, checkTags],
  'iot.UntagResource': [checkResourceArns],
  'iot.ListTagsForResource': [checkResourceArns],
  'iot.DescribeEndpoint': [checkEndpointType],
  'iot-jobs-data.UpdateJobExecution': [checkDeviceStatus, checkPlaceholderValues],
  'iot-jobs-data.StartNextPendingJobExecution': [checkPlaceholderValues],
  'iot-jobs-data.StartCommandExecution': [checkResourceArns],
}

const onlyPlaceholderValues: readonly Rule[] = [checkPlaceholderValues]

export const rulesFor = (operation: Operation): readonly Rule[] =>
  rules[`${operation.service}.${operation.name}`] ?? onlyPlaceholderValues

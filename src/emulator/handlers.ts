// Which function carries out which operation. A row of the table without one does not compile.
import type {OperationId} from '../model/operations.js'
import type {Handler} from './context.js'
import {associateTargetsWithJob} from './operations/associate-targets-with-job.js'
import {cancelJob} from './operations/cancel-job.js'
import {cancelJobExecution} from './operations/cancel-job-execution.js'
import {createJob} from './operations/create-job.js'
import {createJobTemplate} from './operations/create-job-template.js'
import {describeJobExecution as describeNextJobExecution} from './operations/data/describe-job-execution.js'
import {getPendingJobExecutions} from './operations/data/get-pending-job-executions.js'
import {startCommandExecution} from './operations/data/start-command-execution.js'
import {startNextPendingJobExecution} from './operations/data/start-next-pending-job-execution.js'
import {updateJobExecution} from './operations/data/update-job-execution.js'
import {deleteJob} from './operations/delete-job.js'
import {deleteJobExecution} from './operations/delete-job-execution.js'
import {deleteJobTemplate} from './operations/delete-job-template.js'
import {describeEndpoint} from './operations/describe-endpoint.js'
import {describeJob} from './operations/describe-job.js'
import {describeJobExecution} from './operations/describe-job-execution.js'
import {describeJobTemplate} from './operations/describe-job-template.js'
import {describeManagedJobTemplate} from './operations/describe-managed-job-template.js'
import {getJobDocument} from './operations/get-job-document.js'
import {listJobExecutionsForJob} from './operations/list-job-executions-for-job.js'
import {listJobExecutionsForThing} from './operations/list-job-executions-for-thing.js'
import {listJobTemplates} from './operations/list-job-templates.js'
import {listJobs} from './operations/list-jobs.js'
import {listManagedJobTemplates} from './operations/list-managed-job-templates.js'
import {listTagsForResource} from './operations/list-tags-for-resource.js'
import {tagResource} from './operations/tag-resource.js'
import {untagResource} from './operations/untag-resource.js'
import {updateJob} from './operations/update-job.js'

export const handlers: {readonly [Id in OperationId]: Handler<Id>} = {
  'iot.CreateJob': createJob,
  'iot.UpdateJob': updateJob,
  'iot.DescribeJob': describeJob,
  'iot.CancelJob': cancelJob,
  'iot.DeleteJob': deleteJob,
  'iot.ListJobs': listJobs,
  'iot.AssociateTargetsWithJob': associateTargetsWithJob,
  'iot.GetJobDocument': getJobDocument,
  'iot.DescribeJobExecution': describeJobExecution,
  'iot.CancelJobExecution': cancelJobExecution,
  'iot.DeleteJobExecution': deleteJobExecution,
  'iot.ListJobExecutionsForJob': listJobExecutionsForJob,
  'iot.ListJobExecutionsForThing': listJobExecutionsForThing,
  'iot.CreateJobTemplate': createJobTemplate,
  'iot.DescribeJobTemplate': describeJobTemplate,
  'iot.DeleteJobTemplate': deleteJobTemplate,
  'iot.ListJobTemplates': listJobTemplates,
  'iot.DescribeManagedJobTemplate': describeManagedJobTemplate,
  'iot.ListManagedJobTemplates': listManagedJobTemplates,
  'iot.TagResource': tagResource,
  'iot.UntagResource': untagResource,
  'iot.ListTagsForResource': listTagsForResource,
  'iot.DescribeEndpoint': describeEndpoint,
  'iot-jobs-data.DescribeJobExecution': describeNextJobExecution,
  'iot-jobs-data.GetPendingJobExecutions': getPendingJobExecutions,
  'iot-jobs-data.StartNextPendingJobExecution': startNextPendingJobExecution,
  'iot-jobs-data.UpdateJobExecution': updateJobExecution,
  'iot-jobs-data.StartCommandExecution': startCommandExecution,
}

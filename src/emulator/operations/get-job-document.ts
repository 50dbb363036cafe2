// GetJobDocument: the document as it was when the job was created, placeholders and all.
import type {Handler} from '../context.js'
import {findJob} from '../find.js'

export const getJobDocument: Handler<'iot.GetJobDocument'> = ({jobId}, context) => ({
  document: context.store.jobs.document(findJob(context, jobId).id).document,
})

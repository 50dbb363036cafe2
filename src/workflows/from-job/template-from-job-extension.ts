// --from-job of create-job-template: the ARN of the job that the template is made from, looked up by the job's id.
import type {Extension} from '../../cli/operation/extension.js'
import {describeJob} from '../../cli/session/described-job.js'
import {excludeEachOther} from '../../errors/words.js'

const FLAG = '--from-job'

export const templateFromJobExtension: Extension = {
  flags: [
    {
      flag: FLAG,
      kind: 'scalar',
      value: 'id',
      names: 'job',
      doc: 'Make the template from this job: its document and settings; fills job-arn',
    },
  ],
  open: async (call) => ({
    async fill(input) {
      const [jobId = ''] = call.given.get(FLAG) ?? []
      if (input.has('jobArn')) throw excludeEachOther(FLAG, '--job-arn')
      const {jobArn} = await describeJob(jobId, (await call.session()).send)
      return new Map(input).set('jobArn', jobArn)
    },
  }),
}

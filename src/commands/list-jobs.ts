import {operationCommand} from '../cli/operation/operation-command.js'
import {OUTPUT_FORMATS} from '../cli/print/output-formats.js'

export default class ListJobs extends operationCommand('iot.ListJobs') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --status IN_PROGRESS',
    "<%= config.bin %> <%= command.id %> --query 'jobs[].jobId' --output text",
    '<%= config.bin %> <%= command.id %> --max-items 20',
    '<%= config.bin %> <%= command.id %> --output view',
  ]
  static override outputFormats = [...OUTPUT_FORMATS, 'view']
}

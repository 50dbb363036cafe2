import {operationCommand} from '../cli/operation/operation-command.js'
import {view} from '../workflows/view/view.js'

export default class ListJobs extends operationCommand('iot.ListJobs', {view}) {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --status IN_PROGRESS',
    "<%= config.bin %> <%= command.id %> --query 'jobs[].jobId' --output text",
    '<%= config.bin %> <%= command.id %> --max-items 20',
    '<%= config.bin %> <%= command.id %> --output view',
  ]
}

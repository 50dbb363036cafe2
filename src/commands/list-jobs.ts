import {operationCommand} from '../cli/operation-command.js'

export default class ListJobs extends operationCommand('iot.ListJobs') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --status IN_PROGRESS',
    "<%= config.bin %> <%= command.id %> --query 'jobs[].jobId' --output text",
    '<%= config.bin %> <%= command.id %> --max-items 20',
  ]
}

import {operationCommand} from '../cli/operation/operation-command.js'

export default class ListJobExecutionsForJob extends operationCommand('iot.ListJobExecutionsForJob') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --status FAILED',
    "<%= config.bin %> <%= command.id %> --job-id fw-2 --query 'executionSummaries[].thingArn' --output text",
  ]
}

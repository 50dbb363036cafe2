import {operationCommand} from '../cli/operation-command.js'

export default class DescribeJob extends operationCommand('iot.DescribeJob') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --job-id fw-2',
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --query job.status --output text',
  ]
}

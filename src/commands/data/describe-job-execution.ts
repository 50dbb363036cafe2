import {operationCommand} from '../../cli/operation/operation-command.js'

export default class DescribeJobExecution extends operationCommand('iot-jobs-data.DescribeJobExecution') {
  static override examples = [
    "<%= config.bin %> <%= command.id %> --thing-name pump-7 --job-id '$next'",
    '<%= config.bin %> <%= command.id %> --thing-name pump-7 --job-id fw-2 --no-include-job-document',
  ]
}

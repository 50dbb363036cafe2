import {operationCommand} from '../cli/operation/operation-command.js'
import {view} from '../workflows/view/view.js'

export default class DescribeJob extends operationCommand('iot.DescribeJob', {view}) {
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-2',
    '<%= config.bin %> <%= command.id %> fw-2 --query job.status --output text',
    '<%= config.bin %> <%= command.id %> fw-2 --output view',
  ]
}

import {operationCommand} from '../cli/operation/operation-command.js'

export default class GetJobDocument extends operationCommand('iot.GetJobDocument') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-2',
    '<%= config.bin %> <%= command.id %> fw-2 --query document --output text',
  ]
}

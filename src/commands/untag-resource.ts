import {operationCommand} from '../cli/operation/operation-command.js'

export default class UntagResource extends operationCommand('iot.UntagResource') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --resource-arn arn:aws:iot:eu-central-1:123456789012:job/fw-2 --tag-keys wave',
  ]
}

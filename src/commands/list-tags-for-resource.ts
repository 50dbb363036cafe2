import {operationCommand} from '../cli/operation/operation-command.js'

export default class ListTagsForResource extends operationCommand('iot.ListTagsForResource') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --resource-arn arn:aws:iot:eu-central-1:123456789012:job/fw-2',
  ]
}

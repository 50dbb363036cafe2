import {operationCommand} from '../cli/operation/operation-command.js'
import {many} from '../workflows/bulk/many.js'

export default class TagResource extends operationCommand('iot.TagResource', {many: many('resourceArn')}) {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --resource-arn arn:aws:iot:eu-central-1:123456789012:job/fw-2 --tags Key=team,Value=pumps Key=wave,Value=1',
    '<%= config.bin %> <%= command.id %> --from arns.txt --tags Key=wave,Value=2',
  ]
}

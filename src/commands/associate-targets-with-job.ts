import {operationCommand} from '../cli/operation-command.js'

export default class AssociateTargetsWithJob extends operationCommand('iot.AssociateTargetsWithJob') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --targets arn:aws:iot:eu-central-1:123456789012:thinggroup/line-a',
  ]
}

import {operationCommand} from '../../cli/operation/operation-command.js'

export default class StartCommandExecution extends operationCommand('iot-jobs-data.StartCommandExecution') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --target-arn arn:aws:iot:eu-central-1:123456789012:thing/pump-7 --command-arn arn:aws:iot:eu-central-1:123456789012:command/blink',
  ]
}

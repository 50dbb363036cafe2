import {operationCommand} from '../../cli/operation/operation-command.js'

export default class UpdateJobExecution extends operationCommand('iot-jobs-data.UpdateJobExecution') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --thing-name pump-7 --job-id fw-2 --status SUCCEEDED',
    "<%= config.bin %> <%= command.id %> --thing-name pump-7 --job-id fw-2 --status FAILED --status-details 'reason=sha256 mismatch' --expected-version 2",
  ]
}

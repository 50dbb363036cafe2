import {operationCommand} from '../../cli/operation/operation-command.js'

export default class StartNextPendingJobExecution extends operationCommand(
  'iot-jobs-data.StartNextPendingJobExecution',
) {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --thing-name pump-7 --status-details step=download --step-timeout-in-minutes 15',
  ]
}

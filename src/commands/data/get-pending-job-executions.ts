import {operationCommand} from '../../cli/operation/operation-command.js'

export default class GetPendingJobExecutions extends operationCommand('iot-jobs-data.GetPendingJobExecutions') {
  static override examples = ['<%= config.bin %> <%= command.id %> --thing-name pump-7']
}

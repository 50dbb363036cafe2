import {operationCommand} from '../cli/operation/operation-command.js'
import {many} from '../workflows/bulk/many.js'

export default class DescribeJobExecution extends operationCommand('iot.DescribeJobExecution', {
  many: many('jobId', 'thingName'),
}) {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --thing-name pump-7',
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --thing-name pump-7 --execution-number 1',
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --from things.txt --query execution.status',
  ]
}

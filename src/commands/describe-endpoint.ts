import {operationCommand} from '../cli/operation/operation-command.js'

export default class DescribeEndpoint extends operationCommand('iot.DescribeEndpoint') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --endpoint-type iot:Data-ATS --query endpointAddress --output text',
  ]
}

import {operationCommand} from '../cli/operation/operation-command.js'
import {OUTPUT_FORMATS} from '../cli/print/output-formats.js'

export default class DescribeJob extends operationCommand('iot.DescribeJob') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --job-id fw-2',
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --query job.status --output text',
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --output view',
  ]
  static override outputFormats = [...OUTPUT_FORMATS, 'view']
}

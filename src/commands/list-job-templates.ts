import {operationCommand} from '../cli/operation/operation-command.js'

export default class ListJobTemplates extends operationCommand('iot.ListJobTemplates') {
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    "<%= config.bin %> <%= command.id %> --query 'jobTemplates[].jobTemplateId'",
  ]
}

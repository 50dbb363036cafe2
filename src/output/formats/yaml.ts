// The yaml format: one document. A scalar alone is written as JSON, as the AWS CLI does.
import {printJson} from '../../value/json-print.js'
import {isList, isStructure} from '../../value/value.js'
import {printYaml} from '../yaml/print-yaml.js'
import {type Format, isNothing} from './format.js'

export const yaml: Format = {
  whole: (value) => {
    if (isNothing(value)) return ''
    return isStructure(value) || isList(value) ? printYaml(value) : `${printJson(value)}\n`
  },
}

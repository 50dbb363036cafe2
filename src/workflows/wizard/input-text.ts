// An input as a file for --cli-input-json or --cli-input-yaml: members stand in the order of the table, as in a skeleton.
import {printYaml} from '../../output/yaml/print-yaml.js'
import {printJson} from '../../value/json/json-print.js'
import type {Structure} from '../../value/value.js'

export const inputText = (input: Structure, format: 'json' | 'yaml'): string =>
  format === 'yaml' ? printYaml(input, 'as given') : `${printJson(input, 4)}\n`

// YAML text → data, with what is wrong in words, its place, and the lines around it. Knows nothing of flags.
import {characters} from '../../text/length.js'
import type {Value} from '../../value/value.js'
import {readYaml} from '../../yaml/read-yaml.js'
import {ValueBuilder} from '../../yaml/value-builder.js'
import {YamlFault} from '../../yaml/yaml-fault.js'
import {BadValue} from '../bad-value.js'
import {pointNear} from '../caret.js'

/** @throws BadValue that says where and why the text is not YAML that we take */
export function parseYaml(text: string): Value {
  try {
    return readYaml(text, new ValueBuilder())
  } catch (error) {
    throw error instanceof YamlFault ? yamlError(text, error) : error
  }
}

function yamlError(text: string, fault: YamlFault): BadValue {
  const {reason, offset, hints} = fault
  const lines = text.slice(0, offset).split(/\r\n?|\n/)
  const column = characters(lines.at(-1) ?? '') + 1
  const place = `line ${lines.length} column ${column}`
  return new BadValue([`Invalid YAML: ${reason}: ${place}`, ...pointNear(text, offset).split('\n')], {
    hints,
    cause: fault,
  })
}
